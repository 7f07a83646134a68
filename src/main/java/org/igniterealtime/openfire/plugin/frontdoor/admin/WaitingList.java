package org.igniterealtime.openfire.plugin.frontdoor.admin;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.igniterealtime.openfire.plugin.frontdoor.model.Applicant;
import org.igniterealtime.openfire.plugin.frontdoor.model.Application;
import org.igniterealtime.openfire.plugin.frontdoor.model.Door;
import org.igniterealtime.openfire.plugin.frontdoor.model.Email;
import org.igniterealtime.openfire.plugin.frontdoor.policy.ApplicationPage;
import org.igniterealtime.openfire.plugin.frontdoor.policy.WaitingRoom;
import org.igniterealtime.openfire.plugin.frontdoor.settings.Settings;

/** Puts the page of those who wait together. */
public final class WaitingList {

    private static final String PREFIX = "frontdoor.waiting.";
    private static final String ADDRESS = "frontdoor-waiting.jsp";
    private static final int ROWS = 25;
    private static final int DECIDED = 20;

    private final WaitingRoom room;
    private final Supplier<Settings> settings;
    private final Clock clock;

    /** Pages of that room. */
    public WaitingList(WaitingRoom room, Supplier<Settings> settings, Clock clock) {
        this.room = room;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * The page that is asked for.
     *
     * @param word what was typed for those who are declined
     */
    WaitingPage page(WaitingQuery query, String word) {
        WaitingRoom.View view = room.look(query.source(), query.after(), ROWS);
        boolean asks = Arrays.stream(Door.values()).anyMatch(settings.get()::needsApproval);
        return new WaitingPage(view.rows().stream().map(this::row).toList(),
                room.decided(DECIDED).stream().map(WaitingList::decided).toList(), view.all(), query.source().orElse(""),
                mark(query.after()), tick(query), view.next().map(mark -> address(query.source(), Optional.of(mark))).orElse(""), query.ticked(), asks, word);
    }

    /** The address of that part of the list. */
    static String address(Optional<String> source, Optional<ApplicationPage.Mark> after) {
        String mark = after.map(WaitingList::mark).filter(text -> !text.isEmpty()).map("&after="::concat).orElse("");
        String query = source.map(each -> "&source=" + encoded(each)).orElse("") + mark;
        return ADDRESS + (query.isEmpty() ? "" : "?" + query.substring(1));
    }

    private static String tick(WaitingQuery query) {
        String here = address(query.source(), Optional.of(query.after()));
        return here + (here.contains("?") ? "&" : "?") + "tick=all";
    }

    private static String mark(ApplicationPage.Mark mark) {
        return mark.equals(ApplicationPage.Mark.START) ? "" : mark.created().toEpochMilli() + "_" + encoded(mark.id());
    }

    private WaitingPage.Row row(WaitingRoom.Waiting waiting) {
        Application row = waiting.application();
        Applicant who = row.applicant();
        return new WaitingPage.Row(row.id(), row.account().text(), age(row.created()), Date.from(row.created()),
                who.motive().orElse(""), who.email().map(Email::text).orElse(""), row.confirmed().isPresent(),
                who.phone().orElse(""), row.source(), PREFIX + "door." + word(row.door()), waiting.accounts(),
                waiting.applied(), waiting.others(), address(Optional.of(row.source()), Optional.empty()), row.note());
    }

    private static WaitingPage.Decided decided(Application row) {
        Application.Ruling ruling = row.decision().orElseThrow();
        return new WaitingPage.Decided(row.account().text(), PREFIX + "state." + word(row.status().state()),
                ruling.by().equals(Application.Ruling.CONSOLE) ? "" : ruling.by(), Date.from(ruling.at()), row.note());
    }

    private WaitingPage.Age age(Instant since) {
        Duration age = Duration.between(since, clock.instant());
        if (age.toHours() < 1) {
            return new WaitingPage.Age(PREFIX + "age.minutes", Math.max(0, age.toMinutes()));
        }
        return age.toDays() < 2 ? new WaitingPage.Age(PREFIX + "age.hours", age.toHours())
                : new WaitingPage.Age(PREFIX + "age.days", age.toDays());
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
