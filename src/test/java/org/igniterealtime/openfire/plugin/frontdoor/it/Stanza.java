package org.igniterealtime.openfire.plugin.frontdoor.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.dom4j.DocumentException;
import org.dom4j.DocumentHelper;
import org.dom4j.Element;
import org.dom4j.QName;

/**
 * A stanza as it came over the wire.
 *
 * @param element the stanza
 */
record Stanza(Element element) {

    static final String REGISTER = "jabber:iq:register";

    private static final String ERRORS = "urn:ietf:params:xml:ns:xmpp-stanzas";

    static Stanza parse(String xml) {
        try {
            return new Stanza(DocumentHelper.parseText("<wire xmlns='jabber:client' "
                + "xmlns:stream='http://etherx.jabber.org/streams'>" + xml + "</wire>").getRootElement().elements().get(0));
        } catch (DocumentException broken) {
            throw new AssertionError("not XML: " + xml, broken);
        }
    }

    Optional<String> attribute(String name) {
        return Optional.ofNullable(element.attributeValue(name));
    }

    /** The register query, which must be the first and only child but for an error. */
    Element query() {
        Element query = element.elements().get(0);
        assertEquals(QName.get("query", REGISTER), query.getQName(), element::asXML);
        return query;
    }

    /** The registration form in it. */
    Form form() {
        List<Element> forms = query().elements(QName.get("x", Form.NAMESPACE));
        assertEquals(1, forms.size(), element::asXML);
        return new Form(forms.get(0), attribute("id").orElseThrow());
    }

    boolean hasForm() {
        return !element.elements().isEmpty() && element.elements().get(0).element(QName.get("x", Form.NAMESPACE)) != null;
    }

    /** It must be a result. */
    Stanza isResult() {
        assertEquals("result", element.attributeValue("type"), element::asXML);
        return this;
    }

    /** It must be a result without content. */
    void isEmptyResult() {
        isResult();
        assertTrue(element.elements().isEmpty(), element::asXML);
    }

    /** It must be this error, with the old code beside the condition and a text for people. */
    Stanza isError(String condition, String type, int code) {
        assertEquals("error", element.attributeValue("type"), element::asXML);
        Element error = error();
        assertEquals(condition, error.elements().get(0).getName(), element::asXML);
        assertEquals(ERRORS, error.elements().get(0).getNamespaceURI(), element::asXML);
        assertEquals(type, error.attributeValue("type"), element::asXML);
        assertEquals(String.valueOf(code), error.attributeValue("code"), element::asXML);
        assertFalse(text().isBlank(), element::asXML);
        return this;
    }

    String text() {
        Element text = error().element(QName.get("text", ERRORS));
        assertNotNull(text, element::asXML);
        return text.getText();
    }

    /** The language that the text says it is in. */
    String language() {
        return error().element(QName.get("text", ERRORS)).attributeValue("lang");
    }

    Element error() {
        Element error = element.element("error");
        assertNotNull(error, element::asXML);
        return error;
    }
}
