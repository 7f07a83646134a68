package org.igniterealtime.openfire.plugin.frontdoor.xmpp;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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

/** What the commands do: from a wish to an invite, the links it is passed on by, and the letters to many. */
final class InviteOffice {

    /** A client waits about that long for an answer; more addresses are for the console. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Supplier<Settings> settings;
    private final InviteRights rights;
    private final InviteForms forms;
    private final InviteOutcomes outcomes;
    private final InviteFormReader reading;
    private final Inviting.Making making;
    private final Journal journal;

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
    Answer invite(Localpart member, Locale reader) {
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
    Answer submit(InviteCommand command, Fields fields, Localpart member, Locale reader) {
        Optional<Map<String, String>> values = fields.values();
        if (values.isEmpty()) {
            return Answer.refused(Problem.of(Reason.FIELD_UNUSABLE));
        }
        return guarded(() -> {
            InviteFormReader.Wish read = command == InviteCommand.PASSWORD_RESET
                    ? reading.reset(values.get(), member, reader, settings.get())
                    : reading.account(values.get(), member, reader, settings.get());
            return read.problem().map(Answer::refused).orElseGet(() -> grant(read, reader));
        });
    }

    private Answer grant(InviteFormReader.Wish wish, Locale reader) {
        Issue.Order order = wish.order().orElseThrow();
        return wish.many().map(list -> mail(order, list, reader)).orElseGet(() -> issue(order, reader));
    }

    private Answer guarded(Supplier<Answer> work) {
        try {
            return work.get();
        } catch (BrokenException broken) {
            journal.broken(broken);
            return Answer.refused(Problem.of(Reason.UNAVAILABLE));
        }
    }

    /** A password is set on a page: without one that is safe, such an invite would be of no use. */
    private Answer issue(Issue.Order order, Locale reader) {
        if (order.kind() == InviteKind.PASSWORD_RESET && !making.addresses().havePage()) {
            return Answer.refused(Problem.of(Reason.PAGE_MISSING));
        }
        Issuance.Outcome outcome = making.issuing().apply(order);
        return outcome.problem().map(Answer::refused).orElseGet(() -> told(outcome.issued().orElseThrow(), reader));
    }

    private Answer told(Issue.Issued issued, Locale reader) {
        Approval.Letter letter = making.addresses().letter(issued).map(address -> making.post().post(issued.invite(), address))
                .orElse(Approval.Letter.NOT_WANTED);
        return new Answer(Optional.of(outcomes.invitation(making.addresses().app(issued), making.addresses().page(issued),
                issued.invite().expires(), reader)), Optional.empty(), outcomes.note(letter, reader));
    }

    private Answer mail(Issue.Order order, MailingList list, Locale reader) {
        InviteBatch batch = making.mailing().batch(order, list);
        long begun = making.nanos().getAsLong();
        batch.run(() -> making.nanos().getAsLong() - begun < PATIENCE.toNanos());
        InviteBatch.Progress mailed = batch.progress();
        return new Answer(Optional.of(outcomes.table(mailed, reader)), Optional.empty(), outcomes.note(mailed, reader));
    }

    /** One of the two: what tells of the invite, or why there is none; and what a person should know of it. */
    record Answer(Optional<Element> outcome, Optional<Problem> problem, Optional<Element> note) {
        static Answer refused(Problem problem) {
            return new Answer(Optional.empty(), Optional.of(problem), Optional.empty());
        }
    }
}
