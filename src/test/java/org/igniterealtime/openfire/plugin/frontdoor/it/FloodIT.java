package org.igniterealtime.openfire.plugin.frontdoor.it;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import org.igniterealtime.openfire.plugin.frontdoor.captcha.Solver;
import org.igniterealtime.openfire.plugin.frontdoor.host.TrialServer;
import org.junit.jupiter.api.Test;

/** A client that never stops costs no more memory than one that is friendly. */
class FloodIT {

    private static final int TIMES = 3_000;
    private static final long SOME = 2_000_000;
    private static final Duration WARM_UP = Duration.ofSeconds(20);

    private final TrialServer server = Servers.shared();
    private final Jvm jvm = new Jvm(server);
    private final Solver solver = Solver.known();

    @Test
    void thousandsOfWrongAnswersCostNoMemory() {
        try (TcpLine line = TcpLine.startTls(server)) {
            wrongAnswers(line, 200);
            long before = jvm.liveBytes();
            wrongAnswers(line, TIMES);
            assertNoGrowth(before);
            line.register(Servers.name("after"), "secret-f");
        }
    }

    @Test
    void thousandsOfFormsThatNobodyAnswersCostNoMemory() {
        try (TcpLine line = TcpLine.startTls(server)) {
            line.form();
            long before = jvm.liveBytes();
            for (int i = 0; i < TIMES / 3; i++) {
                line.promptly(Xml.get());
            }
            assertNoGrowth(before);
        }
    }

    @Test
    void streamsThatAreGoneLeaveNothingBehind() {
        String memory = "org.igniterealtime.openfire.plugin.frontdoor.xmpp.StreamMemory";
        for (int i = 0; i < 20; i++) {
            try (TcpLine line = TcpLine.directTls(server)) {
                line.form();
            }
        }
        long deadline = System.nanoTime() + WARM_UP.toNanos();
        long left = Jvm.count(jvm.histogram(), memory);
        while (left > 5 && System.nanoTime() < deadline) {
            try (TcpLine line = TcpLine.directTls(server)) {
                line.form(); // what is forgotten goes when somebody new is remembered
            }
            left = Jvm.count(jvm.histogram(), memory);
        }
        assertTrue(left <= 5, left + " streams are remembered");
    }

    private void wrongAnswers(TcpLine line, int times) {
        for (int i = 0; i < times; i++) {
            String challenge = solver.seal(Instant.now().plusSeconds(600));
            line.promptly(Xml.set(Xml.form(Xml.field("username", "flood"), Xml.field("password", "secret-f"),
                Xml.field("challenge", challenge), Xml.field("ocr", "wrong")))).isError("not-acceptable", "modify", 406);
        }
    }

    private void assertNoGrowth(long before) {
        long deadline = System.nanoTime() + WARM_UP.toNanos();
        long growth = jvm.liveBytes() - before;
        while (growth > SOME && System.nanoTime() < deadline) {
            growth = jvm.liveBytes() - before;
        }
        assertTrue(growth <= SOME, growth + " bytes more");
    }
}
