package org.igniterealtime.openfire.plugin.frontdoor.policy.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import org.igniterealtime.openfire.plugin.frontdoor.captcha.Image;
import org.igniterealtime.openfire.plugin.frontdoor.captcha.Picture;
import org.igniterealtime.openfire.plugin.frontdoor.captcha.Stopwatch;
import org.igniterealtime.openfire.plugin.frontdoor.fakes.MutableClock;
import org.igniterealtime.openfire.plugin.frontdoor.fakes.PrometheusText;
import org.igniterealtime.openfire.plugin.frontdoor.model.Awaiting;
import org.igniterealtime.openfire.plugin.frontdoor.model.Decision;
import org.igniterealtime.openfire.plugin.frontdoor.model.Door;
import org.igniterealtime.openfire.plugin.frontdoor.model.Limit;
import org.igniterealtime.openfire.plugin.frontdoor.model.Localpart;
import org.igniterealtime.openfire.plugin.frontdoor.model.Problem;
import org.igniterealtime.openfire.plugin.frontdoor.model.Reason;
import org.igniterealtime.openfire.plugin.frontdoor.policy.BrokenException;
import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;

class FiguresTest {

    private final MutableClock clock = new MutableClock();
    private final Tally tally = new Tally();
    private final Stopwatch pictures = new Stopwatch(clock);
    private LongSupplier waiting = () -> 3;

    @Test
    void whatWasDecidedIsCountedByDoorAndReason() {
        tally.add(Door.WEB, new Decision.Admitted(new Localpart("ann")));
        tally.add(Door.WEB, new Decision.Held(new Localpart("bob"), Awaiting.APPROVAL));
        for (int again = 0; again < 7; again++) {
            tally.add(Door.IN_BAND, Decision.refused(Problem.of(Reason.NAME_TAKEN)));
        }
        PrometheusText text = text();
        assertEquals(1, text.value("frontdoor_attempts_total{door=\"web\",outcome=\"admitted\",reason=\"\"}"));
        assertEquals(1, text.value("frontdoor_attempts_total{door=\"web\",outcome=\"held\",reason=\"approval\"}"));
        assertEquals(7, text.value("frontdoor_attempts_total{door=\"in_band\",outcome=\"refused\",reason=\"name_taken\"}"));
        assertEquals(0, text.value("frontdoor_attempts_total{door=\"in_band\",outcome=\"admitted\",reason=\"\"}"));
        assertFalse(Exposition.write(figures()).contains("ann"));
    }

    @Test
    void theRestIsWhatItsSourcesSay() {
        PrometheusText text = text();
        assertEquals(11, text.value("frontdoor_forms_total"));
        assertEquals(Limit.MAIL_SERVER.ordinal(), text.value("frontdoor_limits_hit_total{limit=\"mail_server\"}"));
        assertEquals(3, text.value("frontdoor_applications_waiting"));
        assertEquals(5, text.value("frontdoor_invites_open"));
        assertEquals(12_000_000, text.value("frontdoor_invites_used"));
        assertEquals(1, text.value("frontdoor_database_up"));
    }

    @Test
    void withoutADatabaseNothingIsTakenForNought() {
        waiting = () -> {
            throw new BrokenException("for the test", null);
        };
        assertEquals(0, text().value("frontdoor_database_up"));
        assertFalse(Exposition.write(figures()).contains("frontdoor_invites_open"));
        assertFalse(Exposition.write(figures()).contains("frontdoor_applications_waiting"));
    }

    @Test
    void timesAreInTheirStepsAndAddUp() {
        draw(Duration.ofMillis(4));
        draw(Duration.ofMillis(25));
        draw(Duration.ofSeconds(3));
        PrometheusText text = text();
        assertEquals(1, text.value("frontdoor_picture_seconds_bucket{le=\"0.005\"}"));
        assertEquals(1, text.value("frontdoor_picture_seconds_bucket{le=\"0.01\"}"));
        assertEquals(2, text.value("frontdoor_picture_seconds_bucket{le=\"0.025\"}"));
        assertEquals(2, text.value("frontdoor_picture_seconds_bucket{le=\"1.0\"}"));
        assertEquals(3, text.value("frontdoor_picture_seconds_count"));
        assertEquals(3.029, text.value("frontdoor_picture_seconds_sum"), 1e-9);
    }

    @Test
    void labelsAndHelpAreEscaped() {
        String text = Exposition.write(List.of(new Family("odd", Family.Type.GAUGE, "two\nlines \\", List.of(
                Family.Sample.of(Map.of("why", "a \"b\" \\ \n c"), Double.NaN)))));
        assertEquals("# HELP odd two\\nlines \\\\\n# TYPE odd gauge\nodd{why=\"a \\\"b\\\" \\\\ \\n c\"} NaN\n", text);
        assertEquals(Double.NaN, new PrometheusText(text).value("odd{why=\"a \\\"b\\\" \\\\ \\n c\"}"));
    }

    @Test
    void theReaderOfThisTestIsStrict() {
        for (String bad : List.of("a 1", "# HELP a b\n# TYPE a counter\na -1\n", "# HELP a b\n# TYPE a gauge\na 1\na 2\n",
                "# TYPE a gauge\na 1\n", "# HELP a b\n# TYPE a gauge\na{x=y} 1\n", "# HELP a b\n# TYPE a gauge\nb 1\n",
                "# HELP a b\n# TYPE a gauge\na{x=\"\\t\"} 1\n")) {
            assertThrows(AssertionFailedError.class, () -> new PrometheusText(bad), bad);
        }
    }

    private void draw(Duration time) {
        Picture slow = (answer, seed) -> {
            clock.advance(time);
            return new Image(new byte[] {1}, "image/jpeg", 1, 1);
        };
        pictures.around(slow).draw("A", 1);
    }

    private PrometheusText text() {
        return new PrometheusText(Exposition.write(figures()));
    }

    private List<Family> figures() {
        return new Figures(new Figures.Sources(tally, () -> 11, Limit::ordinal, pictures, new Stopwatch(clock), waiting,
                () -> 5, () -> 12_000_000)).get();
    }
}
