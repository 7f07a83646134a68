package org.igniterealtime.openfire.plugin.frontdoor.policy;

import java.util.Optional;
import java.util.function.Supplier;
import org.igniterealtime.openfire.plugin.frontdoor.model.Problem;

/** Something that an account uses up. Taking it is atomic: of two who want the last one, one gets it. */
@FunctionalInterface
public interface Claim {

    /**
     * Takes it for this attempt.
     *
     * @throws BrokenException when it can't be found out whether it is there; nothing is taken then
     */
    Outcome take(Attempt attempt);

    /**
     * How taking went.
     *
     * @param problem why it could not be taken; empty if it was
     * @param release gives it back
     * @param seal    called when the account exists; a problem means that it was not to be had after all, and the
     *                account has to go
     * @param letter  whether it is used up by a letter that was tried, be there an account or not
     */
    record Outcome(Optional<Problem> problem, Runnable release, Supplier<Optional<Problem>> seal, boolean letter) {

        /** It was not to be had. */
        public static Outcome refused(Problem problem) {
            return new Outcome(Optional.of(problem), () -> { }, Optional::empty, false);
        }

        /** It was taken. */
        public static Outcome taken(Runnable release) {
            return sealed(release, Optional::empty);
        }

        /** It was taken, and is to be sealed. */
        public static Outcome sealed(Runnable release, Supplier<Optional<Problem>> seal) {
            return new Outcome(Optional.empty(), release, seal, false);
        }

        /** It was taken for a letter. */
        public static Outcome takenForLetter(Runnable release) {
            return new Outcome(Optional.empty(), release, Optional::empty, true);
        }

        /** Nothing of the kind is wanted from this attempt. */
        public static Outcome notNeeded() {
            return taken(() -> { });
        }
    }
}
