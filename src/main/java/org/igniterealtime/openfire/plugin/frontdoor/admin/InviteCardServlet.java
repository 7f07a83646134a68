package org.igniterealtime.openfire.plugin.frontdoor.admin;

import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.frontdoor.model.Invite;
import org.igniterealtime.openfire.plugin.frontdoor.model.InviteId;
import org.igniterealtime.openfire.plugin.frontdoor.model.Localpart;
import org.igniterealtime.openfire.plugin.frontdoor.model.Redemption;
import org.igniterealtime.openfire.plugin.frontdoor.policy.InviteShelf;

/** Shows one invite and who used it, and takes it back. */
public final class InviteCardServlet extends Screen {

    private static final long serialVersionUID = 1L;
    private static final String LIST = "frontdoor-invites.jsp";

    private final transient InviteShelf shelf;

    /** A controller. */
    public InviteCardServlet(Desk desk, InviteShelf shelf) {
        super(desk, "invite");
        this.shelf = shelf;
    }

    @Override
    protected Reply show(ConsoleVisit visit) {
        return id(visit).flatMap(shelf::find).map(copy -> Reply.show(page(copy))).orElseGet(() -> gone(visit));
    }

    @Override
    protected Reply act(ConsoleVisit visit) {
        Optional<InviteShelf.Copy> copy = id(visit).flatMap(shelf::find);
        if (copy.isEmpty()) {
            return gone(visit);
        }
        InviteId id = copy.get().invite().id();
        boolean isRevoked = shelf.revoke(List.of(id)) == 1;
        if (isRevoked) {
            visit.audit("took an invite back", InviteWords.audit(copy.get().invite()));
        }
        visit.tell(isRevoked ? Notice.done(InviteWords.PREFIX + "revoked", 1)
                : Notice.warning(InviteWords.PREFIX + "revoked.none", ""));
        return Reply.see("frontdoor-invite.jsp?id=" + id.hash());
    }

    private static Optional<InviteId> id(ConsoleVisit visit) {
        return InviteId.parse(visit.form().text("id"));
    }

    /** Forgotten since, or never there. */
    private static Reply gone(ConsoleVisit visit) {
        visit.tell(Notice.warning(InviteWords.PREFIX + "gone", ""));
        return Reply.see(LIST);
    }

    private static InviteCardPage page(InviteShelf.Copy copy) {
        Invite invite = copy.invite();
        return new InviteCardPage(InvitesServlet.row(invite, copy.state()), !copy.isBacked(), invite.terms().groups(),
                invite.terms().contacts().stream().map(Localpart::text).toList(),
                InviteWords.PREFIX + "language." + invite.terms().language().map(InviteForm::language).orElse("any"),
                invite.terms().skips().stream().sorted().map(skip -> InviteWords.PREFIX + "skip." + InviteWords.word(skip))
                        .toList(),
                copy.uses().stream().map(InviteCardServlet::use).toList(), copy.uses().size() < invite.places().taken());
    }

    private static InviteCardPage.Use use(Redemption use) {
        return new InviteCardPage.Use(use.invitee().text(), use.invitee().account().isPresent(), use.completed().isPresent(),
                Date.from(use.completed().orElse(use.claimed())));
    }
}
