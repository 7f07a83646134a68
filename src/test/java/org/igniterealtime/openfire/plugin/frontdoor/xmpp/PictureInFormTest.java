package org.igniterealtime.openfire.plugin.frontdoor.xmpp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.dom4j.Element;
import org.dom4j.QName;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xmpp.packet.IQ;

/** The picture in the form, by the rules R1.7 to R1.12 of clients.md. */
class PictureInFormTest {


    private TestDoor door;
    private IQ reply;
    private Element query;
    private Element form;

    @Test
    void oneFieldHasAPictureAndItIsCalledOcr() {
        List<Element> media = form.elements("field").stream().filter(field -> field.element("media") != null).toList();
        assertEquals(List.of(field("ocr")), media);
        assertEquals("text-single", field("ocr").attributeValue("type"));
        assertNotNull(field("ocr").element("required"));
        assertNotNull(field("ocr").attributeValue("label"));
    }

    @Test
    void pictureHasOneAddressInsideTheStanza() {
        Element media = field("ocr").element(QName.get("media", "urn:xmpp:media-element"));
        assertEquals(1, media.elements().size());
        assertEquals("image/jpeg", media.element("uri").attributeValue("type"));
        assertEquals("cid:" + data().attributeValue("cid"), media.elementText("uri"));
        assertEquals("200", media.attributeValue("width"));
        assertEquals("70", media.attributeValue("height"));
    }

    @Test
    void pictureIsOneDirectChildOfTheQueryAfterTheForm() throws Exception {
        assertEquals(1, query.elements(QName.get("data", "urn:xmpp:bob")).size());
        assertTrue(query.elements().indexOf(data()) > query.elements().indexOf(form));
        assertEquals("image/jpeg", data().attributeValue("type"));
        assertEquals("600", data().attributeValue("max-age"));
        byte[] bytes = Base64.getDecoder().decode(data().getText());
        String hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(bytes));
        assertEquals("sha1+" + hash + "@bob.xmpp.org", data().attributeValue("cid"));
    }

    @Test
    void pictureIsOneLineOfBase64() {
        assertTrue(data().getText().matches("[A-Za-z0-9+/]+={0,2}"));
    }

    @Test
    void addressOfThePictureHasItsNames() {
        assertEquals("fixed", field("captcha-fallback-text").attributeValue("type"));
        assertFalse(field("captcha-fallback-text").elementText("value").isBlank());
        assertEquals("text-single", field("captcha-fallback-url").attributeValue("type"));
        assertEquals("https://localhost:7443/register/" + field("challenge").elementText("value"),
                field("captcha-fallback-url").elementText("value"));
    }

    @BeforeEach
    void fetch() throws Exception {
        door = new TestDoor("web.signup=https://example.org/join");
        reply = door.ask(Stanzas.fixture("fetch"));
        query = reply.getElement().elements().get(0);
        form = query.element(QName.get("x", "jabber:x:data"));
    }

    private Element field(String name) {
        return form.elements("field").stream().filter(field -> name.equals(field.attributeValue("var")))
                .findFirst().orElseThrow();
    }

    private Element data() {
        return query.element(QName.get("data", "urn:xmpp:bob"));
    }
}
