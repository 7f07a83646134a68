package org.igniterealtime.openfire.plugin.frontdoor.xmpp;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dom4j.Element;
import org.dom4j.QName;
import org.igniterealtime.openfire.plugin.frontdoor.model.Localpart;
import org.igniterealtime.openfire.plugin.frontdoor.model.Problem;
import org.igniterealtime.openfire.plugin.frontdoor.model.Reason;
import org.jivesoftware.openfire.SessionManager;
import org.jivesoftware.openfire.session.LocalClientSession;
import org.xmpp.packet.IQ;

/**
 * Runs our commands. Rights are asked for with every request; a session of a command belongs to one full address and one
 * command, and ends with its outcome. Invites and passwords are told by them, so they want as safe a stream as a registration.
 *
 * @see <a href="https://xmpp.org/extensions/xep-0050.html#execute">XEP-0050, section 3</a>
 */
final class CommandDesk implements OwnCommands {

    private static final Set<String> ACTIONS = Set.of("execute", "cancel", "prev", "next", "complete");
    private static final QName FORM = QName.get("x", "jabber:x:data");

    private final SessionManager clients;
    private final Streams streams;
    private final Recipient recipient;
    private final CommandReplies replies;
    private final FormSessions sessions;
    private final Map<String, OwnCommand> commands;

    CommandDesk(SessionManager clients, Streams streams, Recipient recipient, CommandReplies replies,
                FormSessions sessions, List<OwnCommand> commands) {
        this.clients = clients;
        this.streams = streams;
        this.recipient = recipient;
        this.replies = replies;
        this.sessions = sessions;
        this.commands = commands.stream().collect(Collectors.toUnmodifiableMap(OwnCommand::node, Function.identity()));
    }

    @Override
    public boolean have(String node) {
        return commands.containsKey(node);
    }

    @Override
    public IQ run(IQ request) {
        OwnCommand command = commands.get(request.getChildElement().attributeValue("node", ""));
        if (!(clients.getSession(request.getFrom()) instanceof LocalClientSession session)) {
            return replies.refused(request, Problem.of(Reason.FORBIDDEN), Locale.ENGLISH);
        }
        Stream stream = streams.of(session, request);
        if (!recipient.isUs(request, stream.account())) {
            return replies.refused(request, Problem.of(Reason.NO_SERVICE), stream.reader());
        }
        if (streams.isTooOpen(stream)) {
            return replies.refused(request, Problem.of(Reason.TLS_REQUIRED), stream.reader());
        }
        Optional<Localpart> account = stream.account().filter(member -> command.allows(member));
        return account.map(member -> run(request, command, member, stream))
                .orElseGet(() -> replies.refused(request, Problem.of(Reason.FORBIDDEN), stream.reader()));
    }

    private IQ run(IQ request, OwnCommand command, Localpart member, Stream stream) {
        Element asked = request.getChildElement();
        String action = asked.attributeValue("action", "execute");
        if (request.getType() != IQ.Type.set || !Size.isReasonable(asked)) {
            return replies.bad(request, "bad-payload", stream.reader());
        }
        if (!ACTIONS.contains(action)) {
            return replies.bad(request, "malformed-action", stream.reader());
        }
        String session = asked.attributeValue("sessionid");
        return session == null ? begin(request, command, action, member, stream)
                : proceed(request, command, action, new Call(session, member, stream));
    }

    private IQ begin(IQ request, OwnCommand command, String action, Localpart member, Stream stream) {
        if (!action.equals("execute")) {
            return replies.bad(request, "bad-action", stream.reader());
        }
        String session = sessions.newId();
        OwnCommand.Step step = command.begin(member, stream.reader());
        if (step instanceof OwnCommand.Step.Form) {
            sessions.opened(session, request.getFrom().toString(), command.node());
        }
        return outcome(request, session, step, stream);
    }

    private IQ proceed(IQ request, OwnCommand command, String action, Call call) {
        String owner = request.getFrom().toString();
        if (!sessions.isOpen(call.session(), owner, command.node())) {
            boolean wasOpen = sessions.wasOpen(call.session(), owner, command.node());
            return replies.bad(request, wasOpen ? "session-expired" : "bad-sessionid", call.stream().reader());
        }
        return switch (action) {
            case "cancel" -> {
                sessions.ended(call.session());
                yield replies.canceled(request, call.session());
            }
            case "execute", "complete" -> complete(request, command, call);
            default -> replies.bad(request, "bad-action", call.stream().reader());
        };
    }

    /** A form that says "cancel" in a command that does not is one that was sent (XEP-0050, section 3.5.1). */
    private IQ complete(IQ request, OwnCommand command, Call call) {
        List<Element> forms = request.getChildElement().elements(FORM);
        if (forms.size() != 1) {
            return replies.bad(request, "bad-payload", call.stream().reader());
        }
        OwnCommand.Step step = command.submit(Fields.ofForm(forms.get(0)), call.member(), call.stream().reader());
        if (step instanceof OwnCommand.Step.Done) {
            sessions.ended(call.session());
        }
        return outcome(request, call.session(), step, call.stream());
    }

    private IQ outcome(IQ request, String session, OwnCommand.Step step, Stream stream) {
        if (step instanceof OwnCommand.Step.Form next) {
            return replies.form(request, session, next.form());
        }
        return step instanceof OwnCommand.Step.Done done
                ? replies.completed(request, session, done.outcome(), done.note())
                : replies.refused(request, ((OwnCommand.Step.Refused) step).problem(), stream.reader());
    }

    private record Call(String session, Localpart member, Stream stream) {
    }
}
