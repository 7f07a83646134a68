package org.igniterealtime.openfire.plugin.frontdoor.xmpp;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.dom4j.Element;
import org.igniterealtime.openfire.plugin.frontdoor.model.Invite;
import org.igniterealtime.openfire.plugin.frontdoor.model.InviteKind;
import org.igniterealtime.openfire.plugin.frontdoor.model.InviteLink;
import org.igniterealtime.openfire.plugin.frontdoor.model.Localpart;
import org.igniterealtime.openfire.plugin.frontdoor.model.Problem;
import org.igniterealtime.openfire.plugin.frontdoor.model.Reason;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Approval;
import org.igniterealtime.openfire.plugin.frontdoor.policy.BrokenException;
import org.igniterealtime.openfire.plugin.frontdoor.policy.InvitePost;
import org.igniterealtime.openfire.plugin.frontdoor.policy.InviteRights;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Issuance;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Issue;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Journal;
import org.igniterealtime.openfire.plugin.frontdoor.settings.Settings;

/** Makes invites for those who may, and writes down how they can be handed on. */
final class InviteOffice {

    private final Supplier<Settings> settings;
    private final InviteRights rights;
    private final InviteForms forms;
    private final InviteFormReader reading;
    private final Function<Issue.Order, Issuance.Outcome> issuing;
    private final InvitePost post;
    private final InviteLink links;
    private final Function<String, Optional<URI>> landing;
    private final Journal journal;

    /**
     * An office.
     *
     * @param landing where the page of an invite's token is, if people can reach it
     */
    InviteOffice(Supplier<Settings> settings, InviteRights rights, InviteForms forms, InviteFormReader reading,
                 Function<Issue.Order, Issuance.Outcome> issuing, InvitePost post, InviteLink links,
                 Function<String, Optional<URI>> landing, Journal journal) {
        this.settings = settings;
        this.rights = rights;
        this.forms = forms;
        this.reading = reading;
        this.issuing = issuing;
        this.post = post;
        this.links = links;
        this.landing = landing;
        this.journal = journal;
    }

    /** A member invites a friend. */
    Answer invite(Localpart member, Locale reader) {
        return guarded(() -> issue(InviteFormReader.contact(member, reader, settings.get())));
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
            return read.problem().map(Answer::refused).orElseGet(() -> issue(read.order().orElseThrow()));
        });
    }

    /** Whether the invite was mailed, for whoever made it. */
    Optional<Element> note(Answer answer, Locale reader) {
        return forms.note(answer.letter(), reader);
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
    private Answer issue(Issue.Order order) {
        if (order.kind() == InviteKind.PASSWORD_RESET && page("probe").isEmpty()) {
            return Answer.refused(Problem.of(Reason.PAGE_MISSING));
        }
        Issuance.Outcome outcome = issuing.apply(order);
        return outcome.problem().map(Answer::refused).orElseGet(() -> told(outcome.issued().orElseThrow()));
    }

    private Answer told(Issue.Issued issued) {
        Invite invite = issued.invite();
        Optional<String> link = links.of(invite, issued.token(), settings.get().mode().takesInvites());
        Locale reader = invite.terms().language().orElse(Locale.ENGLISH);
        Optional<URI> page = page(issued.token().text());
        Approval.Letter letter = page.or(() -> link.map(URI::create)).map(address -> post.post(invite, address))
                .orElse(Approval.Letter.NOT_WANTED);
        return new Answer(Optional.of(forms.invitation(link, page, invite.expires(), reader)), Optional.empty(), letter);
    }

    /** Only over https: whoever reads the address on its way has the invite. */
    private Optional<URI> page(String token) {
        return landing.apply(token).filter(address -> "https".equalsIgnoreCase(address.getScheme()));
    }

    /** One of the two: the form that tells of the invite, or why there is none; and whether it was mailed. */
    record Answer(Optional<Element> outcome, Optional<Problem> problem, Approval.Letter letter) {
        static Answer refused(Problem problem) {
            return new Answer(Optional.empty(), Optional.of(problem), Approval.Letter.NOT_WANTED);
        }
    }
}
