package org.igniterealtime.openfire.plugin.frontdoor.it;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Duration;
import org.igniterealtime.openfire.plugin.frontdoor.host.TrialServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Limits: who has had enough is told when to come back, whatever they ask, and loses nothing. */
class LimitsIT {

    private final TrialServer server = Servers.shared();

    @RegisterExtension
    final Changes changes = new Changes(server);

    @Test
    void formsAreLimitedBySource() {
        limit("form.source", "3/10m");
    }

    @Test
    void formsAreLimitedOnTheWholeServer() {
        limit("form.server", "3/10m");
    }

    private void limit(String which, String rate) {
        try (TcpLine line = TcpLine.startTls(server)) {
            Form early = line.form();
            changes.set("frontdoor.limit." + which, rate);
            for (int i = 0; line.promptly(Xml.get()).attribute("type").orElseThrow().equals("result"); i++) {
                assertTrue(i < 3, "more forms than the limit");
            }
            tooMany(line.promptly(Xml.get()));
            line.iq(Xml.set(Xml.registration(early, Servers.name("limit"), "secret-l"))).isEmptyResult();
        }
        try (BoshLine other = BoshLine.encrypted(server)) {
            tooMany(other.promptly(Xml.get()));
        }
    }

    @Test
    void attemptsAreLimitedBySourceRightOrWrong() {
        changes.set("frontdoor.limit.attempt.source", "3/10m");
        attempts();
    }

    @Test
    void attemptsAreLimitedOnTheWholeServerRightOrWrong() {
        changes.set("frontdoor.limit.attempt.server", "3/10m");
        attempts();
    }

    private void attempts() {
        String name = Servers.name("attempt");
        try (TcpLine line = TcpLine.startTls(server)) {
            Form form = line.form();
            for (int i = 0; i < 3; i++) {
                line.promptly(Xml.set(Xml.legacy("x", "")));
            }
            tooMany(line.promptly(Xml.set(Xml.registration(form, name, "secret-l"))));
            assertFalse(TcpLine.canSignIn(server, name, "secret-l"));
            changes.set("frontdoor.limit.attempt.source", "900000000/1m");
            changes.set("frontdoor.limit.attempt.server", "900000000/1m");
            line.iq(Xml.set(Xml.registration(form, name, "secret-l"))).isEmptyResult();
        }
    }

    @Test
    void cancellingIsNoAttempt() {
        changes.set("frontdoor.limit.attempt.source", "3/10m");
        try (TcpLine line = TcpLine.startTls(server)) {
            for (int i = 0; i < 5; i++) {
                line.promptly(Xml.set("")).isError("not-acceptable", "modify", 406);
            }
            line.register(Servers.name("cancelled"), "secret-l");
        }
    }

    @Test
    void accountsAreLimitedAndTheAnswerStaysGood() {
        changes.set("frontdoor.limit.success.source", "2/10m");
        String name = Servers.name("success");
        for (int i = 0; i < 2; i++) {
            try (TcpLine line = TcpLine.startTls(server)) {
                line.register(Servers.name("success"), "secret-l");
            }
        }
        try (TcpLine line = TcpLine.startTls(server)) {
            Form form = line.form();
            tooMany(line.promptly(Xml.set(Xml.registration(form, name, "secret-l"))));
            changes.set("frontdoor.limit.success.source", "900000000/1m");
            line.iq(Xml.set(Xml.registration(form, name, "secret-l"))).isEmptyResult();
        }
    }

    @Test
    void whoGoesOnAfterBeingToldToWaitIsCutOff() {
        changes.set("frontdoor.limit.form.source", "1/10m");
        try (TcpLine line = TcpLine.startTls(server)) {
            line.form();
            for (int i = 0; i < 100; i++) {
                tooMany(line.promptly(Xml.get()));
            }
            line.client().receiveUntil("policy-violation", Duration.ofSeconds(5));
            assertTrue(line.client().awaitEnd(Duration.ofSeconds(5)));
        }
    }

    private static void tooMany(Stanza answer) {
        String text = answer.isError("resource-constraint", "wait", 500).text();
        assertTrue(text.matches(".*try again in (a minute|\\d+ minutes)\\."), text);
    }
}
