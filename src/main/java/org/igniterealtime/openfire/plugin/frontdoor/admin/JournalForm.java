package org.igniterealtime.openfire.plugin.frontdoor.admin;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.igniterealtime.openfire.plugin.frontdoor.model.Door;
import org.igniterealtime.openfire.plugin.frontdoor.model.NetworkAddress;
import org.igniterealtime.openfire.plugin.frontdoor.model.Reason;
import org.igniterealtime.openfire.plugin.frontdoor.model.Source;
import org.igniterealtime.openfire.plugin.frontdoor.policy.journal.JournalFilter;
import org.igniterealtime.openfire.plugin.frontdoor.policy.journal.JournalQuery;
import org.igniterealtime.openfire.plugin.frontdoor.policy.journal.Outcome;

/**
 * What an administrator looks for in the journal, as they typed it. A choice that is none means any.
 *
 * @param fields by name
 */
public record JournalForm(Map<String, String> fields) {

    private static final List<String> NAMES = List.of("door", "outcome", "reason", "account", "source", "text", "since", "until");

    /** Copies the fields. */
    public JournalForm {
        fields = Map.copyOf(fields);
    }

    static JournalForm of(ConsoleForm form) {
        return new JournalForm(NAMES.stream().collect(Collectors.toMap(name -> name, name -> form.text(name).strip())));
    }

    /**
     * Which entries are meant.
     *
     * @param name an account's name as it is kept, of what was typed
     * @param zone where the days begin
     */
    JournalFilter filter(UnaryOperator<String> name, ZoneId zone) {
        return new JournalFilter(new JournalFilter.Happened(choice(Door.values(), "door"), choice(Outcome.values(), "outcome"),
                choice(Reason.values(), "reason")),
                new JournalFilter.Concerned(typed("account").map(name), typed("source").map(JournalForm::source), typed("text")),
                new JournalFilter.Span(day("since").map(day -> day.atStartOfDay(zone).toInstant()),
                        day("until").map(day -> day.plusDays(1).atStartOfDay(zone).toInstant())));
    }

    /** Where the page begins. */
    static Optional<JournalQuery.Place> place(ConsoleForm form) {
        return id(form.text("older")).map(id -> new JournalQuery.Place(true, id))
                .or(() -> id(form.text("newer")).map(id -> new JournalQuery.Place(false, id)));
    }

    /** As it was typed; for the view. */
    public String text(String name) {
        return fields.getOrDefault(name, "");
    }

    /** Whether what was typed there is no day; for the view. */
    public boolean isWrong(String name) {
        return typed(name).isPresent() && day(name).isEmpty();
    }

    /** Whether anything is asked for; for the view. */
    public boolean isFiltering() {
        return fields.values().stream().anyMatch(text -> !text.isEmpty());
    }

    /** The same as part of an address, with something more. */
    String address(String name, String value) {
        Map<String, String> all = new LinkedHashMap<>();
        NAMES.forEach(field -> all.put(field, text(field)));
        all.put(name, value);
        return all.entrySet().stream().filter(field -> !field.getValue().isEmpty())
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "?", ""));
    }

    static String word(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private <E extends Enum<E>> Optional<E> choice(E[] all, String name) {
        return Arrays.stream(all).filter(each -> word(each).equals(text(name))).findAny();
    }

    private Optional<String> typed(String name) {
        return Optional.of(text(name)).filter(text -> !text.isEmpty());
    }

    private Optional<LocalDate> day(String name) {
        try {
            return typed(name).map(LocalDate::parse).filter(day -> day.getYear() > 1970 && day.getYear() < 9999);
        } catch (DateTimeParseException wrong) {
            return Optional.empty();
        }
    }

    /** The whole address of somebody becomes what stands for it in the journal. */
    private static String source(String typed) {
        return NetworkAddress.parse(typed).map(address -> Source.of(address).toString()).orElse(typed);
    }

    private static Optional<Long> id(String typed) {
        try {
            return Optional.of(Long.parseLong(typed)).filter(id -> id > 0);
        } catch (NumberFormatException wrong) {
            return Optional.empty();
        }
    }
}
