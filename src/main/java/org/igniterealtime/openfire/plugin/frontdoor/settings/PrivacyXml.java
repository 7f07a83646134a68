package org.igniterealtime.openfire.plugin.frontdoor.settings;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * What a privacy list may look like. Openfire takes anything, and then fails for each packet of the account.
 *
 * @see <a href="https://xmpp.org/extensions/xep-0016.html#protocol-syntax">XEP-0016, section 2.1</a>
 */
final class PrivacyXml {

    private static final int LONGEST = 4000;
    private static final Set<String> STANZAS = Set.of("message", "iq", "presence-in", "presence-out");
    private static final String NAMESPACE = "jabber:iq:privacy";

    private PrivacyXml() {
    }

    /** What is wrong with a list, for the log; nothing if it can be used, or is empty. */
    static Optional<String> fault(String text) {
        if (text.isBlank()) {
            return Optional.empty();
        }
        return text.length() > LONGEST ? Optional.of("more than " + LONGEST + " characters")
                : parse(text).map(PrivacyXml::list).orElseGet(() -> Optional.of("it is no XML"));
    }

    private static Optional<String> list(Element list) {
        if (!list.getLocalName().equals("list") || !isKnown(list)) {
            return Optional.of("there is no <list> around it");
        }
        Set<Long> orders = new HashSet<>();
        for (Element item : children(list)) {
            Optional<String> fault = item(item, orders);
            if (fault.isPresent()) {
                return fault;
            }
        }
        return orders.isEmpty() ? Optional.of("the list has no <item>") : Optional.empty();
    }

    private static Optional<String> item(Element item, Set<Long> orders) {
        String order = item.getAttribute("order");
        if (!item.getLocalName().equals("item") || !isKnown(item)) {
            return Optional.of("there is something other than <item> in it");
        }
        if (!order.matches("\\d{1,9}") || !orders.add(Long.valueOf(order))) {
            return Optional.of("each <item> needs an order of its own, a number");
        }
        if (!Set.of("allow", "deny").contains(item.getAttribute("action"))) {
            return Optional.of("the action of an <item> is allow or deny");
        }
        boolean stanzas = children(item).stream().allMatch(child -> STANZAS.contains(child.getLocalName()) && isKnown(child));
        return stanzas ? value(item.getAttribute("type"), item.getAttribute("value"))
                : Optional.of("an <item> has nothing in it but message, iq, presence-in and presence-out");
    }

    private static Optional<String> value(String type, String value) {
        boolean fits = switch (type) {
            case "" -> value.isEmpty();
            case "jid" -> value.matches("([^\\s@/]+@)?[^\\s@/]+(/.+)?");
            case "group" -> !value.isBlank();
            case "subscription" -> Set.of("both", "to", "from", "none").contains(value);
            default -> false;
        };
        return fits ? Optional.empty() : Optional.of("the type of an <item> and its value do not fit");
    }

    private static boolean isKnown(Element element) {
        return element.getNamespaceURI() == null || element.getNamespaceURI().equals(NAMESPACE);
    }

    private static List<Element> children(Element element) {
        List<Element> found = new ArrayList<>();
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element one) {
                found.add(one);
            }
        }
        return found;
    }

    /** Nothing is fetched, and nothing grows: there may be no document type in it. */
    private static Optional<Element> parse(String text) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler());
            return Optional.of(builder.parse(new InputSource(new StringReader(text))).getDocumentElement());
        } catch (SAXException | IOException notXml) {
            return Optional.empty();
        } catch (ParserConfigurationException broken) {
            throw new IllegalStateException("This Java can't read XML", broken);
        }
    }
}
