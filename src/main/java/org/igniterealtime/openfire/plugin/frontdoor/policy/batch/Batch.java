package org.igniterealtime.openfire.plugin.frontdoor.policy.batch;

import java.time.Instant;
import java.util.Locale;
import org.igniterealtime.openfire.plugin.frontdoor.policy.hand.Access;
import org.igniterealtime.openfire.plugin.frontdoor.policy.hand.NameRules;

/**
 * A file of accounts to make.
 *
 * @param id      128 random bits in hex
 * @param by      the administrator who sent it
 * @param created when
 * @param state   how far it is
 * @param options what holds for all its lines
 * @param lines   how many it has
 */
public record Batch(String id, String by, Instant created, State state, Options options, int lines) {

    /** The most lines that one file may have. */
    public static final int MOST_LINES = 10_000;

    /** How far a file is. */
    public enum State {
        /** Its lines were looked at, and nothing is made yet. */
        DRAFT,
        /** Its lines are being worked off, by whatever node gets to it. */
        RUNNING,
        /** An administrator stopped that; it can go on. */
        STOPPED,
        /** No line is left. */
        DONE
    }

    /**
     * What holds for all lines.
     *
     * @param access   how owners get in whose line has no password; not {@link Access#TYPED}
     * @param rules    what names have to pass
     * @param language of mails
     */
    public record Options(Access access, NameRules rules, Locale language) {

        /** Refuses what no file can say. */
        public Options {
            if (access == Access.TYPED) {
                throw new IllegalArgumentException("a typed password stands in its line");
            }
        }
    }
}
