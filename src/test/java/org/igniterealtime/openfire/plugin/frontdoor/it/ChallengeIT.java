package org.igniterealtime.openfire.plugin.frontdoor.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.igniterealtime.openfire.plugin.frontdoor.captcha.Solver;
import org.igniterealtime.openfire.plugin.frontdoor.host.TrialServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Challenges that are worth nothing: each is refused at once, and no account is made. */
class ChallengeIT {

    private static final String GONE = "The picture, sound or question has expired. Please start again.";

    private final TrialServer server = Servers.shared();
    private final Solver solver = Solver.known();

    @Test
    void threeWrongAnswersBurnAChallenge() {
        String name = Servers.name("burned");
        try (TcpLine line = TcpLine.startTls(server)) {
            Form form = line.form();
            for (int i = 0; i < 2; i++) {
                assertTrue(refused(line, form.challenge(), name, form.wrongAnswer()).hasForm(), "it may be tried again");
            }
            assertEquals(GONE, refused(line, form.challenge(), name, form.wrongAnswer()).text());
            assertEquals(GONE, refused(line, form.challenge(), name, form.answer()).text());
        }
        assertFalse(TcpLine.canSignIn(server, name, "secret-c"));
    }

    @Test
    void anAnswerIsOneAccount() {
        String second = Servers.name("reused");
        try (TcpLine line = TcpLine.startTls(server); TcpLine other = TcpLine.startTls(server)) {
            Form form = line.form();
            line.iq(Xml.set(Xml.registration(form, Servers.name("reused"), "secret-c"))).isEmptyResult();
            assertEquals(GONE, refused(other, form.challenge(), second, form.answer()).text());
        }
        assertFalse(TcpLine.canSignIn(server, second, "secret-c"));
    }

    @Test
    void aRightAnswerStaysGoodUntilThereIsAnAccount() {
        String name = Servers.name("patient");
        try (TcpLine line = TcpLine.startTls(server)) {
            Form form = line.form();
            for (int i = 0; i < 5; i++) {
                line.promptly(Xml.set(Xml.registration(form, "alice", "secret-c"))).isError("conflict", "cancel", 409);
                line.promptly(Xml.set(Xml.registration(form, name, name))).isError("not-acceptable", "modify", 406);
            }
            line.iq(Xml.set(Xml.registration(form, name, "secret-c"))).isEmptyResult();
        }
    }

    @Test
    void anOldChallengeIsGone() {
        String old = solver.seal(Instant.now().minusSeconds(2));
        assertGone(old, solver.answer(old));
    }

    @Test
    void aForeignChallengeIsGone() {
        String foreign = Solver.foreign().seal(Instant.now().plus(Duration.ofMinutes(5)));
        assertGone(foreign, "ABCDEF");
    }

    @Test
    void aChangedChallengeIsGone() {
        String good = solver.seal(Instant.now().plus(Duration.ofMinutes(5)));
        for (int at : new int[] {0, 10, 25, 30, good.length() - 2}) {
            char other = good.charAt(at) == 'A' ? 'B' : 'A';
            assertGone(good.substring(0, at) + other + good.substring(at + 1), solver.answer(good));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "AAAA", "../../etc/passwd", "' OR 1=1 --", "====", "\u00e4\u00f6\u00fc", "%00", "-_-_-_-_-_-_-_-_-_-_-_-_-_-_-_-_",
        "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void aForgedChallengeIsGone(String forged) {
        assertGone(forged, "ABCDEF");
    }

    @Test
    void theSameChallengeInAnotherSpellingIsNotASecondOne() {
        String second = Servers.name("spelt");
        try (TcpLine line = TcpLine.startTls(server); TcpLine other = TcpLine.startTls(server)) {
            Form form = line.form();
            line.iq(Xml.set(Xml.registration(form, Servers.name("spelt"), "secret-c"))).isEmptyResult();
            for (String tail : new String[] {"=", "==", " ", "\n"}) {
                assertEquals(GONE, refused(other, form.challenge() + tail, second, form.answer()).text());
            }
            // The last letter of base64 carries bits that decode to nothing.
            String head = form.challenge().substring(0, form.challenge().length() - 1);
            for (char last : "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".toCharArray()) {
                assertEquals(GONE, refused(other, head + last, second, form.answer()).text());
            }
        }
        assertFalse(TcpLine.canSignIn(server, second, "secret-c"));
    }

    @Test
    void aMissingAnswerOrChallengeIsNotAcceptable() {
        String name = Servers.name("missing");
        try (TcpLine line = TcpLine.startTls(server)) {
            Form form = line.form();
            refused(line, form.challenge(), name, "");
            refused(line, form.challenge(), name, "   ");
            refused(line, "", name, form.answer());
            line.promptly(Xml.set(Xml.legacy(name, "secret-c"))).isError("not-acceptable", "modify", 406);
            line.promptly(Xml.set(Xml.legacy(name, "secret-c") + "<ocr>" + form.answer() + "</ocr>"))
                .isError("not-acceptable", "modify", 406);
            line.iq(Xml.set(Xml.registration(form, name, "secret-c"))).isEmptyResult();
        }
    }

    @Test
    void caseAndBlanksInAnAnswerDoNotCount() {
        try (TcpLine line = TcpLine.startTls(server)) {
            Form form = line.form();
            String typed = " " + String.join(" ", form.answer().toLowerCase(Locale.ROOT).split("")) + "\u00a0";
            line.iq(Xml.set(Xml.registration(form, Servers.name("blanks"), "secret-c", typed))).isEmptyResult();
        }
    }

    private void assertGone(String challenge, String answer) {
        String name = Servers.name("gone");
        try (TcpLine line = TcpLine.startTls(server)) {
            Stanza refused = refused(line, challenge, name, answer);
            assertEquals(GONE, refused.text());
            assertFalse(refused.hasForm());
        }
        assertFalse(TcpLine.canSignIn(server, name, "secret-c"));
    }

    private static Stanza refused(Line line, String challenge, String name, String answer) {
        return line.promptly(Xml.set(Xml.form(Xml.formType(Stanza.REGISTER), Xml.field("username", name),
            Xml.field("password", "secret-c"), Xml.field("challenge", challenge), Xml.field("ocr", answer))))
            .isError("not-acceptable", "modify", 406);
    }
}
