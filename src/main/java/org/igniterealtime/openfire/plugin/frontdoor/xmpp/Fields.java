package org.igniterealtime.openfire.plugin.frontdoor.xmpp;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.dom4j.Element;

/**
 * What was filled in, by field. A field given twice with different values makes the whole unusable: which of the
 * two was meant can't be known. Fields that nobody asked for are kept, and never read (XEP-0004, section 3.1).
 */
final class Fields {

    /** What has one value. A second one of a field that nobody asked for is nobody's business. */
    private static final Set<String> SINGLE =
            Set.of("FORM_TYPE", "username", "password", "old_password", "challenge", "ocr", FormWriter.INVITE);
    /** A data form of any client has far fewer. */
    private static final int MOST_FIELDS = 64;

    private final Map<String, String> values = new HashMap<>();
    private boolean unusable;

    private Fields() {
    }

    /** The fields of a data form. */
    static Fields ofForm(Element form) {
        Fields fields = new Fields();
        List<Element> all = form.elements("field");
        fields.unusable = all.size() > MOST_FIELDS;
        for (Element field : all.subList(0, Math.min(all.size(), MOST_FIELDS))) {
            String name = field.attributeValue("var");
            if (name != null) {
                fields.put(name, field.elements("value").stream().map(Element::getText).toList());
            }
        }
        return fields;
    }

    /** The legacy fields: children of the query in its own namespace. Spark answers CAPTCHA forms this way. */
    static Fields ofChildren(Element query) {
        Fields fields = new Fields();
        for (Element child : query.elements()) {
            if (QueryReader.NAMESPACE.equals(child.getNamespaceURI())) {
                fields.put(child.getName(), List.of(child.getText()));
            }
        }
        return fields;
    }

    /** The values; nothing when they can't be used. */
    Optional<Map<String, String>> values() {
        return unusable ? Optional.empty() : Optional.of(Map.copyOf(values));
    }

    /** Whether a name or a password stands in both, and differs, or is none itself. */
    boolean contradicts(Fields form) {
        return unusable || List.of("username", "password").stream().anyMatch(name -> values.containsKey(name)
                && !values.get(name).isEmpty() && !Objects.equals(values.get(name), form.values.get(name)));
    }

    private void put(String name, List<String> given) {
        unusable |= SINGLE.contains(name) && given.stream().distinct().count() > 1;
        if (!given.isEmpty()) {
            String value = SINGLE.contains(name) ? given.get(0) : String.join("\n", given);
            String earlier = values.putIfAbsent(name, value);
            unusable |= earlier != null && !earlier.equals(value);
        }
    }
}
