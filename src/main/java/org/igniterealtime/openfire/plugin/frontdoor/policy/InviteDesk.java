package org.igniterealtime.openfire.plugin.frontdoor.policy;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.igniterealtime.openfire.plugin.frontdoor.model.InviteKind;
import org.igniterealtime.openfire.plugin.frontdoor.model.Problem;
import org.igniterealtime.openfire.plugin.frontdoor.model.Reason;
import org.igniterealtime.openfire.plugin.frontdoor.policy.InviteDraft.Field;
import org.igniterealtime.openfire.plugin.frontdoor.settings.Settings;

/**
 * Makes invites for administrators at the console. They have no quota, say themselves what a newcomer is spared, and may
 * invite in a member's name; otherwise the server stands behind the invite.
 */
public final class InviteDesk {

    private final InviteDraftReader reader;
    private final IssueInvite issuing;
    private final Supplier<InvitingRule> rule;
    private final Supplier<Settings> settings;
    private final InviteAddresses links;
    private final InvitePost post;

    /** A desk. */
    public InviteDesk(Supplier<Settings> settings, InviteDraftReader reader, IssueInvite issuing, InviteRights rights,
                      InviteAddresses links, InvitePost post) {
        this.settings = settings;
        this.reader = reader;
        this.issuing = issuing;
        this.rule = rights::rule;
        this.links = links;
        this.post = post;
    }

    /**
     * Makes one, and mails it if there is an address in it.
     *
     * @throws BrokenException when the store can't be reached; there is no invite then that anybody could use
     */
    public Outcome make(InviteDraft draft) {
        InviteDraftReader.Reading reading = reader.read(draft);
        if (reading.order().isEmpty()) {
            return new Outcome(Optional.empty(), reading.problems(), Optional.empty());
        }
        // A password is set on a page.
        if (draft.kind().setsPassword() && !links.havePage()) {
            return new Outcome(Optional.empty(), Map.of(), Optional.of(Problem.of(Reason.PAGE_MISSING)));
        }
        return issuing.issue(reading.order().get(), InvitingRule.Standing.ADMINISTRATOR, rule.get())
                .fold(issued -> new Outcome(Optional.of(hand(issued)), Map.of(), Optional.empty()),
                        denied -> refused(denied.why()));
    }

    /** Makes one of what was read before, and tells nobody of it. */
    public Issuance.Outcome issue(Issue.Order order) {
        return issuing.issue(order, InvitingRule.Standing.ADMINISTRATOR, rule.get()).fold(
                issued -> new Issuance.Outcome(Optional.of(issued), Optional.empty()),
                denied -> new Issuance.Outcome(Optional.empty(), Optional.of(problem(denied.why()))));
    }

    private Handed hand(Issue.Issued issued) {
        Optional<URI> page = links.page(issued);
        boolean isGood = settings.get().mode().takesInvites() || issued.invite().kind() == InviteKind.CONTACT;
        Optional<String> app = links.app(issued).filter(link -> isGood);
        Approval.Letter letter = page.or(() -> app.map(URI::create)).map(link -> post.post(issued.invite(), link))
                .orElseGet(() -> issued.invite().terms().mailedTo().isPresent() ? Approval.Letter.FAILED
                        : Approval.Letter.NOT_WANTED);
        return new Handed(issued, page, app, letter);
    }

    private static Outcome refused(Issue.Denial why) {
        return switch (why) {
            case NAME_RESERVED -> wrong(Field.USERNAME, problem(why));
            case TOO_LONG -> wrong(Field.LIFETIME, problem(why));
            case TOO_MANY_PLACES, DAY_QUOTA, OPEN_QUOTA -> wrong(Field.USES, problem(why));
            case NOT_ALLOWED -> new Outcome(Optional.empty(), Map.of(), Optional.of(problem(why)));
        };
    }

    private static Problem problem(Issue.Denial why) {
        return switch (why) {
            case NAME_RESERVED -> Problem.of(Reason.NAME_TAKEN);
            case TOO_LONG -> Problem.of(Reason.FIELD_WRONG, Field.LIFETIME.word());
            case TOO_MANY_PLACES, DAY_QUOTA, OPEN_QUOTA -> Problem.of(Reason.INVITE_QUOTA);
            case NOT_ALLOWED -> Problem.of(Reason.FORBIDDEN);
        };
    }

    private static Outcome wrong(Field field, Problem problem) {
        return new Outcome(Optional.empty(), Map.of(field, problem), Optional.empty());
    }

    /**
     * An invite with all that it is handed on by. This is the only time that it can be had.
     *
     * @param page   its address in a browser, if there is a safe one
     * @param app    the address that opens an app, if apps can do anything with it
     * @param letter whether it was mailed
     */
    public record Handed(Issue.Issued issued, Optional<URI> page, Optional<String> app, Approval.Letter letter) {
        @Override
        public String toString() {
            return "Handed(hidden)";
        }
    }

    /**
     * What was made, or why nothing was.
     *
     * @param wrong   what is to be corrected in which field
     * @param problem what stands in the way besides
     */
    public record Outcome(Optional<Handed> handed, Map<Field, Problem> wrong, Optional<Problem> problem) {
    }
}
