package org.igniterealtime.openfire.plugin.frontdoor.policy.batch;

import java.time.Instant;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.frontdoor.model.InviteId;
import org.igniterealtime.openfire.plugin.frontdoor.model.Problem;
import org.igniterealtime.openfire.plugin.frontdoor.policy.hand.Access;

/**
 * A line of a file. What stands in it is sealed and not here in the open, so it may be printed.
 *
 * @param number   where it stands in the file; the first line after the header is 2, as spreadsheets count
 * @param state    how far it is
 * @param username as it was written, or the account's once there is one
 * @param access   how the owner gets in
 * @param problem  why there is no account
 * @param sealed   what stands in it, until that is done; a generated password until it was handed out
 * @param link     the link that was handed out last
 * @param since    when it came to this state
 */
public record Line(int number, State state, String username, Access access, Optional<Problem> problem,
                   Optional<String> sealed, Optional<InviteId> link, Instant since) {

    /** The longest name that is shown, in characters. */
    public static final int LONGEST_NAME = 100;

    /** How far a line is. */
    public enum State {
        /** Nothing is wrong with it as far as could be seen. */
        READY,
        /** A node is making the account, or was when it stopped. */
        WORKING,
        /** The account is there, whole. */
        DONE,
        /** There is none, and will be none. */
        REFUSED
    }

    /** A line that was looked at. */
    public static Line looked(int number, String username, Access access, Optional<Problem> problem,
                              Optional<String> sealed, Instant now) {
        return new Line(number, problem.isEmpty() ? State.READY : State.REFUSED, cut(username), access, problem,
                problem.isEmpty() ? sealed : Optional.empty(), Optional.empty(), now);
    }

    private static String cut(String text) {
        String plain = text.replaceAll("[\\p{Cc}\\p{Zl}\\p{Zp}]|[\\x{D800}-\\x{DFFF}]", "?");
        int most = Math.min(LONGEST_NAME / 2, plain.codePointCount(0, plain.length()));
        return plain.length() > LONGEST_NAME ? plain.substring(0, plain.offsetByCodePoints(0, most)) : plain;
    }
}
