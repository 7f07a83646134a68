package org.igniterealtime.openfire.plugin.frontdoor.policy;

import java.net.URI;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.igniterealtime.openfire.plugin.frontdoor.model.Email;
import org.igniterealtime.openfire.plugin.frontdoor.model.InviteId;
import org.igniterealtime.openfire.plugin.frontdoor.model.InviteTerms;
import org.igniterealtime.openfire.plugin.frontdoor.model.Problem;
import org.igniterealtime.openfire.plugin.frontdoor.model.Reason;

/**
 * Mails an invite of its own to each address of a list, as far as quotas and the limits on letters go. A letter that is not
 * sent takes its invite along: it would count, and nobody would have it.
 */
public final class InviteMailing {

    private final Function<Issue.Order, Issuance.Outcome> issuing;
    private final Consumer<InviteId> withdrawal;
    private final InvitePost post;
    private final Function<Issue.Issued, Optional<URI>> address;
    private final Journal journal;

    /**
     * Mail with invites.
     *
     * @param withdrawal forgets an invite that nobody has been given ({@link Invites#withdraw})
     * @param address    what stands in the letter; nothing where there is nothing to open ({@link InviteAddresses#letter})
     */
    public InviteMailing(Function<Issue.Order, Issuance.Outcome> issuing, Consumer<InviteId> withdrawal, InvitePost post,
                         Function<Issue.Issued, Optional<URI>> address, Journal journal) {
        this.issuing = issuing;
        this.withdrawal = withdrawal;
        this.post = post;
        this.address = address;
        this.journal = journal;
    }

    /**
     * A mailing that can be begun, watched and stopped. Nothing has happened yet.
     *
     * @param order what each of them gets
     * @param to    who; what is no address on it is told as such
     */
    public InviteBatch batch(Issue.Order order, MailingList to) {
        return new InviteBatch(to, email -> mail(order, email));
    }

    /** Mails one. Never throws for what is broken. */
    private InviteBatch.Line mail(Issue.Order order, Email to) {
        Claim.Outcome permit = post.permit(to);
        if (permit.problem().isPresent()) {
            return InviteBatch.Line.refused(to.text(), permit.problem().get());
        }
        try {
            Issuance.Outcome outcome = issuing.apply(addressed(order, to));
            outcome.problem().ifPresent(problem -> permit.release().run());
            return outcome.problem().map(problem -> InviteBatch.Line.refused(to.text(), problem))
                    .orElseGet(() -> post(to, outcome.issued().orElseThrow()));
        } catch (BrokenException broken) {
            permit.release().run();
            journal.broken(broken);
            return InviteBatch.Line.refused(to.text(), Problem.of(Reason.UNAVAILABLE));
        }
    }

    private InviteBatch.Line post(Email to, Issue.Issued issued) {
        boolean isSent = address.apply(issued).filter(link -> post.deliver(to, issued.invite(), link)).isPresent();
        if (!isSent) {
            withdraw(issued.invite().id());
        }
        return InviteBatch.Line.of(to.text(), isSent ? InviteBatch.Fate.SENT : InviteBatch.Fate.FAILED);
    }

    /** What can't be taken back expires. */
    private void withdraw(InviteId id) {
        try {
            withdrawal.accept(id);
        } catch (BrokenException stays) {
            journal.broken(stays);
        }
    }

    private static Issue.Order addressed(Issue.Order order, Email to) {
        InviteTerms terms = order.terms();
        return new Issue.Order(order.kind(), order.inviter(), order.places(), order.lifetime(),
                new InviteTerms(terms.username(), terms.groups(), terms.contacts(), terms.note(), terms.language(),
                        Optional.of(to), terms.skips()));
    }
}
