package org.igniterealtime.openfire.plugin.frontdoor.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** How apps make use of an invite, stanza by stanza, as it was read in their sources. */
enum InvitedApp {

    /** Looks for both features; password of its own; nothing but the elements of old when they are offered. */
    CONVERSATIONS("urn:xmpp:ibr-token:0", "to='localhost'") {
        @Override
        void submit(TcpLine line, Stanza offer, String name) {
            hasElements(offer);
            line.iq(Xml.set("to='localhost'", Xml.legacy(name, PASSWORD))).isEmptyResult();
        }
    },

    /** Up to 2.12, monocles, cheogram: no address on the token, none on the registration, and says from whom that is. */
    OLD_CONVERSATIONS("urn:xmpp:invite", "") {
        @Override
        void submit(TcpLine line, Stanza offer, String name) {
            hasElements(offer);
            line.iq(Xml.set("from='" + name + "@localhost'", Xml.legacy(name, PASSWORD))).isEmptyResult();
        }
    },

    /**
     * Would answer a picture on a second stream, where the token is not known, so none may be sent; without one it
     * registers on the same stream, with the elements of old and no address.
     */
    MONAL("urn:xmpp:ibr-token:0", "to='localhost'") {
        @Override
        void submit(TcpLine line, Stanza offer, String name) {
            hasElements(offer);
            line.iq(Xml.set(Xml.legacy(name, PASSWORD))).isEmptyResult();
        }
    },

    /** Beagle and Snikket for iOS, too: the whole form goes back; cuts the token where there is an equals sign. */
    SISKIN("urn:xmpp:invite", "to='localhost'") {
        @Override
        String token(String uri) {
            return value(uri).split("=")[0];
        }

        @Override
        void submit(TcpLine line, Stanza offer, String name) {
            Form form = offer.form();
            assertEquals(List.of("text-single", "text-private"), List.of(form.type("username"), form.type("password")));
            line.iq(Xml.set("to='localhost'", form.echoed("submit", Map.of("username", name, "password", PASSWORD))))
                .isEmptyResult();
        }
    },

    /** By Smack: sends each element of the offer back, and signs in on the stream that it registered on. */
    YAXIM("urn:xmpp:invite", "to='localhost'") {
        @Override
        void submit(TcpLine line, Stanza offer, String name) {
            hasElements(offer);
            StringBuilder content = new StringBuilder(Xml.legacy(name, PASSWORD));
            offer.query().elements().stream().filter(each -> each.getNamespaceURI().equals(Stanza.REGISTER)
                    && !List.of("username", "password", "instructions").contains(each.getName()))
                .forEach(each -> content.append('<').append(each.getName()).append("/>"));
            line.iq(Xml.set("to='localhost'", content.toString())).isEmptyResult();
            assertEquals(name, line.signIn(name, PASSWORD).split("@")[0]);
        }
    };

    static final String PASSWORD = "secret of the app";

    private static final String REGISTER = "http://jabber.org/features/iq-register";

    private final String feature;
    private final String preauthTo;

    InvitedApp(String feature, String preauthTo) {
        this.feature = feature;
        this.preauthTo = preauthTo;
    }

    /** Registers on a stream of its own with what the link carries. */
    void register(TcpLine line, String uri, String name) {
        for (String each : new String[] {REGISTER, feature}) {
            assertTrue(line.features().contains("<register xmlns=\"" + each + "\"/>"), line.features());
        }
        line.iq("<iq type='set' id='" + Xml.id() + "' " + preauthTo + "><preauth xmlns='urn:xmpp:pars:0' token='" + token(uri)
            + "'/></iq>").isEmptyResult();
        Stanza offer = line.iq(Xml.get("to='localhost'")).isResult();
        assertFalse(offer.element().asXML().contains("urn:xmpp:bob") || offer.element().asXML().contains("ocr"), "a picture");
        submit(line, offer, name);
    }

    /** What it does with the offer. */
    abstract void submit(TcpLine line, Stanza offer, String name);

    /** The token in a link, as this app finds it. */
    String token(String uri) {
        return value(uri);
    }

    /** What follows the action, which comes first, is parted by semicolons. */
    private static String value(String uri) {
        String[] parts = uri.substring(uri.indexOf('?') + 1).split(";");
        assertTrue(parts[0].equals("register") || parts[0].equals("roster") && parts[2].equals("ibr=y"), uri);
        return Arrays.stream(parts).filter(part -> part.startsWith("preauth=")).findFirst().orElseThrow().substring(8);
    }

    private static void hasElements(Stanza offer) {
        assertNotNull(offer.query().element("username"), offer.element()::asXML);
        assertNotNull(offer.query().element("password"), offer.element()::asXML);
    }
}
