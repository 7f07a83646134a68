package org.igniterealtime.openfire.plugin.frontdoor.it;

import java.util.concurrent.atomic.AtomicInteger;

/** Stanzas as text, letter by letter as a client would send them. */
final class Xml {

    private static final AtomicInteger IDS = new AtomicInteger();

    private Xml() {
    }

    static String id() {
        return "t" + IDS.incrementAndGet();
    }

    static String get() {
        return get("");
    }

    /** A get with more attributes on the stanza. */
    static String get(String attributes) {
        return "<iq type='get' id='" + id() + "' " + attributes + "><query xmlns='jabber:iq:register'/></iq>";
    }

    static String set(String content) {
        return set("", content);
    }

    /** A set with more attributes on the stanza. */
    static String set(String attributes, String content) {
        return set(id(), attributes, content);
    }

    static String set(String id, String attributes, String content) {
        return "<iq type='set' id='" + id + "' " + attributes + "><query xmlns='jabber:iq:register'>" + content
            + "</query></iq>";
    }

    /** The elements of old. */
    static String legacy(String name, String password) {
        return "<username>" + escape(name) + "</username><password>" + escape(password) + "</password>";
    }

    static String form(String... fields) {
        return "<x xmlns='jabber:x:data' type='submit'>" + String.join("", fields) + "</x>";
    }

    static String field(String name, String value) {
        return "<field var='" + name + "'><value>" + escape(value) + "</value></field>";
    }

    static String field(String name, String type, String value) {
        return "<field var='" + name + "' type='" + type + "'><value>" + escape(value == null ? "" : value)
            + "</value></field>";
    }

    static String formType(String type) {
        return field("FORM_TYPE", "hidden", type);
    }

    /** A whole registration by form, as most clients write it. */
    static String registration(Form form, String name, String password, String ocr) {
        return form(formType(Stanza.REGISTER), field("username", name), field("password", password),
            field("challenge", form.challenge()), field("sid", form.id()), field("ocr", ocr));
    }

    static String registration(Form form, String name, String password) {
        return registration(form, name, password, form.answer());
    }

    static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("'", "&apos;");
    }
}
