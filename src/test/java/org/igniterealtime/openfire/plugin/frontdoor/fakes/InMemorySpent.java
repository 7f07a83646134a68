package org.igniterealtime.openfire.plugin.frontdoor.fakes;

import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.igniterealtime.openfire.plugin.frontdoor.policy.BrokenException;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Spent;

/** Spent challenges in a map; can be broken. */
public final class InMemorySpent implements Spent {

    private final Map<String, Instant> spent = new ConcurrentHashMap<>();
    private volatile boolean broken;

    public void setBroken(boolean isBroken) {
        broken = isBroken;
    }

    public int count() {
        return spent.size();
    }

    @Override
    public boolean spend(byte[] id, Instant expiry) {
        answer();
        return spent.putIfAbsent(HexFormat.of().formatHex(id), expiry) == null;
    }

    @Override
    public void release(byte[] id) {
        answer();
        spent.remove(HexFormat.of().formatHex(id));
    }

    @Override
    public void purge(Instant now) {
        answer();
        spent.values().removeIf(expiry -> expiry.isBefore(now));
    }

    private void answer() {
        if (broken) {
            throw new BrokenException("broken for a test", null);
        }
    }
}
