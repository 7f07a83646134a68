package org.igniterealtime.openfire.plugin.frontdoor.xmpp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dom4j.Element;
import org.dom4j.QName;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xmpp.packet.IQ;

/** The form with a picture, by the rules R1.1 to R1.14 of clients.md, each of which some client forces. */
class FormWriterTest {

    private static final Set<String> TYPES = Set.of("boolean", "fixed", "hidden", "jid-multi", "jid-single",
            "list-multi", "list-single", "text-multi", "text-private", "text-single");

    private TestDoor door;
    private IQ reply;
    private Element query;
    private Element form;

    @Test
    void queryIsTheOnlyChildAndComesFromTheDomainToNobody() {
        assertEquals(1, reply.getElement().elements().size());
        assertEquals(QName.get("query", "jabber:iq:register"), query.getQName());
        assertEquals("localhost", reply.getElement().attributeValue("from"));
        assertEquals("f1", reply.getID());
        assertNull(reply.getElement().attributeValue("to"));
    }

    @Test
    void noLegacyElementsStandBesideIt() {
        assertEquals(List.of("instructions", "x", "data"), query.elements().stream().map(Element::getName).toList());
        assertNull(query.element(QName.get("registered", "jabber:iq:register")));
    }

    @Test
    void noOtherAddressStandsBesideIt() {
        assertNull(query.element(QName.get("x", "jabber:x:oob")));
        assertEquals("form", form.attributeValue("type"));
    }

    @Test
    void formTypeIsFirstAndHidden() {
        Element first = form.elements("field").get(0);
        assertEquals("FORM_TYPE", first.attributeValue("var"));
        assertEquals("hidden", first.attributeValue("type"));
        assertEquals("jabber:iq:register", first.elementText("value"));
    }

    @Test
    void everyFieldHasANameOfItsOwnAndAStandardType() {
        Set<String> names = new HashSet<>();
        for (Element field : form.elements("field")) {
            assertTrue(TYPES.contains(field.attributeValue("type")), field.asXML());
            assertTrue(names.add(field.attributeValue("var")), field.asXML());
        }
    }

    @Test
    void nameIsALineAndPasswordIsHiddenWhileTyped() {
        assertEquals("text-single", field("username").attributeValue("type"));
        assertEquals("text-private", field("password").attributeValue("type"));
    }

    @Test
    void hiddenFieldsAreRequiredAndHaveAValue() {
        for (String name : List.of("challenge", "sid", "from")) {
            assertEquals("hidden", field(name).attributeValue("type"));
            assertNotNull(field(name).element("required"));
            assertFalse(field(name).elementText("value").isEmpty());
        }
        assertEquals("f1", field("sid").elementText("value"));
        assertEquals("localhost", field("from").elementText("value"));
    }

    @Test
    void instructionsHaveTheAddressOfThePageAsTheFirstAddress() {
        for (Element instructions : List.of(query.element("instructions"), form.element("instructions"))) {
            Matcher address = Pattern.compile("(https?://|[a-z0-9-]+\\.[a-z]{2,}/?)\\S*").matcher(instructions.getText());
            assertTrue(address.find());
            assertEquals("https://example.org/join", address.group());
        }
    }

    @Test
    void nothingElseIsRequired() {
        assertEquals(Set.of("username", "password", "ocr", "challenge", "sid", "from"),
                Set.copyOf(form.elements("field").stream().filter(field -> field.element("required") != null)
                        .map(field -> field.attributeValue("var")).toList()));
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
}
