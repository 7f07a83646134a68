package org.igniterealtime.openfire.plugin.frontdoor.admin;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.igniterealtime.openfire.plugin.frontdoor.admin.InviteFormPage.Choice;
import org.igniterealtime.openfire.plugin.frontdoor.admin.InviteFormPage.Row;
import org.igniterealtime.openfire.plugin.frontdoor.model.InviteKind;
import org.igniterealtime.openfire.plugin.frontdoor.model.InviteTerms.Skip;
import org.igniterealtime.openfire.plugin.frontdoor.model.Problem;
import org.igniterealtime.openfire.plugin.frontdoor.model.Texts;
import org.igniterealtime.openfire.plugin.frontdoor.policy.InviteDraft;
import org.igniterealtime.openfire.plugin.frontdoor.policy.InviteDraft.Field;

/** The form for an invite: what it shows of a draft, and what draft comes back. */
final class InviteForm {

    /** What can be made here. A first password belongs to an account that is just made: {@link CreateScreen}. */
    static final List<InviteKind> KINDS = List.of(InviteKind.CONTACT, InviteKind.ACCOUNT, InviteKind.PASSWORD_RESET);

    private static final String KIND = "kind";
    private static final String UNIT = "unit";
    private static final String SKIP = "skip";
    private static final long HOURS = 24;

    private InviteForm() {
    }

    /** An invite as nothing has been said about it. */
    static InviteDraft fresh(Duration lifetime) {
        long hours = Math.max(1, lifetime.toHours());
        String time = hours % HOURS == 0 ? hours / HOURS + "d" : hours + "h";
        return new InviteDraft(InviteKind.ACCOUNT, Map.of(Field.USES, "1", Field.LIFETIME, time), EnumSet.allOf(Skip.class));
    }

    /** What was typed. */
    static InviteDraft read(ConsoleForm form) {
        Map<Field, String> typed = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            typed.put(field, form.text(field.word()));
        }
        String unit = form.text(UNIT).equals("h") ? "h" : "d";
        typed.put(Field.LIFETIME, form.text(Field.LIFETIME.word()).strip() + unit);
        InviteKind kind = KINDS.stream().filter(one -> InviteWords.word(one).equals(form.text(KIND)))
                .findFirst().orElse(InviteKind.ACCOUNT);
        Set<Skip> skips = EnumSet.noneOf(Skip.class);
        Arrays.stream(Skip.values()).filter(one -> form.all(SKIP).contains(InviteWords.word(one))).forEach(skips::add);
        return new InviteDraft(kind, typed, skips);
    }

    /** The rows that show a draft. */
    static List<Row> rows(InviteDraft draft, Map<Field, Problem> wrong, List<InviteKind> kinds, Set<Field> left) {
        List<Row> rows = new ArrayList<>();
        rows.add(new Row(KIND, "choice", "", kinds.stream().map(kind -> new Choice(InviteWords.word(kind),
                InviteWords.kind(kind), kind == draft.kind())).toList(), List.of()));
        for (Field field : Field.values()) {
            if (!left.contains(field)) {
                rows.add(row(draft, field, Optional.ofNullable(wrong.get(field))));
            }
        }
        rows.add(new Row(SKIP, "checks", "", Arrays.stream(Skip.values()).map(skip -> new Choice(InviteWords.word(skip),
                InviteWords.PREFIX + "skip." + InviteWords.word(skip), draft.skips().contains(skip))).toList(), List.of()));
        return rows;
    }

    private static Row row(InviteDraft draft, Field field, Optional<Problem> wrong) {
        String text = draft.text(field);
        List<Flaw> flaws = wrong.map(problem -> Flaw.of(problem, InviteWords.PREFIX + "wrong.")).stream().toList();
        return switch (field) {
            case LIFETIME -> new Row(field.word(), "lifetime", text.isEmpty() ? "" : text.substring(0, text.length() - 1),
                    units(text), flaws);
            case LANGUAGE -> new Row(field.word(), "select", text, languages(text), flaws);
            case USES -> new Row(field.word(), "number", text, List.of(), flaws);
            case GROUPS, CONTACTS, NOTE -> new Row(field.word(), "area", text, List.of(), flaws);
            case EMAIL, INVITER, USERNAME -> new Row(field.word(), "text", text, List.of(), flaws);
        };
    }

    /** The tag of the one of our languages that invites in a language are shown in. */
    static String language(Locale asked) {
        return Texts.LANGUAGES.stream().filter(ours -> ours.getLanguage().equals(asked.getLanguage())).findFirst()
                .orElse(Locale.ENGLISH).toLanguageTag();
    }

    private static List<Choice> units(String lifetime) {
        return Stream.of("h", "d").map(unit -> new Choice(unit, InviteWords.PREFIX + "unit." + unit, lifetime.endsWith(unit)))
                .toList();
    }

    private static List<Choice> languages(String chosen) {
        Stream<String> tags = Stream.concat(Stream.of(""), Texts.LANGUAGES.stream().map(Locale::toLanguageTag));
        return tags.map(tag -> new Choice(tag, InviteWords.PREFIX + "language." + (tag.isEmpty() ? "any" : tag),
                tag.equals(chosen))).toList();
    }
}
