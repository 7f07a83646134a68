package org.igniterealtime.openfire.plugin.frontdoor.xmpp;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.igniterealtime.openfire.plugin.frontdoor.model.Email;
import org.igniterealtime.openfire.plugin.frontdoor.model.InviteKind;
import org.igniterealtime.openfire.plugin.frontdoor.model.InviteTerms;
import org.igniterealtime.openfire.plugin.frontdoor.model.Inviter;
import org.igniterealtime.openfire.plugin.frontdoor.model.Localpart;
import org.igniterealtime.openfire.plugin.frontdoor.model.Note;
import org.igniterealtime.openfire.plugin.frontdoor.model.Problem;
import org.igniterealtime.openfire.plugin.frontdoor.model.Reason;
import org.igniterealtime.openfire.plugin.frontdoor.policy.InviteRights;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Issue;
import org.igniterealtime.openfire.plugin.frontdoor.policy.MailingList;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Names;
import org.igniterealtime.openfire.plugin.frontdoor.settings.Settings;

/** Reads the forms that {@link InviteForms} writes. Nothing that can be written in them makes it throw. */
final class InviteFormReader {

    /** Whoever reads another's mail has that long. */
    private static final Duration RESET = Duration.ofHours(24);

    private final Names names;
    private final InviteRights rights;
    private final InviteRights.People people;
    private final InviteForms forms;

    InviteFormReader(Names names, InviteRights rights, InviteRights.People people, InviteForms forms) {
        this.names = names;
        this.rights = rights;
        this.people = people;
        this.forms = forms;
    }

    /** What a member wishes who invites a friend: there is nothing to say. */
    static Issue.Order contact(Localpart inviter, Locale reader, Settings now) {
        return new Issue.Order(InviteKind.CONTACT, Inviter.member(inviter), 1, now.invites().lifetime(),
                terms(Optional.empty(), List.of(), List.of(inviter), Optional.empty(), Optional.empty(), reader));
    }

    /** The wish for an account. */
    Wish account(Map<String, String> values, Localpart inviter, Locale reader, Settings now) {
        InviteValues given = new InviteValues(values, people);
        Optional<String> typed = given.text(InviteForms.USERNAME);
        Names.Prepared name = typed.isEmpty() ? new Names.Prepared(Optional.empty(), Optional.empty())
                : names.prepare(typed, now.names());
        Optional<Duration> lifetime = given.lifetime(now.invites().lifetime());
        Optional<Integer> uses = given.uses();
        Optional<List<String>> groups = given.groups();
        MailingList to = given.addresses();
        Optional<String> note = given.text(InviteForms.NOTE);
        Optional<Problem> problem = name.problem().or(() -> taken(name.localpart(), now))
                .or(() -> wrongUnless(lifetime.isPresent(), "lifetime", reader))
                .or(() -> wrongUnless(uses.isPresent(), "uses", reader))
                .or(() -> wrongUnless(groups.isPresent(), "groups", reader))
                .or(() -> forbiddenUnless(groups.orElse(List.of()).isEmpty() || rights.isAdministrator(inviter)))
                .or(() -> wrongUnless(note.isEmpty() || Note.parse(note.get()).isPresent(), "note", reader))
                .or(() -> wrongUnless(given.isMailable(to), "email", reader));
        List<Localpart> contacts = given.isYes(InviteForms.CONTACT) ? List.of(inviter) : List.of();
        return problem.map(Wish::refused).orElseGet(() -> Wish.of(new Issue.Order(InviteKind.ACCOUNT,
                Inviter.member(inviter), uses.get(), lifetime.get(), terms(name.localpart(), groups.get(), contacts,
                note.flatMap(Note::parse), alone(to), reader)), to));
    }

    /** The wish for a link to set a password. */
    Wish reset(Map<String, String> values, Localpart inviter, Locale reader, Settings now) {
        Optional<Localpart> account = new InviteValues(values, people).text(InviteForms.ACCOUNT)
                .flatMap(names::account).filter(people::isAccount);
        Duration lifetime = now.invites().lifetime().compareTo(RESET) < 0 ? now.invites().lifetime() : RESET;
        return account.isEmpty() ? Wish.refused(Problem.of(Reason.ACCOUNT_UNKNOWN))
                : Wish.of(new Issue.Order(InviteKind.PASSWORD_RESET, Inviter.member(inviter), 1, lifetime,
                        terms(account, List.of(), List.of(), Optional.empty(), Optional.empty(), reader)),
                        MailingList.read(""));
    }

    private static InviteTerms terms(Optional<Localpart> name, List<String> groups, List<Localpart> contacts,
                                     Optional<Note> note, Optional<Email> email, Locale reader) {
        return new InviteTerms(name, groups, contacts, note, Optional.of(reader), email, Set.of());
    }

    private static Optional<Email> alone(MailingList to) {
        return to.entries().size() == 1 ? to.entries().get(0).address() : Optional.empty();
    }

    private Optional<Problem> taken(Optional<Localpart> name, Settings now) {
        boolean isTaken = name.filter(wanted -> now.names().reserved().contains(wanted.text())
                || people.isAccount(wanted)).isPresent();
        return isTaken ? Optional.of(Problem.of(Reason.NAME_TAKEN)) : Optional.empty();
    }

    private Optional<Problem> wrongUnless(boolean isFine, String field, Locale reader) {
        return isFine ? Optional.empty() : Optional.of(Problem.of(Reason.FIELD_WRONG, forms.label(field, reader)));
    }

    private static Optional<Problem> forbiddenUnless(boolean isFine) {
        return isFine ? Optional.empty() : Optional.of(Problem.of(Reason.FORBIDDEN));
    }

    /** One of the two: what is wished, and for whom if for many; or what is wrong with it. */
    record Wish(Optional<Issue.Order> order, Optional<MailingList> many, Optional<Problem> problem) {
        static Wish of(Issue.Order order, MailingList to) {
            return new Wish(Optional.of(order), Optional.of(to).filter(list -> list.entries().size() > 1), Optional.empty());
        }

        static Wish refused(Problem problem) {
            return new Wish(Optional.empty(), Optional.empty(), Optional.of(problem));
        }
    }
}
