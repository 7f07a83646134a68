package org.igniterealtime.openfire.plugin.frontdoor.xmpp;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.dom4j.Element;
import org.dom4j.QName;
import org.igniterealtime.openfire.plugin.frontdoor.model.Localpart;
import org.igniterealtime.openfire.plugin.frontdoor.model.Problem;
import org.igniterealtime.openfire.plugin.frontdoor.model.Reason;
import org.igniterealtime.openfire.plugin.frontdoor.policy.InviteRights;
import org.jivesoftware.openfire.SessionManager;
import org.jivesoftware.openfire.session.LocalClientSession;
import org.xmpp.packet.IQ;

/**
 * Runs the commands by which invites are made. Rights are asked for with every request; a session of a command belongs to
 * one full address and one command, and ends with its outcome.
 *
 * @see <a href="https://xmpp.org/extensions/xep-0050.html#execute">XEP-0050, section 3</a>
 */
final class InviteCommands implements OwnCommands {

    private static final Set<String> ACTIONS = Set.of("execute", "cancel", "prev", "next", "complete");
    private static final QName FORM = QName.get("x", "jabber:x:data");

    private final SessionManager clients;
    private final Streams streams;
    private final Recipient recipient;
    private final InviteRights rights;
    private final InviteOffice office;
    private final CommandReplies replies;
    private final InviteSessions sessions;

    InviteCommands(SessionManager clients, Streams streams, Recipient recipient, InviteRights rights, InviteOffice office,
                   CommandReplies replies, InviteSessions sessions) {
        this.clients = clients;
        this.streams = streams;
        this.recipient = recipient;
        this.rights = rights;
        this.office = office;
        this.replies = replies;
        this.sessions = sessions;
    }

    @Override
    public boolean have(String node) {
        return InviteCommand.of(node).isPresent();
    }

    @Override
    public IQ run(IQ request) {
        InviteCommand command = InviteCommand.of(request.getChildElement().attributeValue("node", "")).orElseThrow();
        if (!(clients.getSession(request.getFrom()) instanceof LocalClientSession session)) {
            return replies.refused(request, Problem.of(Reason.FORBIDDEN), Locale.ENGLISH);
        }
        Stream stream = streams.of(session, request);
        if (!recipient.isUs(request, stream.account())) {
            return replies.refused(request, Problem.of(Reason.NO_SERVICE), stream.reader());
        }
        Optional<Localpart> account = stream.account().filter(member -> rights.allow(command.kind(), member));
        return account.map(member -> run(request, command, member, stream))
                .orElseGet(() -> replies.refused(request, Problem.of(Reason.FORBIDDEN), stream.reader()));
    }

    private IQ run(IQ request, InviteCommand command, Localpart member, Stream stream) {
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

    private IQ begin(IQ request, InviteCommand command, String action, Localpart member, Stream stream) {
        if (!action.equals("execute")) {
            return replies.bad(request, "bad-action", stream.reader());
        }
        String session = sessions.newId();
        if (command == InviteCommand.INVITE) {
            return outcome(request, session, office.invite(member, stream.reader()), stream);
        }
        sessions.opened(session, request.getFrom().toString(), command.node());
        return replies.form(request, session, office.form(command, member, stream.reader()));
    }

    private IQ proceed(IQ request, InviteCommand command, String action, Call call) {
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
    private IQ complete(IQ request, InviteCommand command, Call call) {
        List<Element> forms = request.getChildElement().elements(FORM);
        if (forms.size() != 1) {
            return replies.bad(request, "bad-payload", call.stream().reader());
        }
        InviteOffice.Answer answer =
                office.submit(command, Fields.ofForm(forms.get(0)), call.member(), call.stream().reader());
        if (answer.problem().isEmpty()) {
            sessions.ended(call.session());
        }
        return outcome(request, call.session(), answer, call.stream());
    }

    private IQ outcome(IQ request, String session, InviteOffice.Answer answer, Stream stream) {
        return answer.outcome().map(invitation -> replies.completed(request, session, invitation,
                        answer.note()))
                .orElseGet(() -> replies.refused(request, answer.problem().orElseThrow(), stream.reader()));
    }

    private record Call(String session, Localpart member, Stream stream) {
    }
}
