package org.igniterealtime.openfire.plugin.frontdoor.xmpp;

import org.dom4j.Element;
import org.dom4j.QName;
import org.igniterealtime.openfire.plugin.frontdoor.captcha.Image;

/**
 * A data form being written. Every field has a name and a type, and whatever a person or a client has to send back is
 * marked required: some clients leave out what is not, hidden or not.
 *
 * @see <a href="https://xmpp.org/extensions/xep-0004.html">XEP-0004: Data Forms</a>
 * @see <a href="https://xmpp.org/extensions/xep-0221.html">XEP-0221: Data Forms Media Element</a>
 */
final class DataForm {

    private static final String NAMESPACE = "jabber:x:data";
    private static final String MEDIA = "urn:xmpp:media-element";

    private final Element form;

    private DataForm(Element form) {
        this.form = form;
    }

    /** A form that is added to the query. */
    static DataForm in(Element query, String formType, String title, String instructions) {
        Element form = query.addElement(QName.get("x", NAMESPACE)).addAttribute("type", "form");
        form.addElement("title").setText(title);
        form.addElement("instructions").setText(instructions);
        DataForm written = new DataForm(form);
        written.value(written.field("hidden", "FORM_TYPE"), formType);
        return written;
    }

    /** To be filled in, perhaps with a proposal. */
    DataForm asked(String name, String label, String proposal) {
        Element field = label(required(field("text-single", name)), label);
        if (!proposal.isEmpty()) {
            value(field, proposal);
        }
        return this;
    }

    /** To be filled in, and not shown while typed. */
    DataForm secret(String name, String label) {
        label(required(field("text-private", name)), label);
        return this;
    }

    /** Words for the reader. */
    DataForm fixed(String name, String words) {
        value(field("fixed", name), words);
        return this;
    }

    /** A line that may stay as it is. */
    DataForm text(String name, String label, String value) {
        value(label(field("text-single", name), label), value);
        return this;
    }

    /** For the client, to be sent back as it is. */
    DataForm hidden(String name, String value) {
        value(required(field("hidden", name)), value);
        return this;
    }

    /** A picture, and a line for what it shows. */
    DataForm picture(String name, String label, Image image, String cid) {
        Element media = label(required(field("text-single", name)), label).addElement(QName.get("media", MEDIA));
        media.addAttribute("width", String.valueOf(image.width()));
        media.addAttribute("height", String.valueOf(image.height()));
        media.addElement("uri").addAttribute("type", image.mediaType()).setText("cid:" + cid);
        return this;
    }

    private Element field(String type, String name) {
        return form.addElement("field").addAttribute("type", type).addAttribute("var", name);
    }

    private static Element required(Element field) {
        field.addElement("required");
        return field;
    }

    private static Element label(Element field, String label) {
        return field.addAttribute("label", label);
    }

    private Element value(Element field, String value) {
        field.addElement("value").setText(value);
        return field;
    }
}
