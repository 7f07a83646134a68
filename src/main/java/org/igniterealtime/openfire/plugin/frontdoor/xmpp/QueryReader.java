package org.igniterealtime.openfire.plugin.frontdoor.xmpp;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dom4j.Element;
import org.dom4j.QName;
import org.igniterealtime.openfire.plugin.frontdoor.model.Reason;
import org.xmpp.packet.IQ;

/**
 * Reads a {@code jabber:iq:register} query in all the shapes that clients send it. Nothing that a stranger can write
 * makes it throw.
 *
 * @see <a href="https://xmpp.org/extensions/xep-0077.html#usecases">XEP-0077, section 3</a>
 * @see <a href="https://xmpp.org/extensions/xep-0004.html#protocol-form">XEP-0004, section 3</a>
 */
final class QueryReader {

    static final String NAMESPACE = "jabber:iq:register";
    static final String CHANGE_FORM = NAMESPACE + ":changepassword";
    static final String CANCEL_FORM = NAMESPACE + ":cancel";

    private static final QName FORM = QName.get("x", "jabber:x:data");
    private static final QName REMOVE = QName.get("remove", NAMESPACE);

    private QueryReader() {
    }

    static RegisterQuery read(IQ iq) {
        Element query = iq.getChildElement();
        if (!isOneRequest(iq) || query == null || !"query".equals(query.getName()) || !Size.isReasonable(query)) {
            return new RegisterQuery.Unusable(Reason.MALFORMED);
        }
        return iq.getType() == IQ.Type.get ? new RegisterQuery.Fetch() : readSet(query);
    }

    /** RFC 6120, section 8.2.3: an id, and exactly one child. */
    private static boolean isOneRequest(IQ iq) {
        return iq.getID() != null && !iq.getID().isEmpty() && iq.getElement().elements().size() == 1;
    }

    private static RegisterQuery readSet(Element query) {
        List<Element> children = query.elements();
        if (children.isEmpty()) {
            return new RegisterQuery.Unusable(Reason.CANCELLED);
        }
        if (query.element(REMOVE) != null) {
            return children.size() == 1 ? new RegisterQuery.Removal()
                    : new RegisterQuery.Unusable(Reason.MALFORMED);
        }
        List<Element> forms = children.stream().filter(child -> FORM.equals(child.getQName())).toList();
        Fields legacy = Fields.ofChildren(query);
        return switch (forms.size()) {
            case 0 -> submission(legacy);
            case 1 -> readForm(forms.get(0), legacy);
            default -> new RegisterQuery.Unusable(Reason.MALFORMED);
        };
    }

    /** {@code type='form'} counts as a submit (Psi sends it); Pidgin's cancel is no registration. */
    private static RegisterQuery readForm(Element form, Fields legacy) {
        return switch (Optional.ofNullable(form.attributeValue("type")).orElse("")) {
            case "submit", "form" -> readFields(Fields.ofForm(form), legacy);
            case "cancel" -> new RegisterQuery.Unusable(Reason.CANCELLED);
            default -> new RegisterQuery.Unusable(Reason.MALFORMED);
        };
    }

    /** XEP-0077, section 6: the form comes before legacy fields, and may not contradict them. */
    private static RegisterQuery readFields(Fields fields, Fields legacy) {
        if (legacy.contradicts(fields)) {
            return new RegisterQuery.Unusable(Reason.MALFORMED);
        }
        RegisterQuery submission = submission(fields);
        if (!(submission instanceof RegisterQuery.Submission given)) {
            return submission;
        }
        return switch (given.fields().getOrDefault("FORM_TYPE", "")) {
            case NAMESPACE, "urn:xmpp:captcha", "" -> given;
            case CHANGE_FORM -> new RegisterQuery.ConfirmedChange(given);
            case CANCEL_FORM -> new RegisterQuery.ConfirmedRemoval(given);
            default -> new RegisterQuery.Unusable(Reason.MALFORMED);
        };
    }

    private static RegisterQuery submission(Fields fields) {
        Optional<Map<String, String>> values = fields.values();
        return values.isPresent() ? new RegisterQuery.Submission(values.get())
                : new RegisterQuery.Unusable(Reason.FIELD_UNUSABLE);
    }
}
