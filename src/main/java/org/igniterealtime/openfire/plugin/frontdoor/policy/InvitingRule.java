package org.igniterealtime.openfire.plugin.frontdoor.policy;

import java.time.Duration;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.frontdoor.model.InviteKind;

/**
 * Who may invite, and within what bounds. Administrators always may, without quota.
 *
 * @param who        of the members may invite
 * @param quota      of every inviter who is no administrator
 * @param longest    life of an invite
 * @param mostPlaces of an invite from somebody who is no administrator
 */
public record InvitingRule(Who who, InviteQuota quota, Duration longest, int mostPlaces) {

    /** Whether somebody of that standing may issue an invite of that kind at all. */
    public boolean allows(Standing standing, InviteKind kind) {
        return switch (kind) {
            case CONTACT -> standing.compareTo(lowest()) >= 0;
            case ACCOUNT -> standing.compareTo(Standing.ISSUER) >= 0;
            case PASSWORD_RESET, SET_PASSWORD -> standing == Standing.ADMINISTRATOR;
        };
    }

    /** Why an order is not carried out, as far as that can be told from the order alone. */
    public Optional<Issue.Denial> examine(Issue.Order order, Standing standing) {
        if (!allows(standing, order.kind())) {
            return Optional.of(Issue.Denial.NOT_ALLOWED);
        }
        if (order.lifetime().compareTo(longest) > 0) {
            return Optional.of(Issue.Denial.TOO_LONG);
        }
        boolean isBounded = standing != Standing.ADMINISTRATOR;
        return isBounded && order.places() > mostPlaces ? Optional.of(Issue.Denial.TOO_MANY_PLACES) : Optional.empty();
    }

    private Standing lowest() {
        return switch (who) {
            case ALL -> Standing.MEMBER;
            case GROUP -> Standing.GROUP_MEMBER;
            case NOBODY -> Standing.ISSUER;
        };
    }

    /** Which members may invite people. */
    public enum Who {
        /** Every member. */
        ALL,
        /** Those of a group. */
        GROUP,
        /** Only those named to issue accounts, and administrators. */
        NOBODY
    }

    /** What somebody who wants to invite is here, the least first. */
    public enum Standing {
        /** Somebody with an account. */
        MEMBER,
        /** In the group that may invite. */
        GROUP_MEMBER,
        /** Named by an administrator as somebody who may give out accounts. */
        ISSUER,
        /** An administrator, or the server's console. */
        ADMINISTRATOR
    }
}
