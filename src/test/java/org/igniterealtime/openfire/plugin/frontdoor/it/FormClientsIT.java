package org.igniterealtime.openfire.plugin.frontdoor.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.igniterealtime.openfire.plugin.frontdoor.host.TrialServer;
import org.junit.jupiter.api.Test;

/** Clients that show the whole form and send it back, letter by letter as they do it. */
class FormClientsIT {

    private final TrialServer server = Servers.shared();

    @Test
    void psiSendsTheFormBackAsAFormAndTriesAgainWithTheSame() {
        String name = Servers.name("psi");
        try (TcpLine line = TcpLine.startTls(server)) {
            Form form = line.iq(Xml.get("to='localhost'")).isResult().form();
            Map<String, String> typed = new HashMap<>(form.typed(name, "secret-psi"));
            typed.put("ocr", form.wrongAnswer());
            line.iq(Xml.set("to='localhost'", form.bare("form", typed))).isError("not-acceptable", "modify", 406);
            typed.put("ocr", form.answer().toLowerCase(Locale.ROOT));
            line.iq(Xml.set("to='localhost'", form.bare("form", typed))).isEmptyResult();
        }
        assertTrue(TcpLine.canSignIn(server, name, "secret-psi"));
    }

    @Test
    void gajimEchoesTheWholeFormAndKeepsThePictureOfAWrongAnswer() {
        String name = Servers.name("gajim");
        try (TcpLine line = TcpLine.startTls(server)) {
            assertTrue(line.features().contains("http://jabber.org/features/iq-register"), line.features());
            Form form = line.iq(Xml.get("to='localhost'")).isResult().form();
            Map<String, String> typed = new HashMap<>(form.typed(name, "secret-gajim"));
            typed.put("ocr", form.wrongAnswer());
            Stanza refused = line.iq(Xml.set("to='localhost'", form.echoed("submit", typed)))
                .isError("not-acceptable", "modify", 406);
            Form again = refused.form();
            assertEquals(form.cid(), again.cid());
            assertEquals(form.challenge(), again.challenge());
            line.iq(Xml.set("to='localhost'", again.echoed("submit", again.typed(name, "secret-gajim")))).isEmptyResult();
        }
        assertTrue(TcpLine.canSignIn(server, name, "secret-gajim"));
    }

    @Test
    void dinoFetchesOnOneStreamAndAnswersOnOthers() {
        String name = Servers.name("dino");
        Form form;
        try (TcpLine first = TcpLine.startTls(server)) {
            form = first.iq(Xml.get("to='localhost'")).isResult().form();
        }
        try (TcpLine second = TcpLine.startTls(server)) {
            second.iq(Xml.set("to='localhost'", form.echoed("submit", form.typed("alice", "secret-dino"))))
                .isError("conflict", "cancel", 409);
        }
        try (TcpLine third = TcpLine.startTls(server)) {
            third.iq(Xml.set("to='localhost'", form.echoed("submit", form.typed(name, "secret-dino")))).isEmptyResult();
        }
        assertTrue(TcpLine.canSignIn(server, name, "secret-dino"));
    }

    @Test
    void kaidanFetchesANewFormOnTheSameStreamAfterAWrongAnswer() {
        String name = Servers.name("kaidan");
        try (TcpLine line = TcpLine.startTls(server)) {
            Form first = line.form();
            Map<String, String> typed = new HashMap<>(first.typed(name, "secret-kaidan"));
            typed.put("ocr", "wrong");
            line.iq(Xml.set(first.echoed("submit", typed))).isError("not-acceptable", "modify", 406);
            Form second = line.form();
            line.iq(Xml.set(second.echoed("submit", second.typed(name, "secret-kaidan")))).isEmptyResult();
        }
        assertTrue(TcpLine.canSignIn(server, name, "secret-kaidan"));
    }

    @Test
    void kaidanSendsAnOldFormOnANewStreamWhenTheOldOneHasGone() {
        String name = Servers.name("kaidan");
        Form form;
        try (TcpLine line = TcpLine.directTls(server)) {
            form = line.form();
        }
        try (TcpLine line = TcpLine.directTls(server)) {
            line.iq(Xml.set(form.echoed("submit", form.typed(name, "secret-kaidan")))).isEmptyResult();
        }
        assertTrue(TcpLine.canSignIn(server, name, "secret-kaidan"));
    }

    @Test
    void siskinTakesTheDomainIntoTheUserNameInWhateverCase() {
        String name = Servers.name("siskin");
        Form form;
        try (TcpLine line = TcpLine.startTls(server)) {
            form = line.iq(Xml.get("to='localhost'")).isResult().form();
        }
        try (TcpLine line = TcpLine.startTls(server)) {
            line.iq(Xml.get("to='localhost'")).isResult();
            String typed = name.toUpperCase(Locale.ROOT) + "@localhost";
            line.iq(Xml.set("to='localhost'", form.echoed("submit", form.typed(typed, "secret-siskin")))).isEmptyResult();
        }
        assertTrue(TcpLine.canSignIn(server, name, "secret-siskin"));
    }

    @Test
    void movimSendsFieldsThatNobodyAskedFor() {
        String name = Servers.name("movim");
        try (TcpLine line = TcpLine.startTls(server)) {
            Form form = line.iq(Xml.get("to='localhost'")).isResult().form();
            String fields = form.bare("submit", form.typed(name, "secret-movim"))
                .replace("</x>", Xml.field("re_password", "secret-movim") + Xml.field("generate", "1") + "</x>");
            line.iq(Xml.set(fields)).isEmptyResult();
        }
        assertTrue(TcpLine.canSignIn(server, name, "secret-movim"));
    }
}
