package org.igniterealtime.openfire.plugin.frontdoor.admin;

import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.igniterealtime.openfire.plugin.frontdoor.model.Reason;
import org.igniterealtime.openfire.plugin.frontdoor.policy.journal.DayCounts;
import org.igniterealtime.openfire.plugin.frontdoor.policy.journal.Outcome;

/**
 * The last days: accounts in one chart, refusals in another with a scale of its own, as one attack has more of these than a
 * year has accounts. And all numbers as a table.
 *
 * @param accounts made, at once or held
 * @param refusals by the most frequent reasons
 * @param days     of the table, the newest first
 */
public record History(Chart accounts, Chart refusals, List<Day> days) {

    /** How many days are looked back. */
    public static final int DAYS = 30;

    private static final String PREFIX = "frontdoor.console.";
    /** More colours nobody can tell apart. */
    private static final int REASONS = 4;

    /** Copies the days. */
    public History {
        days = List.copyOf(days);
    }

    /** Those days, the oldest first. */
    static History of(List<DayCounts> days, Locale reader) {
        List<Chart.Source> accounts = List.of(
                new Chart.Source(PREFIX + "admitted", "fd-admitted", day -> day.number(Outcome.ADMITTED)),
                new Chart.Source(PREFIX + "held", "fd-held", day -> day.number(Outcome.HELD)));
        DateTimeFormatter format = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(reader);
        List<Day> table = days.stream().sorted(Comparator.comparing(DayCounts::day).reversed())
                .map(day -> new Day(format.format(day.day()), day.number(Outcome.ADMITTED), day.number(Outcome.HELD),
                        day.number(Outcome.REFUSED))).toList();
        return new History(Chart.of(days, accounts), Chart.of(days, reasons(days)), table);
    }

    private static List<Chart.Source> reasons(List<DayCounts> days) {
        List<Reason> frequent = Arrays.stream(Reason.values()).filter(reason -> total(days, reason) > 0)
                .sorted(Comparator.comparing((Reason reason) -> total(days, reason)).reversed()).toList();
        List<Reason> rest = frequent.stream().skip(REASONS).toList();
        Stream<Chart.Source> others = rest.isEmpty() ? Stream.of()
                : Stream.of(new Chart.Source(PREFIX + "refused.others", "fd-r" + REASONS, day -> rest.stream().mapToLong(day::number).sum()));
        return Stream.concat(IntStream.range(0, Math.min(REASONS, frequent.size())).mapToObj(index ->
                new Chart.Source(OverviewPage.key(frequent.get(index)), "fd-r" + index, day -> day.number(frequent.get(index)))), others).toList();
    }

    private static long total(List<DayCounts> days, Reason reason) {
        return days.stream().mapToLong(day -> day.number(reason)).sum();
    }

    /** The oldest day, as the reader writes it. */
    public String from() {
        return days.get(days.size() - 1).name();
    }

    /** The newest day. */
    public String until() {
        return days.get(0).name();
    }

    /** One line of the table. */
    public record Day(String name, long admitted, long held, long refused) {
    }
}
