package org.igniterealtime.openfire.plugin.frontdoor.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dom4j.Element;

/** What holds for every answer of ours, whatever was asked: R77-8, R77-26, R77-34, and what clients count on. */
final class Etiquette {

    private static final Pattern PASSWORD = Pattern.compile("<password>([^<]{3,})</password>"
        + "|var='(?:old_)?password'[^>]*>(?:<required/>)?<value>([^<]{3,})</value>");

    private Etiquette() {
    }

    /** Before sign-in nobody has an address: none may be seen in an answer. */
    static void check(String request, Stanza answer, boolean signedIn) {
        String xml = answer.element().asXML();
        assertEquals(Stanza.parse(request).attribute("id"), answer.attribute("id"), xml);
        if (!request.contains(Stanza.REGISTER)) {
            return;
        }
        assertEquals(signedIn, answer.attribute("to").isPresent(), () -> "to: " + xml);
        assertEquals(Stanza.parse(request).attribute("to").orElse("localhost"), answer.attribute("from").orElse(""), xml);
        for (Matcher secret = PASSWORD.matcher(request); secret.find();) {
            String word = secret.group(1) == null ? secret.group(2) : secret.group(1);
            assertFalse(xml.contains(word), () -> "the password comes back: " + xml);
        }
        Optional<Element> error = Optional.ofNullable(answer.element().element("error"));
        error.ifPresent(given -> checkError(request, answer, given));
    }

    private static void checkError(String request, Stanza answer, Element error) {
        String xml = answer.element().asXML();
        assertEquals("error", answer.element().attributeValue("type"), xml);
        assertTrue(error.attributeValue("code", "").matches("\\d{3}"), xml);
        assertFalse(error.elementText("text") == null || error.elementText("text").isBlank(), xml);
        assertFalse("text".equals(error.elements().get(0).getName()), () -> "condition first: " + xml);
        boolean get = request.contains("type='get'");
        if (get) {
            assertTrue(answer.query().elements().isEmpty(), xml);
        }
    }
}
