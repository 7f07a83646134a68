package org.igniterealtime.openfire.plugin.frontdoor.policy;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.frontdoor.model.Email;
import org.igniterealtime.openfire.plugin.frontdoor.model.InviteKind;
import org.igniterealtime.openfire.plugin.frontdoor.model.InviteTerms;
import org.igniterealtime.openfire.plugin.frontdoor.model.Inviter;
import org.igniterealtime.openfire.plugin.frontdoor.model.Localpart;
import org.igniterealtime.openfire.plugin.frontdoor.model.Note;
import org.igniterealtime.openfire.plugin.frontdoor.model.Problem;
import org.igniterealtime.openfire.plugin.frontdoor.model.Reason;
import org.igniterealtime.openfire.plugin.frontdoor.model.Texts;
import org.igniterealtime.openfire.plugin.frontdoor.policy.InviteDraft.Field;

/** Makes an order of what an administrator typed, or says of each field what is wrong with it. */
public final class InviteDraftReader {

    /** Whoever reads another's mail has that long to set their password. */
    public static final Duration LONGEST_RESET = Duration.ofHours(72);
    /** More than this one link is not for. */
    public static final int MOST_USES = 1000;

    private static final String HOURS_OR_DAYS = "[0-9]{1,4}[hd]";

    private final InviteDraftNames names;

    /** Reads drafts that name people of that server. */
    public InviteDraftReader(InviteDraftNames names) {
        this.names = names;
    }

    /**
     * Reads one.
     *
     * @throws BrokenException when the user store can't be reached
     */
    public Reading read(InviteDraft draft) {
        Map<Field, Problem> wrong = new EnumMap<>(Field.class);
        Optional<Localpart> inviter = names.inviter(draft, wrong);
        Optional<Localpart> name = names.username(draft, wrong);
        Optional<Integer> uses = uses(draft, name.isPresent());
        Optional<Duration> lifetime = lifetime(draft);
        refuseUnless(uses.isPresent(), Field.USES, wrong);
        refuseUnless(lifetime.isPresent(), Field.LIFETIME, wrong);
        InviteTerms terms = terms(draft, inviter, name, wrong);
        return wrong.isEmpty() ? new Reading(Optional.of(new Issue.Order(draft.kind(), new Inviter(inviter), uses.get(),
                lifetime.get(), terms)), Map.of()) : new Reading(Optional.empty(), wrong);
    }

    private InviteTerms terms(InviteDraft draft, Optional<Localpart> inviter, Optional<Localpart> name,
                              Map<Field, Problem> wrong) {
        List<String> groups = names.groups(draft, wrong);
        List<Localpart> contacts = names.contacts(draft, inviter, wrong);
        Optional<Note> note = draft.given(Field.NOTE).flatMap(Note::parse);
        refuseUnless(note.isPresent() || draft.given(Field.NOTE).isEmpty(), Field.NOTE, wrong);
        Optional<Email> email = draft.given(Field.EMAIL).flatMap(Email::parse);
        refuseUnless(email.isPresent() || draft.given(Field.EMAIL).isEmpty(), Field.EMAIL, wrong);
        Optional<Locale> language = draft.given(Field.LANGUAGE).map(Locale::forLanguageTag);
        refuseUnless(language.filter(tag -> !Texts.LANGUAGES.contains(tag)).isEmpty(), Field.LANGUAGE, wrong);
        return wrong.isEmpty() ? new InviteTerms(name, groups, contacts, note, language, email, draft.skips())
                : InviteTerms.none();
    }

    /** One name is one account. */
    private static Optional<Integer> uses(InviteDraft draft, boolean isNamed) {
        boolean once = isNamed || draft.kind().setsPassword();
        return draft.given(Field.USES).or(() -> Optional.of("1")).filter(text -> text.matches("[0-9]{1,4}"))
                .map(Integer::parseInt).filter(uses -> uses >= 1 && uses <= (once ? 1 : MOST_USES));
    }

    private static Optional<Duration> lifetime(InviteDraft draft) {
        Duration longest = draft.kind().setsPassword() ? LONGEST_RESET : InviteRights.LONGEST;
        return draft.given(Field.LIFETIME).filter(text -> text.matches(HOURS_OR_DAYS)).map(InviteDraftReader::duration)
                .filter(time -> !time.isZero() && time.compareTo(longest) <= 0);
    }

    private static Duration duration(String text) {
        long number = Long.parseLong(text.substring(0, text.length() - 1));
        return text.endsWith("h") ? Duration.ofHours(number) : Duration.ofDays(number);
    }

    static void refuseUnless(boolean isFine, Field field, Map<Field, Problem> wrong) {
        if (!isFine) {
            wrong.put(field, Problem.of(Reason.FIELD_WRONG, field.word()));
        }
    }

    /**
     * One of the two.
     *
     * @param order    what is to be made
     * @param problems what is wrong with which field
     */
    public record Reading(Optional<Issue.Order> order, Map<Field, Problem> problems) {
        /** Copies the map. */
        public Reading {
            problems = Map.copyOf(problems);
        }
    }
}
