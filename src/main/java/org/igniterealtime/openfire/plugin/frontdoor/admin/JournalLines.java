package org.igniterealtime.openfire.plugin.frontdoor.admin;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.frontdoor.model.Inviter;
import org.igniterealtime.openfire.plugin.frontdoor.model.Localpart;
import org.igniterealtime.openfire.plugin.frontdoor.policy.journal.Entry;
import org.igniterealtime.openfire.plugin.frontdoor.policy.journal.Outcome;

/** Makes of entries what people read, and what programs do. */
final class JournalLines {

    /** The first line of a file. */
    static final List<String> HEADER = List.of("time", "door", "outcome", "reason", "number", "account", "source", "decided_by",
            "invited_by", "detail");

    private static final String PREFIX = "frontdoor.journal.";
    private static final String SERVER = "(server)";

    private final ZoneId zone;
    private final DateTimeFormatter moment;

    JournalLines(ZoneId zone, Locale locale) {
        this.zone = zone;
        this.moment = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM).withLocale(locale).withZone(zone);
    }

    String time(Instant time) {
        return moment.format(time);
    }

    JournalView.Line line(Entry entry) {
        Outcome outcome = entry.what().outcome();
        JournalView.What what = new JournalView.What(entry.what().door().map(JournalLines::key).orElse(""), key(outcome),
                entry.what().reason().map(reason -> reason.key().replace(".reason.", ".console.refused.")).orElse(""),
                entry.detail().orElse(""));
        return new JournalView.Line(time(entry.time()), entry.many(), what, who(entry), style(outcome));
    }

    /** In the order of {@link #HEADER}: words and times that are the same in every language. */
    List<String> cells(Entry entry) {
        return List.of(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(entry.time().atZone(zone)),
                entry.what().door().map(JournalForm::word).orElse(""), entry.what().outcome().word(),
                entry.what().reason().map(JournalForm::word).orElse(""), String.valueOf(entry.many()),
                account(entry), entry.who().source().orElse(""), entry.who().by().orElse(""),
                entry.who().inviter().map(inviter -> name(inviter).orElse(SERVER)).orElse(""), entry.detail().orElse(""));
    }

    static String key(Outcome outcome) {
        return PREFIX + "outcome." + outcome.word();
    }

    static String key(Enum<?> door) {
        return PREFIX + "door." + JournalForm.word(door);
    }

    private static JournalView.Who who(Entry entry) {
        String account = account(entry);
        String source = entry.who().source().orElse("");
        return new JournalView.Who(account, only("account", account), source, only("source", source), entry.who().by().orElse(""),
                entry.who().inviter().flatMap(JournalLines::name).orElse(""),
                entry.who().inviter().filter(inviter -> name(inviter).isEmpty()).isPresent());
    }

    private static String only(String field, String value) {
        return new JournalForm(Map.of()).address(field, value);
    }

    private static String account(Entry entry) {
        return entry.who().account().map(Localpart::text).orElse("");
    }

    private static Optional<String> name(Inviter inviter) {
        return inviter.account().map(Localpart::text);
    }

    private static String style(Outcome outcome) {
        return switch (outcome) {
            case ADMITTED, APPROVED, PASSWORD_CHANGED -> "fine";
            case HELD, DECLINED, EXPIRED, REMOVED, SHOWN -> "quiet";
            case REFUSED, CHANGE_REFUSED, REMOVAL_REFUSED -> "warning";
            case BROKEN -> "shut";
        };
    }
}
