package org.igniterealtime.openfire.plugin.frontdoor.xmpp;

import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;

/** The forms that were handed out by our commands and have not come back. Expired ones are known for a while, to say so. */
final class FormSessions {

    private static final Duration LIFETIME = Duration.ofMinutes(10);
    private static final int BYTES = 18;

    private final RandomGenerator random;
    private final CommandSessions open;
    private final CommandSessions known;

    FormSessions(RandomGenerator random, LongSupplier nanos) {
        this.random = random;
        this.open = new CommandSessions(() -> LIFETIME, nanos);
        this.known = new CommandSessions(() -> LIFETIME.multipliedBy(6), nanos);
    }

    /** An id that nobody can guess. */
    String newId() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** A form was handed out. */
    void opened(String id, String owner, String node) {
        List.of(open, known).forEach(each -> each.opened(id, owner, node));
    }

    /** Whether that form is still waited for. */
    boolean isOpen(String id, String owner, String node) {
        return open.isOpen(id, owner, node);
    }

    /** Whether it was, not long ago. */
    boolean wasOpen(String id, String owner, String node) {
        return known.isOpen(id, owner, node);
    }

    /** It came back, or never will. */
    void ended(String id) {
        List.of(open, known).forEach(each -> each.ended(id));
    }
}
