package org.igniterealtime.openfire.plugin.frontdoor.admin;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.igniterealtime.openfire.plugin.frontdoor.model.Door;
import org.igniterealtime.openfire.plugin.frontdoor.model.InviteKind;
import org.igniterealtime.openfire.plugin.frontdoor.model.Problem;
import org.igniterealtime.openfire.plugin.frontdoor.policy.InviteBatch;
import org.igniterealtime.openfire.plugin.frontdoor.policy.InviteDraft;
import org.igniterealtime.openfire.plugin.frontdoor.policy.InviteDraft.Field;
import org.igniterealtime.openfire.plugin.frontdoor.policy.InviteDraftReader;
import org.igniterealtime.openfire.plugin.frontdoor.policy.InviteMailings;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Issue;
import org.igniterealtime.openfire.plugin.frontdoor.policy.MailingList;
import org.igniterealtime.openfire.plugin.frontdoor.settings.Settings;

/** Mails an invite of its own to each of many addresses, tells how far that is, and stops it. */
public final class InviteMailServlet extends Screen {

    private static final long serialVersionUID = 1L;
    private static final String ADDRESSES = "addresses";
    /** One name is for one person, and the addresses have a field of their own. */
    private static final Set<Field> LEFT = Set.of(Field.USERNAME, Field.EMAIL, Field.USES);
    private static final List<InviteKind> KINDS = List.of(InviteKind.CONTACT, InviteKind.ACCOUNT);

    private final transient Supplier<Settings> settings;
    private final transient Function<InviteDraft, InviteDraftReader.Reading> reading;
    private final transient InviteMailings mailings;

    /** A controller. */
    public InviteMailServlet(Desk desk, Supplier<Settings> settings,
                             Function<InviteDraft, InviteDraftReader.Reading> reading, InviteMailings mailings) {
        super(desk, "invite-mail");
        this.settings = settings;
        this.reading = reading;
        this.mailings = mailings;
    }

    @Override
    protected Reply show(ConsoleVisit visit) {
        return Reply.show(page("", List.of(), InviteForm.fresh(settings.get().invites().lifetime()), Map.of()));
    }

    @Override
    protected Reply act(ConsoleVisit visit) {
        if (visit.form().text("do").equals("stop")) {
            mailings.stop();
            visit.audit("stopped a mailing of invites", "");
            return Reply.see(address().substring(1));
        }
        InviteDraft draft = InviteForm.read(visit.form());
        InviteDraft allowed = KINDS.contains(draft.kind()) ? draft
                : new InviteDraft(InviteKind.ACCOUNT, draft.typed(), draft.skips());
        MailingList list = MailingList.read(visit.form().text(ADDRESSES));
        InviteDraftReader.Reading read = reading.apply(allowed);
        List<Flaw> flaws = flaws(list);
        return read.order().isPresent() && flaws.isEmpty() ? begin(visit, read.order().get(), list)
                : Reply.show(page(visit.form().text(ADDRESSES), flaws, allowed, read.problems()));
    }

    private Reply begin(ConsoleVisit visit, Issue.Order order, MailingList list) {
        int number = list.entries().size();
        if (mailings.begin(order, list)) {
            visit.audit("began a mailing of invites", number + " addresses, " + InviteWords.word(order.kind()));
        } else {
            visit.tell(Notice.error(InviteWords.PREFIX + "mail.busy", ""));
        }
        return Reply.see(address().substring(1));
    }

    /** What is no address is told at its line; a list of nothing but that, or one that is too long, is not begun. */
    private static List<Flaw> flaws(MailingList list) {
        if (list.isTooLong()) {
            return List.of(new Flaw(InviteWords.PREFIX + "wrong.addresses.many", List.of(MailingList.MOST)));
        }
        return list.entries().stream().anyMatch(entry -> entry.address().isPresent()) ? List.of()
                : List.of(new Flaw(InviteWords.PREFIX + "wrong.addresses", List.of()));
    }

    private InviteMailPage page(String addresses, List<Flaw> flaws, InviteDraft draft, Map<Field, Problem> wrong) {
        Settings now = settings.get();
        Optional<InviteBatch.Progress> progress = mailings.progress();
        List<InviteMailPage.Line> lines = progress.map(InviteBatch.Progress::lines).orElse(List.of()).stream()
                .map(InviteMailServlet::line).toList();
        return new InviteMailPage(addresses, flaws, List.of(), InviteForm.rows(draft, wrong, KINDS, LEFT),
                now.takesInvites(Door.IN_BAND) || now.takesInvites(Door.WEB), progress.filter(far -> !far.isOver()).isPresent(),
                progress.map(far -> lines.size() - far.count(InviteBatch.Fate.WAITING)).orElse(0L), lines.size(), lines);
    }

    private static InviteMailPage.Line line(InviteBatch.Line line) {
        return new InviteMailPage.Line(line.text(), line.why().map(why -> Flaw.of(why, InviteWords.PREFIX + "wrong."))
                .orElseGet(() -> new Flaw(line.fate().key(), List.of())));
    }

    /** When the plugin is taken out. */
    @Override
    public void destroy() {
        mailings.close();
    }
}
