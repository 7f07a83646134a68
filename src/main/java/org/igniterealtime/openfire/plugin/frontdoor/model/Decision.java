package org.igniterealtime.openfire.plugin.frontdoor.model;

import java.util.List;
import java.util.function.Function;

/** What became of an attempt. Sealed, and read by {@link #fold}, so that no door can forget a case. */
public sealed interface Decision {

    /** Calls the function that fits. */
    <T> T fold(Function<Admitted, T> admitted, Function<Held, T> held, Function<Refused, T> refused);

    /**
     * The account exists and can sign in.
     *
     * @param account its name, as the server prepared it
     */
    record Admitted(Localpart account) implements Decision {
        @Override
        public <T> T fold(Function<Admitted, T> admitted, Function<Held, T> held, Function<Refused, T> refused) {
            return admitted.apply(this);
        }
    }

    /**
     * The account exists, and can't sign in yet.
     *
     * @param account  its name, as the server prepared it
     * @param awaiting what has to happen first; an approval may come after a confirmation
     */
    record Held(Localpart account, Awaiting awaiting) implements Decision {
        @Override
        public <T> T fold(Function<Admitted, T> admitted, Function<Held, T> held, Function<Refused, T> refused) {
            return held.apply(this);
        }
    }

    /**
     * Nothing was made and nothing was used up.
     *
     * @param problems why, the most telling first; never empty
     */
    record Refused(List<Problem> problems) implements Decision {

        /** Copies the problems. */
        public Refused {
            if (problems.isEmpty()) {
                throw new IllegalArgumentException("a refusal has a reason");
            }
            problems = List.copyOf(problems);
        }

        /** The problem that a door with room for one shows. */
        public Problem first() {
            return problems.get(0);
        }

        @Override
        public <T> T fold(Function<Admitted, T> admitted, Function<Held, T> held, Function<Refused, T> refused) {
            return refused.apply(this);
        }
    }

    /** A refusal for one reason. */
    static Decision refused(Problem problem) {
        return new Refused(List.of(problem));
    }
}
