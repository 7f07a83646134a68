package org.igniterealtime.openfire.plugin.frontdoor.admin;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.igniterealtime.openfire.plugin.frontdoor.model.Door;
import org.igniterealtime.openfire.plugin.frontdoor.model.InviteKind;
import org.igniterealtime.openfire.plugin.frontdoor.policy.InviteDesk;
import org.igniterealtime.openfire.plugin.frontdoor.policy.InviteDraft;
import org.igniterealtime.openfire.plugin.frontdoor.settings.Settings;

/** Makes an invite, and shows its links once: we keep only the hash of what stands in them. */
public final class InviteNewServlet extends Screen {

    private static final long serialVersionUID = 1L;

    private final transient Supplier<Settings> settings;
    private final transient Function<InviteDraft, InviteDesk.Outcome> making;

    /** A controller. */
    public InviteNewServlet(Desk desk, Supplier<Settings> settings, Function<InviteDraft, InviteDesk.Outcome> making) {
        super(desk, "invite-new");
        this.settings = settings;
        this.making = making;
    }

    @Override
    protected Reply show(ConsoleVisit visit) {
        Optional<InviteMade> made = InviteMade.take(visit.session());
        InviteDraft fresh = InviteForm.fresh(settings.get().invites().lifetime());
        return Reply.show(page(made.stream().toList(), fresh, new InviteDesk.Outcome(Optional.empty(), Map.of(), Optional.empty())));
    }

    @Override
    protected Reply act(ConsoleVisit visit) {
        InviteDraft draft = InviteForm.read(visit.form());
        InviteDesk.Outcome outcome = making.apply(draft);
        if (outcome.handed().isEmpty()) {
            return Reply.show(page(List.of(), draft, outcome));
        }
        InviteDesk.Handed handed = outcome.handed().get();
        visit.audit("made an invite", InviteWords.audit(handed.issued().invite()));
        InviteMade.of(handed).keepIn(visit.session());
        return Reply.see(address().substring(1));
    }

    private InviteFormPage page(List<InviteMade> made, InviteDraft draft, InviteDesk.Outcome outcome) {
        Settings now = settings.get();
        return new InviteFormPage(made,
                outcome.problem().map(problem -> Flaw.of(problem, InviteWords.PREFIX + "wrong.")).stream().toList(),
                InviteForm.rows(draft, outcome.wrong(), InviteForm.KINDS, Set.of()),
                now.takesInvites(Door.IN_BAND) || now.takesInvites(Door.WEB));
    }
}
