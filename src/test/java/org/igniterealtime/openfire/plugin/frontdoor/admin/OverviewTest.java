package org.igniterealtime.openfire.plugin.frontdoor.admin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.frontdoor.model.Reason;
import org.igniterealtime.openfire.plugin.frontdoor.policy.BrokenException;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Finding;
import org.igniterealtime.openfire.plugin.frontdoor.policy.journal.DayCounts;
import org.igniterealtime.openfire.plugin.frontdoor.policy.journal.Outcome;
import org.igniterealtime.openfire.plugin.frontdoor.settings.Settings;
import org.igniterealtime.openfire.plugin.frontdoor.settings.SettingsReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OverviewTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

    private final Map<String, String> properties = new HashMap<>();
    private final List<BrokenException> broken = new ArrayList<>();
    private List<Finding> findings = List.of(Finding.fine("a"));
    private List<DayCounts> days = List.of(DayCounts.none(TODAY));
    private Optional<URI> page = Optional.of(URI.create("https://example.org/register"));
    private boolean down;

    @ParameterizedTest
    @CsvSource({"captcha, a, open", "open, a, open", "invite, a, open", "web, a, closed", "closed, a, closed", "captcha, broken, broken",
            "closed, broken, closed", "wide, a, closed"})
    void theDoorIsOpenWhenItsModeIsAndAllItNeedsWorks(String mode, String finding, String state) {
        properties.put("frontdoor.inband.mode", mode);
        findings = List.of(finding.equals("broken") ? Finding.shut("a") : Finding.warning("a"));
        assertEquals("frontdoor.console.state." + state, card("client").stateKey());
    }

    @ParameterizedTest
    @CsvSource({"open, open", "approval, open", "invite, open", "closed, closed", "off, closed", "wide, closed"})
    void thePageIsOpenWhenItsModeIs(String mode, String state) {
        properties.put("frontdoor.web.mode", mode);
        assertEquals(state, card("web").state());
    }

    @Test
    void aPageThatNobodyReachesIsClosedAndSaysSo() {
        page = Optional.empty();
        assertEquals("closed", card("web").state());
        assertTrue(card("web").sentences().contains("frontdoor.console.webmode.unreachable"));
        assertEquals(Optional.empty(), card("web").link());
    }

    @Test
    void aPageWithoutAModeOfItsOwnFollowsClientsAndSaysSo() {
        properties.put("frontdoor.inband.mode", "approval");
        assertEquals("", chosen("web"));
        assertEquals(List.of("frontdoor.console.webmode.approval"), card("web").sentences());
        properties.put("frontdoor.web.mode", "approval");
        assertEquals("approval", chosen("web"));
        assertEquals("approval", chosen("client"));
    }

    @ParameterizedTest
    @CsvSource({"captcha, all, all", "invite, nobody, nobody", "invite, group:Staff, groups", "closed, all, nowhere"})
    void saysWhoMayInvite(String mode, String members, String word) {
        properties.put("frontdoor.inband.mode", mode);
        properties.put("frontdoor.invite.members", members);
        assertEquals(List.of("frontdoor.console.invite." + word), card("invite").sentences());
    }

    @Test
    void theWorstComesFirst() {
        findings = List.of(Finding.fine("a"), Finding.shut("b"), Finding.warning("c"));
        assertEquals(List.of(Finding.shut("b"), Finding.warning("c"), Finding.fine("a")), page().health());
    }

    @Test
    void withTheDatabaseDownItShowsTheRest() {
        down = true;
        assertEquals(Optional.empty(), page().waiting());
        assertEquals(Optional.empty(), page().history());
        assertEquals(4, page().doors().size());
        assertEquals(6, broken.size());
    }

    @Test
    void theMostFrequentReasonsHaveAColourAndTheOthersShareOne() {
        Map<Reason, Long> refused = new HashMap<>();
        for (int index = 0; index < 7; index++) {
            refused.put(Reason.values()[index], 10L - index);
        }
        days = List.of(DayCounts.none(TODAY.minusDays(1)), new DayCounts(TODAY, Map.of(Outcome.REFUSED, 49L, Outcome.ADMITTED, 3L), refused));
        History history = page().history().orElseThrow();
        assertEquals(List.of(10L, 9L, 8L, 7L, 6L + 5 + 4), history.refusals().series().stream().map(Chart.Series::total).toList());
        assertEquals("frontdoor.console.refused.others", history.refusals().series().get(4).key());
        assertEquals(List.of(new History.Day("Mar 1, 2026", 3, 0, 49), new History.Day("Feb 28, 2026", 0, 0, 0)), history.days());
        assertEquals(1, history.accounts().bars().size());
    }

    /** However many there are besides, one is seen, and nothing sticks out. */
    @Test
    void everyPieceIsSeenAndNoneSticksOut() {
        days = List.of(new DayCounts(TODAY.minusDays(1), Map.of(Outcome.ADMITTED, 1L), Map.of()),
                new DayCounts(TODAY, Map.of(Outcome.ADMITTED, 1_000_000L, Outcome.HELD, 1L), Map.of()));
        Chart chart = page().history().orElseThrow().accounts();
        assertEquals(3, chart.bars().size());
        chart.bars().forEach(bar -> assertTrue(bar.height() >= 1.9 && bar.y() >= 0 && bar.y() + bar.height() <= Chart.HEIGHT + 0.1
                && bar.x() >= 0 && bar.x() + bar.width() <= Chart.WIDTH, bar::toString));
        assertEquals(1_000_001, chart.most());
    }

    private DoorCard card(String id) {
        return page().doors().stream().filter(door -> door.id().equals(id)).findAny().orElseThrow();
    }

    private String chosen(String door) {
        return card(door).options().stream().filter(DoorCard.Option::chosen).map(DoorCard.Option::value).reduce((one, other) -> "two").orElseThrow();
    }

    private OverviewPage page() {
        return new Overview(new Doors(this::settings, key -> Optional.ofNullable(properties.get(key)), () -> true, () -> page),
                List.of(() -> findings), () -> answer(2L), asked -> answer(days), broken::add).page(Locale.US);
    }

    private <T> T answer(T value) {
        if (down) {
            throw new BrokenException("down", new IllegalStateException());
        }
        return value;
    }

    private Settings settings() {
        return new SettingsReader(key -> Optional.ofNullable(properties.get(key)), (setting, value) -> { })
                .read(new SettingsReader.HostSwitches(true, true));
    }
}
