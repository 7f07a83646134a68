package org.igniterealtime.openfire.plugin.frontdoor.xmpp;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.dom4j.Element;
import org.igniterealtime.openfire.plugin.frontdoor.model.InviteKind;
import org.igniterealtime.openfire.plugin.frontdoor.model.Localpart;
import org.igniterealtime.openfire.plugin.frontdoor.model.Problem;
import org.igniterealtime.openfire.plugin.frontdoor.model.Reason;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Approval;
import org.igniterealtime.openfire.plugin.frontdoor.policy.BrokenException;
import org.igniterealtime.openfire.plugin.frontdoor.policy.InviteBatch;
import org.igniterealtime.openfire.plugin.frontdoor.policy.InviteRights;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Issuance;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Issue;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Journal;
import org.igniterealtime.openfire.plugin.frontdoor.policy.MailingList;
import org.igniterealtime.openfire.plugin.frontdoor.settings.Settings;
import org.igniterealtime.openfire.plugin.frontdoor.xmpp.OwnCommand.Step;

/** What the commands do: from a wish to an invite, the links it is passed on by, and the letters to many. */
final class InviteOffice {

    /** After how long to come back while letters are under way. */
    private static final Duration UNDER_WAY = Duration.ofMinutes(1);

    private final Supplier<Settings> settings;
    private final InviteRights rights;
    private final InviteForms forms;
    private final InviteOutcomes outcomes;
    private final InviteFormReader reading;
    private final Inviting.Making making;
    private final Journal journal;
    private final Map<Localpart, InviteBatch> mailings = new ConcurrentHashMap<>();

    InviteOffice(Supplier<Settings> settings, InviteRights rights, InviteForms forms, InviteOutcomes outcomes,
                 InviteFormReader reading, Inviting.Making making, Journal journal) {
        this.settings = settings;
        this.rights = rights;
        this.forms = forms;
        this.outcomes = outcomes;
        this.reading = reading;
        this.making = making;
        this.journal = journal;
    }

    /** A member invites a friend. */
    Step invite(Localpart member, Locale reader) {
        return guarded(() -> issue(InviteFormReader.contact(member, reader, settings.get()), reader));
    }

    /** What has to be said first. */
    Element form(InviteCommand command, Localpart member, Locale reader) {
        return switch (command) {
            case CREATE_ACCOUNT -> forms.createAccount(settings.get().invites().lifetime(), rights.isAdministrator(member)
                    ? InviteForms.Groups.OFFERED : InviteForms.Groups.NOT_OFFERED, reader);
            case PASSWORD_RESET -> forms.passwordReset(reader);
            case INVITE -> throw new IllegalArgumentException("it has no form");
        };
    }

    /** The form came back. */
    Step submit(InviteCommand command, Fields fields, Localpart member, Locale reader) {
        Optional<Map<String, String>> values = fields.values();
        if (values.isEmpty()) {
            return Step.refused(Problem.of(Reason.FIELD_UNUSABLE));
        }
        if (values.get().containsKey(InviteOutcomes.MAILING)) {
            return progress(member, reader);
        }
        return guarded(() -> {
            InviteFormReader.Wish read = command == InviteCommand.PASSWORD_RESET
                    ? reading.reset(values.get(), member, reader, settings.get())
                    : reading.account(values.get(), member, reader, settings.get());
            return read.problem().map(Step::refused).orElseGet(() -> grant(read, member, reader));
        });
    }

    private Step grant(InviteFormReader.Wish wish, Localpart member, Locale reader) {
        Issue.Order order = wish.order().orElseThrow();
        return wish.many().map(list -> mail(order, list, member, reader)).orElseGet(() -> issue(order, reader));
    }

    private Step guarded(Supplier<Step> work) {
        try {
            return work.get();
        } catch (BrokenException broken) {
            journal.broken(broken);
            return Step.refused(Problem.of(Reason.UNAVAILABLE));
        }
    }

    /** A password is set on a page: without one that is safe, such an invite would be of no use. */
    private Step issue(Issue.Order order, Locale reader) {
        if (order.kind() == InviteKind.PASSWORD_RESET && !making.addresses().havePage()) {
            return Step.refused(Problem.of(Reason.PAGE_MISSING));
        }
        Issuance.Outcome outcome = making.issuing().apply(order);
        return outcome.problem().map(Step::refused).orElseGet(() -> told(outcome.issued().orElseThrow(), reader));
    }

    private Step told(Issue.Issued issued, Locale reader) {
        Approval.Letter letter = making.addresses().letter(issued).map(address -> making.post().post(issued.invite(), address))
                .orElse(Approval.Letter.NOT_WANTED);
        return new Step.Done(Optional.of(outcomes.invitation(making.addresses().app(issued), making.addresses().page(issued),
                issued.invite().expires(), reader)), outcomes.note(letter, reader));
    }

    /** One mailing of a member's at a time: the next begins when the last is over. */
    private Step mail(Issue.Order order, MailingList list, Localpart member, Locale reader) {
        InviteBatch batch = making.mailing().batch(order, list);
        InviteBatch current = mailings.merge(member, batch, (last, next) -> last.progress().isOver() ? next : last);
        if (current != batch) {
            return Step.refused(Problem.tooMany(UNDER_WAY));
        }
        making.letters().execute(batch);
        return progress(member, reader);
    }

    /** How far it is, as a form that is sent in to look again, until it is over. A restart ends and forgets it. */
    private Step progress(Localpart member, Locale reader) {
        Optional<InviteBatch> batch = Optional.ofNullable(mailings.get(member));
        Optional<InviteBatch.Progress> mailed = batch.map(InviteBatch::progress);
        if (mailed.isEmpty()) {
            return Step.refused(Problem.of(Reason.FIELD_UNUSABLE));
        }
        if (!mailed.get().isOver()) {
            return new Step.Form(outcomes.progress(mailed.get(), reader));
        }
        mailings.remove(member, batch.get());
        return new Step.Done(Optional.of(outcomes.table(mailed.get(), reader)), outcomes.note(mailed.get(), reader));
    }
}
