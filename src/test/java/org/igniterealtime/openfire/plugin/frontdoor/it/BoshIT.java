package org.igniterealtime.openfire.plugin.frontdoor.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.dom4j.Element;
import org.igniterealtime.openfire.plugin.frontdoor.host.TrialServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Registration over BOSH. */
class BoshIT {

    private final TrialServer server = Servers.shared();

    @RegisterExtension
    final Changes changes = new Changes(server);

    @Test
    void converseRegistersWithoutTo() {
        String name = Servers.name("converse");
        try (BoshLine line = BoshLine.encrypted(server)) {
            assertTrue(line.features().contains("iq-register"), line.features());
            Stanza answer = line.promptly(Xml.get()).isResult();
            Form form = answer.form();
            Element data = answer.query().element("data");
            assertEquals(form.cid(), "cid:" + data.attributeValue("cid"));
            line.iq(Xml.set(form.bare("submit", form.typed(name, "secret-converse")))).isEmptyResult();
        }
        assertTrue(TcpLine.canSignIn(server, name, "secret-converse"));
    }

    @Test
    void anErrorHasItsConditionFirst() {
        try (BoshLine line = BoshLine.encrypted(server)) {
            Form form = line.form();
            line.promptly(Xml.set(Xml.registration(form, "alice", "secret"))).isError("conflict", "cancel", 409);
        }
    }

    @Test
    void withoutEncryptionThereIsNothingToBeHad() {
        String name = Servers.name("bosh");
        try (BoshLine clear = BoshLine.clear(server); BoshLine encrypted = BoshLine.encrypted(server)) {
            Form form = encrypted.form();
            clear.promptly(Xml.get()).isError("not-authorized", "auth", 401);
            clear.promptly(Xml.set(Xml.registration(form, name, "secret"))).isError("not-authorized", "auth", 401);
            changes.set("frontdoor.tls.required", "false");
            clear.iq(Xml.set(Xml.registration(form, name, "secret"))).isEmptyResult();
        }
        assertTrue(TcpLine.canSignIn(server, name, "secret"));
    }

    @Test
    void aHeaderDoesNotEncryptWhatIsNot() {
        try (BoshLine line = BoshLine.clear(server, "X-Forwarded-Proto", "https", "X-Forwarded-For", "192.0.2.1")) {
            line.promptly(Xml.get()).isError("not-authorized", "auth", 401);
        }
    }

    @Test
    void aStreamOverBoshMakesOneAccountToo() {
        try (BoshLine line = BoshLine.encrypted(server)) {
            Form later = line.form();
            line.register(Servers.name("bosh"), "secret-bosh");
            line.promptly(Xml.set(Xml.registration(later, Servers.name("bosh"), "secret-bosh")))
                .isError("not-acceptable", "modify", 406);
        }
    }
}
