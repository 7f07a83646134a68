package org.igniterealtime.openfire.plugin.frontdoor.openfire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringWriter;
import java.time.Duration;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.frontdoor.fakes.MutableClock;
import org.igniterealtime.openfire.plugin.frontdoor.fakes.World;
import org.igniterealtime.openfire.plugin.frontdoor.model.Decision;
import org.igniterealtime.openfire.plugin.frontdoor.model.Door;
import org.igniterealtime.openfire.plugin.frontdoor.model.Localpart;
import org.igniterealtime.openfire.plugin.frontdoor.model.Problem;
import org.igniterealtime.openfire.plugin.frontdoor.model.Reason;
import org.igniterealtime.openfire.plugin.frontdoor.policy.AccountAction;
import org.igniterealtime.openfire.plugin.frontdoor.policy.BrokenException;
import org.apache.log4j.Logger;
import org.apache.log4j.PatternLayout;
import org.apache.log4j.WriterAppender;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The lines in the log, and the counters. */
class JournalLogTest {

    private final MutableClock clock = new MutableClock();
    private final JournalLog journal = new JournalLog(clock);
    private final StringWriter log = new StringWriter();
    private final WriterAppender appender = new WriterAppender(new PatternLayout("%p %m%n"), log);
    private final Logger logger = Logger.getLogger(JournalLog.class);

    @BeforeEach
    void listen() {
        logger.addAppender(appender);
    }

    @AfterEach
    void stop() {
        logger.removeAppender(appender);
    }

    @Test
    void everyDecisionIsALineAndACount() {
        record(new Decision.Admitted(new Localpart("bob")));
        record(Decision.refused(Problem.of(Reason.NAME_TAKEN)));
        assertEquals("INFO IN_BAND: admitted bob from 192.0.2.7\nINFO IN_BAND: refused, NAME_TAKEN, from 192.0.2.7\n",
                lines());
        assertEquals(1, journal.admitted());
        assertEquals(1, journal.refused().get(Reason.NAME_TAKEN));
        assertEquals(0, journal.refused().get(Reason.CLOSED));
        assertEquals(Reason.values().length, journal.refused().size());
    }

    @Test
    void floodIsOneLineInTenSeconds() {
        for (int second = 0; second < 25; second++) {
            for (int again = 0; again < 100; again++) {
                record(Decision.refused(Problem.tooMany(Duration.ofMinutes(1))));
            }
            clock.advance(Duration.ofSeconds(1));
        }
        assertEquals(3, lines().lines().count());
        assertEquals("WARN IN_BAND: too many requests, last from 192.0.2.7; 1 refused so far", lines().lines().findFirst()
                .orElseThrow());
        assertEquals(2500, journal.refused().get(Reason.TOO_MANY));
    }

    @Test
    void strangersCanNotFillTheLog() {
        for (int again = 0; again < 5000; again++) {
            record(Decision.refused(Problem.of(Reason.MALFORMED)));
        }
        assertEquals(100, lines().lines().count());
        clock.advance(Duration.ofSeconds(10));
        record(Decision.refused(Problem.of(Reason.MALFORMED)));
        assertTrue(lines().contains("WARN 4900 lines like these were left out"), lines());
        assertEquals(5001, journal.refused().get(Reason.MALFORMED));
    }

    @Test
    void whatPeopleDoToTheirAccountIsALine() {
        journal.account(Door.IN_BAND, AccountAction.REMOVAL, new Localpart("bob"), Optional.empty());
        journal.account(Door.IN_BAND, AccountAction.PASSWORD_CHANGE, new Localpart("bob"),
                Optional.of(Problem.of(Reason.CONFIRMATION_WRONG)));
        assertEquals("INFO REMOVAL: done by bob\nINFO PASSWORD_CHANGE: refused, CONFIRMATION_WRONG by bob\n", lines());
        assertEquals(1, journal.refused().get(Reason.CONFIRMATION_WRONG));
    }

    @Test
    void formsAreCountedWithoutALine() {
        journal.shown(Door.IN_BAND);
        journal.shown(Door.IN_BAND);
        assertEquals(2, journal.shown());
        assertEquals("", lines());
    }

    @Test
    void whatIsBrokenIsALine() {
        journal.broken(new BrokenException("The database does not answer", null));
        assertEquals("ERROR Something is broken: The database does not answer",
                lines().lines().findFirst().orElseThrow());
    }

    private void record(Decision decision) {
        journal.record(Door.IN_BAND, World.HOME, decision);
    }

    private String lines() {
        return log.toString().replace("\r\n", "\n");
    }
}
