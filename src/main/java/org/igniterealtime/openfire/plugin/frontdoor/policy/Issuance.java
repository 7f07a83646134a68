package org.igniterealtime.openfire.plugin.frontdoor.policy;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.igniterealtime.openfire.plugin.frontdoor.model.InviteKind;
import org.igniterealtime.openfire.plugin.frontdoor.model.InviteTerms;
import org.igniterealtime.openfire.plugin.frontdoor.model.Problem;
import org.igniterealtime.openfire.plugin.frontdoor.model.Reason;

/**
 * Makes the invites that members order in their apps, with the rights and quotas they have at that moment. What an invite
 * spares whoever gets it follows from who made it, and is never ordered: who may give out accounts vouches for people, a
 * member only for their being people, so an administrator who approves accounts still sees theirs.
 */
public final class Issuance implements Function<Issue.Order, Issuance.Outcome> {

    private final IssueInvite issuing;
    private final InviteRights rights;

    /** Makes invites as those rights allow. */
    public Issuance(IssueInvite issuing, InviteRights rights) {
        this.issuing = issuing;
        this.rights = rights;
    }

    /**
     * Makes one. In the server's own name only administrators order any.
     *
     * @throws BrokenException when it can't be stored
     */
    @Override
    public Outcome apply(Issue.Order order) {
        InvitingRule.Standing standing = order.inviter().account().map(rights::standing)
                .orElse(InvitingRule.Standing.ADMINISTRATOR);
        Issue issue = issuing.issue(sparing(order), standing, rights.rule());
        return issue.fold(issued -> new Outcome(Optional.of(issued), Optional.empty()),
                denied -> new Outcome(Optional.empty(), Optional.of(Problem.of(reason(denied.why())))));
    }

    private static Issue.Order sparing(Issue.Order order) {
        InviteTerms terms = order.terms();
        Set<InviteTerms.Skip> skips = order.kind() == InviteKind.ACCOUNT
                ? Set.of(InviteTerms.Skip.CHALLENGE, InviteTerms.Skip.APPROVAL) : Set.of(InviteTerms.Skip.CHALLENGE);
        return new Issue.Order(order.kind(), order.inviter(), order.places(), order.lifetime(),
                new InviteTerms(terms.username(), terms.groups(), terms.contacts(), terms.note(), terms.language(),
                        terms.mailedTo(), skips));
    }

    private static Reason reason(Issue.Denial denial) {
        return switch (denial) {
            case NOT_ALLOWED -> Reason.FORBIDDEN;
            case TOO_LONG, TOO_MANY_PLACES, DAY_QUOTA, OPEN_QUOTA -> Reason.INVITE_QUOTA;
            case NAME_RESERVED -> Reason.NAME_TAKEN;
        };
    }

    /** One of the two: what was made, or why nothing was. */
    public record Outcome(Optional<Issue.Issued> issued, Optional<Problem> problem) {
    }
}
