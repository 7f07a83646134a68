package org.igniterealtime.openfire.plugin.frontdoor.xmpp;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import org.dom4j.DocumentException;
import org.dom4j.Element;
import org.dom4j.QName;
import org.dom4j.io.SAXReader;
import org.xmpp.packet.IQ;

/** Stanzas as a client writes them. */
final class Stanzas {

    private Stanzas() {
    }

    /** A file of {@code src/test/resources/xep-0077}. */
    static IQ fixture(String name) throws IOException, DocumentException {
        try (InputStream stream = Stanzas.class.getResourceAsStream("/xep-0077/" + name + ".xml")) {
            return new IQ(new SAXReader().read(stream).getRootElement());
        }
    }

    static IQ read(String xml) throws DocumentException {
        return new IQ(new SAXReader().read(new StringReader(xml)).getRootElement());
    }

    /** A set with that in its query. */
    static IQ set(String content) throws DocumentException {
        return read("<iq type='set' id='s1' to='localhost'><query xmlns='jabber:iq:register'>" + content
                + "</query></iq>");
    }

    /** A set with a form of those fields: {@code username=bob}. */
    static IQ form(String... assignments) throws DocumentException {
        IQ iq = set("<x xmlns='jabber:x:data' type='submit'/>");
        Element form = iq.getChildElement().element(QName.get("x", "jabber:x:data"));
        for (String assignment : assignments) {
            int sign = assignment.indexOf('=');
            form.addElement("field").addAttribute("var", assignment.substring(0, sign))
                    .addElement("value").setText(assignment.substring(sign + 1));
        }
        return iq;
    }
}
