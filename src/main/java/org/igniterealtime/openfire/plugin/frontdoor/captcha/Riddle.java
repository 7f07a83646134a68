package org.igniterealtime.openfire.plugin.frontdoor.captcha;

import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.igniterealtime.openfire.plugin.frontdoor.model.Makings;

/** What is special about one {@link Kind}: what is sealed, and what it means when it comes back. Keeps no state. */
interface Riddle {

    /** Whether there is anything to ask. */
    boolean isReady(Makings makings);

    /**
     * Makes one up, as the few bytes that are sealed.
     *
     * @throws IllegalStateException if it is not ready
     */
    byte[] invent(Locale reader, Makings makings, RandomGenerator random);

    /** What those bytes ask; nothing if it is no longer asked. */
    Optional<Task> recall(byte[] sealed, Makings makings);
}
