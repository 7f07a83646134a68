package org.igniterealtime.openfire.plugin.frontdoor.xmpp;

import java.time.Duration;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Which sessions of ad-hoc commands are open, whose they are and of which command. In bounded memory: the oldest of one
 * owner, or of all, goes when there is no room, and each goes when its time is up. Whose session was forgotten has to
 * begin again.
 */
final class CommandSessions {

    private static final int MOST_OF_ONE = 20;
    private static final int MOST = 10_000;

    private final Supplier<Duration> lifetime;
    private final LongSupplier nanos;
    /** By session id, the oldest first. */
    private final Map<String, Open> open = new LinkedHashMap<>();
    private final Map<String, Set<String>> byOwner = new HashMap<>();

    CommandSessions(Supplier<Duration> lifetime, LongSupplier nanos) {
        this.lifetime = lifetime;
        this.nanos = nanos;
    }

    /** A session was opened. */
    synchronized void opened(String id, String owner, String node) {
        forgetOld();
        forget(id);
        Set<String> own = byOwner.getOrDefault(owner, Set.of());
        if (own.size() >= MOST_OF_ONE) {
            forget(own.iterator().next());
        }
        if (open.size() >= MOST) {
            forget(open.keySet().iterator().next());
        }
        open.put(id, new Open(owner, node, nanos.getAsLong()));
        byOwner.computeIfAbsent(owner, first -> new LinkedHashSet<>()).add(id);
    }

    /** Whether that session is open, that owner's, and of that command. */
    synchronized boolean isOpen(String id, String owner, String node) {
        forgetOld();
        Open session = open.get(id);
        return session != null && session.owner().equals(owner) && session.node().equals(node);
    }

    /** A session has come to its end. */
    synchronized void ended(String id) {
        forget(id);
    }

    /** How many are open. */
    synchronized int size() {
        return open.size();
    }

    private void forgetOld() {
        long limit = lifetime.get().toNanos();
        Iterator<Map.Entry<String, Open>> oldest = open.entrySet().iterator();
        while (oldest.hasNext()) {
            Map.Entry<String, Open> session = oldest.next();
            if (nanos.getAsLong() - session.getValue().since() < limit) {
                return;
            }
            oldest.remove();
            disown(session.getKey(), session.getValue());
        }
    }

    private void forget(String id) {
        Open session = open.remove(id);
        if (session != null) {
            disown(id, session);
        }
    }

    private void disown(String id, Open session) {
        byOwner.computeIfPresent(session.owner(), (owner, own) -> {
            own.remove(id);
            return own.isEmpty() ? null : own;
        });
    }

    private record Open(String owner, String node, long since) {
    }
}
