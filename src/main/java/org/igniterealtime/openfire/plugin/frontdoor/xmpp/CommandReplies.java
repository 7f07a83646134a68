package org.igniterealtime.openfire.plugin.frontdoor.xmpp;

import java.util.Locale;
import java.util.Optional;
import org.dom4j.DocumentHelper;
import org.dom4j.Element;
import org.dom4j.QName;
import org.igniterealtime.openfire.plugin.frontdoor.model.Problem;
import org.igniterealtime.openfire.plugin.frontdoor.model.Reason;
import org.xmpp.packet.IQ;
import org.xmpp.packet.PacketError;

/**
 * Answers to requests for a command of ours.
 *
 * @see <a href="https://xmpp.org/extensions/xep-0050.html#errors">XEP-0050, sections 2.4 and 4.4</a>
 */
final class CommandReplies {

    static final String NAMESPACE = "http://jabber.org/protocol/commands";

    private final Replies replies;
    private final Conditions conditions;

    CommandReplies(Replies replies, Conditions conditions) {
        this.replies = replies;
        this.conditions = conditions;
    }

    /** A form to fill in, the only one there is. */
    IQ form(IQ request, String session, Element form) {
        Element command = command(request, session, "executing");
        command.addElement("actions").addAttribute("execute", "complete").addElement("complete");
        command.add(form);
        return replies.result(request, command);
    }

    /** The outcome, and what a person should know of it (XEP-0050, section 4.3). */
    IQ completed(IQ request, String session, Optional<Element> outcome, Optional<Element> note) {
        Element command = command(request, session, "completed");
        note.ifPresent(command::add);
        outcome.ifPresent(command::add);
        return replies.result(request, command);
    }

    /** The person has thought better of it. */
    IQ canceled(IQ request, String session) {
        return replies.result(request, command(request, session, "canceled"));
    }

    /** What the command refuses. What is wrong with a form is a bad payload, whatever it would be in a registration. */
    IQ refused(IQ request, Problem problem, Locale reader) {
        PacketError told = conditions.error(problem, reader);
        return switch (problem.reason()) {
            case FORBIDDEN, TLS_REQUIRED, TOO_MANY, INVITE_QUOTA, NAME_TAKEN, UNAVAILABLE, PAGE_MISSING, NO_SERVICE -> error(request, told);
            default -> {
                PacketError payload = new PacketError(PacketError.Condition.bad_request, PacketError.Type.modify);
                payload.setText(told.getText(), reader.getLanguage());
                payload.setApplicationCondition("bad-payload", NAMESPACE);
                yield error(request, payload);
            }
        };
    }

    /** What is wrong with the request itself: {@code malformed-action}, {@code bad-action}, {@code bad-sessionid} … */
    IQ bad(IQ request, String condition, Locale reader) {
        PacketError error = "session-expired".equals(condition)
                ? new PacketError(PacketError.Condition.not_allowed, PacketError.Type.cancel)
                : new PacketError(PacketError.Condition.bad_request, PacketError.Type.modify);
        error.setText(conditions.error(Problem.of(Reason.MALFORMED), reader).getText(), reader.getLanguage());
        error.setApplicationCondition(condition, NAMESPACE);
        return error(request, error);
    }

    private IQ error(IQ request, PacketError error) {
        IQ reply = replies.done(request);
        reply.setType(IQ.Type.error);
        reply.setError(error);
        return reply;
    }

    private static Element command(IQ request, String session, String status) {
        return DocumentHelper.createElement(QName.get("command", NAMESPACE))
                .addAttribute("node", request.getChildElement().attributeValue("node"))
                .addAttribute("sessionid", session).addAttribute("status", status);
    }
}
