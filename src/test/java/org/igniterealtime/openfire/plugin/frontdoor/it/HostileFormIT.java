package org.igniterealtime.openfire.plugin.frontdoor.it;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import org.igniterealtime.openfire.plugin.frontdoor.host.RawClient;
import org.igniterealtime.openfire.plugin.frontdoor.host.TrialServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Forms that no client sends: each is refused at once, and no account is made. */
class HostileFormIT {

    private static final String NAME = "hostile-form";
    private static final String GOOD = Xml.field("username", NAME) + Xml.field("password", "secret-h");

    private final TrialServer server = Servers.shared();

    @RegisterExtension
    final Changes changes = new Changes(server);

    static Stream<String> badRequests() {
        String form = "<x xmlns='jabber:x:data' type='%s'>" + GOOD + "</x>";
        return Stream.concat(Stream.of("result", "", "SUBMIT", "error").map(form::formatted), Stream.of(
            "<x xmlns='jabber:x:data'>" + GOOD + "</x>",
            Xml.form(GOOD) + Xml.form(GOOD),
            Xml.form(Xml.formType("http://jabber.org/protocol/muc#register"), GOOD),
            Xml.form(GOOD) + "<remove/>",
            Xml.legacy(NAME, "x".repeat(100_000)),
            Xml.legacy("x".repeat(100_000), "secret-h"),
            Xml.legacy(NAME, "secret-h") + "<misc>" + "x".repeat(900_000) + "</misc>",
            Xml.form(GOOD, Xml.field("huge", "x".repeat(100_000))),
            Xml.form(GOOD, "<field var='" + "v".repeat(100_000) + "'/>"),
            Xml.form(GOOD, "<field var='many'>" + "<value>x</value>".repeat(20_000) + "</field>"),
            Xml.form(GOOD, "<field>".repeat(3_000) + "</field>".repeat(3_000)),
            Xml.form(GOOD, "<a/>".repeat(100_000)),
            Xml.legacy(NAME, "secret-h") + "<username2/>".repeat(10_000)));
    }

    static Stream<String> notAcceptable() {
        return Stream.of(
            Xml.form(GOOD, Xml.field("username", "hostile-form-2")),
            Xml.form(GOOD, Xml.field("password", "secret-h2")),
            Xml.form(Xml.field("password", "secret-h"), "<field var='username'><value>hostile-form</value><value>b</value></field>"),
            Xml.form(Xml.formType(Stanza.REGISTER), Xml.formType("other"), GOOD),
            Xml.legacy(NAME, "secret-h") + "<username>hostile-form-2</username>",
            Xml.form(GOOD, IntFields.of(70)),
            Xml.form(Xml.field("username", NAME), "<field var='password'/>"),
            Xml.form("<field><value>hostile-form</value></field>", Xml.field("password", "secret-h")),
            Xml.form(Xml.field("USERNAME", NAME), Xml.field("password", "secret-h")),
            "<username xmlns='urn:other'>hostile-form</username><password>secret-h</password>");
    }

    @ParameterizedTest
    @MethodSource("badRequests")
    void whatMakesNoSenseIsABadRequest(String content) {
        refused(content, "bad-request", 400);
    }

    @ParameterizedTest
    @MethodSource("notAcceptable")
    void whatIsMissingOrSaidTwiceIsNotAcceptable(String content) {
        refused(content, "not-acceptable", 406);
    }

    private void refused(String content, String condition, int code) {
        changes.mode("open");
        try (TcpLine line = TcpLine.startTls(server)) {
            line.promptly(Xml.set(content)).isError(condition, "modify", code);
            line.promptly(Xml.get()).isResult();
        }
        assertFalse(TcpLine.canSignIn(server, NAME, "secret-h"));
    }

    @Test
    void aFormWithoutFormTypeOrWithItTwiceIsGood() {
        try (TcpLine first = TcpLine.startTls(server); TcpLine second = TcpLine.startTls(server)) {
            Form form = first.form();
            String plain = Xml.registration(form, Servers.name("typeless"), "secret-h");
            first.iq(Xml.set(plain.replace(Xml.formType(Stanza.REGISTER), ""))).isEmptyResult();
            form = second.form();
            plain = Xml.registration(form, Servers.name("typeless"), "secret-h");
            second.iq(Xml.set(plain.replace("</x>", Xml.formType(Stanza.REGISTER) + "</x>"))).isEmptyResult();
        }
    }

    @Test
    void aNameThatIsNotUtf8MakesNoAccount() {
        changes.mode("open");
        for (String name : new String[] {"bad\u0000", "&#0;", "&#xFFFE;", "&#xD800;", "bad\u0007"}) {
            try (TcpLine line = TcpLine.startTls(server)) {
                line.client().send("<iq type='set' id='u'><query xmlns='jabber:iq:register'><username>" + name
                    + "</username><password>secret-h</password></query></iq>");
                String answer = line.client().receive(piece -> true, RawClient.PATIENCE).orElse("closed");
                assertFalse(answer.contains("type=\"result\""), answer);
            }
        }
    }

    @Test
    void aGetWithContentIsAGet() {
        try (TcpLine line = TcpLine.startTls(server)) {
            assertTrue(line.promptly(Xml.get().replace("/></iq>", ">" + Xml.form(GOOD) + "<remove/></query></iq>"))
                .isResult().hasForm());
            line.promptly(Xml.get().replace("/></iq>", ">" + "x".repeat(900_000) + "</query></iq>"))
                .isError("bad-request", "modify", 400);
        }
    }

    /** Many fields. */
    private static final class IntFields {
        static String of(int count) {
            StringBuilder xml = new StringBuilder();
            for (int i = 0; i < count; i++) {
                xml.append(Xml.field("f" + i, "x"));
            }
            return xml.toString();
        }
    }
}
