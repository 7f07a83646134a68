package org.igniterealtime.openfire.plugin.frontdoor.xmpp;

import java.util.Locale;
import org.dom4j.DocumentHelper;
import org.dom4j.Element;
import org.dom4j.QName;
import org.igniterealtime.openfire.plugin.frontdoor.model.Texts;

/**
 * A data form of a command being written, for one reader.
 *
 * @see <a href="https://xmpp.org/extensions/xep-0004.html">XEP-0004: Data Forms</a>
 */
final class CommandForm {

    private final Element form;
    private final Texts texts;
    private final Locale reader;

    /** A form of that type with nothing in it. */
    CommandForm(String type, String formType, Texts texts, Locale reader) {
        this.form = DocumentHelper.createElement(QName.get("x", "jabber:x:data")).addAttribute("type", type);
        this.texts = texts;
        this.reader = reader;
        value(form.addElement("field").addAttribute("type", "hidden").addAttribute("var", "FORM_TYPE"), formType);
    }

    /** Words above it. */
    CommandForm headed(String title, String instructions) {
        form.elements().add(0, DocumentHelper.createElement(QName.get("title", form.getNamespace())));
        form.elements().add(1, DocumentHelper.createElement(QName.get("instructions", form.getNamespace())));
        form.element("title").setText(texts.of(title, reader));
        form.element("instructions").setText(texts.of(instructions, reader));
        return this;
    }

    /** A field, with the label of that key. */
    Element field(String type, String name, String key) {
        return field(form, type, name, key);
    }

    /** The same, in a part of the form. */
    Element field(Element part, String type, String name, String key) {
        return part.addElement("field").addAttribute("type", type).addAttribute("var", name)
                .addAttribute("label", label(texts, key, reader));
    }

    /** Another part of the form: what a table has ({@code reported}), or a row of it ({@code item}). */
    Element part(String name) {
        return form.addElement(name);
    }

    Element element() {
        return form;
    }

    /** Gives a field a value. */
    static Element value(Element field, String value) {
        field.addElement("value").setText(value);
        return field;
    }

    /** Words for a person beside an outcome (XEP-0050, section 4.3). */
    static Element note(String type, String words) {
        Element note = DocumentHelper.createElement(QName.get("note", CommandReplies.NAMESPACE));
        note.addAttribute("type", type).setText(words);
        return note;
    }

    /** What the person reads beside a field. */
    static String label(Texts texts, String key, Locale reader) {
        return texts.of("frontdoor.command.field." + key, reader);
    }

    /** The name of a field that no standard names. */
    static String own(String name) {
        return "{" + Governing.URI + "}" + name;
    }
}
