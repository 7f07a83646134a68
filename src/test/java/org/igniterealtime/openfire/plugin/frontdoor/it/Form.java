package org.igniterealtime.openfire.plugin.frontdoor.it;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dom4j.Element;
import org.dom4j.QName;
import org.igniterealtime.openfire.plugin.frontdoor.captcha.Solver;

/**
 * A registration form as a client got it.
 *
 * @param x  the data form
 * @param id of the stanza it came in
 */
record Form(Element x, String id) {

    static final String NAMESPACE = "jabber:x:data";

    private static final Solver SOLVER = Solver.known();

    List<Element> fields() {
        return x.elements("field");
    }

    Optional<Element> field(String name) {
        return fields().stream().filter(field -> name.equals(field.attributeValue("var"))).findAny();
    }

    String value(String name) {
        return field(name).map(field -> field.elementText("value")).orElseThrow(() -> new AssertionError(x.asXML()));
    }

    /** Visible or not. */
    String type(String name) {
        return field(name).orElseThrow().attributeValue("type");
    }

    String challenge() {
        return value("challenge");
    }

    String answer() {
        return SOLVER.answer(challenge());
    }

    String wrongAnswer() {
        return SOLVER.wrong(challenge());
    }

    String cid() {
        return field("ocr").orElseThrow().element(QName.get("media", "urn:xmpp:media-element")).elementText("uri");
    }

    /** The whole form as it came, with what was typed put in: labels, pictures, hidden and fixed fields and all. */
    String echoed(String type, Map<String, String> typed) {
        Element copy = x.createCopy();
        copy.addAttribute("type", type);
        for (Element field : copy.elements("field")) {
            String value = typed.get(field.attributeValue("var"));
            if (value != null) {
                field.elements("value").forEach(field::remove);
                field.addElement("value").setText(value);
            }
        }
        return copy.asXML();
    }

    /** Only names, types and values go back; what was typed in place of what was there. */
    String bare(String type, Map<String, String> typed) {
        StringBuilder xml = new StringBuilder("<x xmlns='jabber:x:data' type='" + type + "'>");
        for (Element field : fields()) {
            String name = field.attributeValue("var");
            String value = Optional.ofNullable(typed.get(name)).orElse(field.elementText("value"));
            xml.append(Xml.field(name, field.attributeValue("type"), value));
        }
        return xml.append("</x>").toString();
    }

    /** The right answer with a name and a password. */
    Map<String, String> typed(String name, String password) {
        return Map.of("username", name, "password", password, "ocr", answer());
    }
}
