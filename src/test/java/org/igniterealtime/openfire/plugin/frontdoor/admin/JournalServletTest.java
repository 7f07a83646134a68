package org.igniterealtime.openfire.plugin.frontdoor.admin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.servlet.ServletOutputStream;
import javax.servlet.WriteListener;
import javax.servlet.http.HttpServletResponse;
import javax.servlet.http.HttpSession;
import org.igniterealtime.openfire.plugin.frontdoor.fakes.InMemoryLedger;
import org.igniterealtime.openfire.plugin.frontdoor.fakes.MutableClock;
import org.igniterealtime.openfire.plugin.frontdoor.model.Door;
import org.igniterealtime.openfire.plugin.frontdoor.model.Inviter;
import org.igniterealtime.openfire.plugin.frontdoor.model.Localpart;
import org.igniterealtime.openfire.plugin.frontdoor.model.Reason;
import org.igniterealtime.openfire.plugin.frontdoor.policy.BrokenException;
import org.igniterealtime.openfire.plugin.frontdoor.policy.journal.Batch;
import org.igniterealtime.openfire.plugin.frontdoor.policy.journal.Entry;
import org.igniterealtime.openfire.plugin.frontdoor.policy.journal.Outcome;
import org.igniterealtime.openfire.plugin.frontdoor.policy.journal.What;
import org.igniterealtime.openfire.plugin.frontdoor.policy.journal.Who;
import org.igniterealtime.openfire.plugin.frontdoor.settings.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JournalServletTest {

    private static final Instant NOON = Instant.parse("2026-01-02T12:00:00Z");
    private static final What TAKEN = What.refused(Door.WEB, Outcome.REFUSED, Reason.NAME_TAKEN);

    private final InMemoryLedger ledger = new InMemoryLedger();
    private final List<String> audited = new ArrayList<>();
    private final HttpServletResponse response = mock(HttpServletResponse.class);
    private final ByteArrayOutputStream file = new ByteArrayOutputStream();
    private final JournalServlet screen = new JournalServlet(desk(), ledger, () -> new Settings.Retention(Duration.ofDays(30),
            Duration.ofDays(90), Duration.ofDays(14)), typed -> typed.toLowerCase(Locale.ROOT), new MutableClock());
    private Object shown;

    @Test
    void whatHappenedIsToldByKeys() throws Exception {
        write(new Entry(NOON, 3, TAKEN, new Who(Optional.of(new Localpart("bob&co")), Optional.of("2001:0db8:0000:0001::/64"),
                Optional.of("boss"), Optional.of(Inviter.member(new Localpart("anna")))), Optional.of("so it was")));
        write(Entry.of(NOON.minusSeconds(1), What.of(Door.IN_BAND, Outcome.ADMITTED), new Who(Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.of(Inviter.SERVER))));
        JournalView view = view();
        assertEquals(new JournalView.Line("Jan 2, 2026, 1:00:00 PM", 3, new JournalView.What("frontdoor.journal.door.web",
                "frontdoor.journal.outcome.refused", "frontdoor.console.refused.name-taken", "so it was"), new JournalView.Who(
                "bob&co", "?account=bob%26co", "2001:0db8:0000:0001::/64", "?source=2001%3A0db8%3A0000%3A0001%3A%3A%2F64", "boss",
                "anna", false), "warning"), plain(view.lines().get(0)));
        assertTrue(view.lines().get(1).who().isServers());
        assertEquals(List.of(90L, 14L), view.kept());
        assertFalse(view.form().isFiltering());
        assertTrue(view.outcomes().stream().noneMatch(choice -> choice.word().equals("shown")));
        assertEquals(Reason.values().length, view.reasons().size());
    }

    @Test
    void filtersAreReadFromTheAddress() throws Exception {
        write(entry(NOON, "bob", "192.0.2.7"), entry(NOON.plusSeconds(1), "eve", "2001:0db8:0000:0001::/64"),
                entry(Instant.parse("2026-01-01T23:30:00Z"), "ann", "192.0.2.7"));
        write(Entry.of(NOON, What.of(Door.IN_BAND, Outcome.ADMITTED), Who.of(new Localpart("bob"))));
        assertEquals(List.of("eve"), accounts("source", "2001:db8:0:1:2:3:4:5"));
        assertEquals(List.of("bob", "bob"), accounts("account", " BOB "));
        assertEquals(List.of("bob"), accounts("outcome", "admitted", "door", "in-band"));
        assertEquals(List.of("eve", "bob", "ann"), accounts("reason", "name-taken"));
        assertEquals(List.of("ann"), accounts("since", "2026-01-02", "until", "2026-01-02", "text", "n"));
        assertEquals(List.of(), accounts("until", "2026-01-01"));
        assertEquals(4, accounts("since", "2026-01-02").size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "2026-13-01", "+999999999-01-01", "-1", "99999999999999999999", "<script>", "\0", "null"})
    void whatMakesNoSenseBreaksNothing(String odd) throws Exception {
        write(entry(NOON, "bob", "192.0.2.7"));
        JournalView view = view("outcome", odd, "door", odd, "reason", odd, "since", odd, "until", odd, "older", odd, "newer", odd);
        assertEquals(1, view.lines().size());
        assertEquals(!odd.isBlank(), view.form().isWrong("since"));
        view("account", odd, "source", odd, "text", odd);
    }

    @Test
    void pagesAreFollowedBothWaysAndEndWithAWholeOneAtTheTop() throws Exception {
        for (int number = 0; number < 120; number++) {
            write(entry(NOON.plusSeconds(number), "n" + number, "192.0.2.7"));
        }
        JournalView first = view("door", "web");
        assertEquals("", first.links().newer() + first.links().newest());
        JournalView second = follow(first.links().older());
        assertEquals("n69", second.lines().get(0).who().account());
        assertEquals("?door=web", second.links().newest());
        JournalView third = follow(second.links().older());
        assertEquals(20, third.lines().size());
        assertEquals("", third.links().older());
        assertEquals(second.lines(), follow(third.links().newer()).lines());
        write(entry(NOON.plusSeconds(1000), "late", "192.0.2.7"));
        JournalView top = follow(follow(second.links().newer()).links().newer());
        assertEquals(50, top.lines().size());
        assertEquals("late", top.lines().get(0).who().account());
    }

    @Test
    void fileHasAllThatWasFilteredAndNoFormulas() throws Exception {
        for (int number = 0; number < 2500; number++) {
            write(entry(NOON.plusSeconds(number), "n" + number, "192.0.2.7"));
        }
        write(new Entry(NOON, 2, TAKEN, new Who(Optional.of(new Localpart("=1+1")), Optional.of("@x"), Optional.of("+a,\"b\""),
                Optional.of(Inviter.SERVER)), Optional.of("-2")));
        send(screen.show(visit("export", "csv", "door", "web")));
        String[] lines = file.toString(StandardCharsets.UTF_8).split("\r\n");
        assertEquals("time,door,outcome,reason,number,account,source,decided_by,invited_by,detail", lines[0]);
        assertEquals("2026-01-02T13:41:39+01:00,web,refused,name-taken,1,n2499,192.0.2.7,,,", lines[1]);
        assertEquals("2026-01-02T13:00:00+01:00,web,refused,name-taken,2,'=1+1,'@x,\"'+a,\"\"b\"\"\",(server),'-2", lines[2500]);
        assertEquals(2502, lines.length);
        verify(response).setContentType("text/csv; charset=UTF-8");
        verify(response).setHeader("Content-Disposition", "attachment; filename=\"frontdoor-journal-2026-01-02.csv\"");
        assertEquals(List.of("boss: exported the journal ?door=web"), audited);
    }

    @Test
    void excelIsToldTheEncoding() throws Exception {
        write(entry(NOON, "юля", "192.0.2.7"));
        send(screen.show(visit("export", "excel")));
        assertTrue(file.toString(StandardCharsets.UTF_8).startsWith("\uFEFFtime,"));
        assertTrue(file.toString(StandardCharsets.UTF_8).contains(",юля,"));
    }

    /** Before the first byte it is told on a page, after that by a file that does not end as it should. */
    @Test
    void fileOfABrokenDatabaseIsNotTakenForAWholeOne() throws Exception {
        for (int number = 0; number < 1500; number++) {
            write(entry(NOON.plusSeconds(number), "n" + number, "192.0.2.7"));
        }
        Reply reply = screen.show(visit("export", "csv"));
        ledger.setBroken(true);
        assertThrows(BrokenException.class, () -> send(reply));
        assertThrows(BrokenException.class, () -> screen.show(visit("export", "csv")));
    }

    private Screen.Desk desk() {
        return new Screen.Desk(token -> true, () -> "key", (who, what, details) -> audited.add(who + ": " + what + " " + details),
                broken -> { }, () -> Locale.ENGLISH, () -> ZoneId.of("Europe/Berlin"));
    }

    private static Entry entry(Instant time, String account, String source) {
        return Entry.of(time, TAKEN, new Who(Optional.of(new Localpart(account)), Optional.of(source), Optional.empty(), Optional.empty()));
    }

    private void write(Entry... entries) {
        ledger.write(new Batch(List.of(entries), List.of()));
    }

    private List<String> accounts(String... fields) throws Exception {
        return view(fields).lines().stream().map(line -> line.who().account()).toList();
    }

    private JournalView follow(String address) throws Exception {
        return view(address.substring(1).split("[&=]"));
    }

    private JournalView view(String... fields) throws Exception {
        send(screen.show(visit(fields)));
        return (JournalView) shown;
    }

    private ConsoleVisit visit(String... fields) {
        Map<String, List<String>> form = new HashMap<>();
        for (int field = 0; field < fields.length; field += 2) {
            form.put(fields[field], List.of(fields[field + 1]));
        }
        return new ConsoleVisit("boss", new ConsoleForm(form), Locale.US, mock(HttpSession.class), desk());
    }

    /** Some Java writes another blank before the half of the day. */
    private static JournalView.Line plain(JournalView.Line line) {
        return new JournalView.Line(line.time().replace('\u202f', ' '), line.many(), line.what(), line.who(), line.style());
    }

    private void send(Reply reply) throws Exception {
        when(response.getOutputStream()).thenReturn(new ServletOutputStream() {
            @Override
            public void write(int one) {
                file.write(one);
            }

            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setWriteListener(WriteListener listener) {
                throw new UnsupportedOperationException();
            }
        });
        reply.send(new Reply.Exchange() {
            @Override
            public void show(Object page) {
                shown = page;
            }

            @Override
            public void refuse(int status, RefusalPage page) {
                throw new AssertionError(page);
            }

            @Override
            public HttpServletResponse response() {
                return response;
            }
        });
    }
}
