package org.igniterealtime.openfire.plugin.frontdoor.it;

import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/** How a {@link Postbox} treats who comes with mail. */
sealed interface Mood {

    /** Before the greeting. */
    default void greet() {
    }

    /** The answer to a recipient; empty if the recipient will do. */
    default Optional<String> refusal() {
        return Optional.empty();
    }

    /** Another mood has come: nobody is kept waiting by this one. */
    default void end() {
    }

    /** Takes everything. */
    record Good() implements Mood {
    }

    /** Knows nobody. */
    record Refusing() implements Mood {

        @Override
        public Optional<String> refusal() {
            return Optional.of("550 5.1.1 No such user here");
        }
    }

    /** Says nothing. */
    record Silent(CountDownLatch over) implements Mood {

        Silent() {
            this(new CountDownLatch(1));
        }

        @Override
        public void greet() {
            try {
                over.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public void end() {
            over.countDown();
        }
    }
}
