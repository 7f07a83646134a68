package org.igniterealtime.openfire.plugin.frontdoor.fakes;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.igniterealtime.openfire.plugin.frontdoor.model.Localpart;
import org.igniterealtime.openfire.plugin.frontdoor.policy.InviterState;

/** Who has an account since when, and who is locked, as a test says. */
public final class Members implements InviterState {

    private final Map<Localpart, Instant> since = new ConcurrentHashMap<>();
    private final Set<Localpart> locked = ConcurrentHashMap.newKeySet();

    public void add(Localpart account, Instant time) {
        since.put(account, time);
    }

    public void remove(Localpart account) {
        since.remove(account);
    }

    public void lock(Localpart account) {
        locked.add(account);
    }

    public void unlock(Localpart account) {
        locked.remove(account);
    }

    @Override
    public Optional<Instant> memberSince(Localpart account) {
        return Optional.ofNullable(since.get(account));
    }

    @Override
    public boolean isLocked(Localpart account) {
        return locked.contains(account);
    }
}
