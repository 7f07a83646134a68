package org.igniterealtime.openfire.plugin.frontdoor.xmpp;

import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.dom4j.Element;
import org.jivesoftware.openfire.IQHandlerInfo;
import org.jivesoftware.openfire.IQRouter;
import org.jivesoftware.openfire.auth.UnauthorizedException;
import org.jivesoftware.openfire.handler.IQHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xmpp.packet.IQ;
import org.xmpp.packet.PacketError;

/**
 * Stands before the server's ad-hoc commands and lets a session be continued only by who opened it, and only in the
 * command that it was opened for. Openfire asks for permission when a session is opened and never again, and takes the
 * command from each request: whoever may open any command could run every other one, and anybody's session.
 *
 * <p>Also answers "cancel", which Openfire carries out and then calls a bad request.
 *
 * @see <a href="https://xmpp.org/extensions/xep-0050.html#execute">XEP-0050, sections 3.3 and 3.4</a>
 */
public final class CommandGuard extends IQHandler implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(CommandGuard.class);
    private static final String NAMESPACE = "http://jabber.org/protocol/commands";

    private final IQHandlerInfo info = new IQHandlerInfo("command", NAMESPACE);
    private final IQRouter router;
    private final IQHandler stock;
    private final CommandSessions sessions;
    private final OwnCommands own;

    /**
     * Not yet on guard.
     *
     * @param stock    the server's own handler of commands
     * @param own      commands that we run ourselves
     * @param lifetime how long the server keeps a session ({@code xmpp.command.timeout})
     * @param nanos    a clock that only goes forward
     */
    public CommandGuard(IQRouter router, IQHandler stock, OwnCommands own, Supplier<Duration> lifetime, LongSupplier nanos) {
        super("Front Door guard of ad-hoc commands");
        this.router = router;
        this.stock = stock;
        this.own = own;
        this.sessions = new CommandSessions(lifetime, nanos);
    }

    /** Takes its place. Sessions that were opened before have to begin again. */
    public void install() {
        router.addHandler(this);
    }

    /** The server's own handler answers by itself again. */
    @Override
    public void close() {
        router.removeHandler(this);
    }

    @Override
    public IQHandlerInfo getInfo() {
        return info;
    }

    @Override
    public IQ handleIQ(IQ request) {
        if (request.getType() != IQ.Type.get && request.getType() != IQ.Type.set) {
            return null;
        }
        Element command = request.getChildElement();
        if (own.have(command.attributeValue("node", ""))) {
            return run(request, own::run);
        }
        String session = command.attributeValue("sessionid");
        if (session == null) {
            return remember(request, run(request, stock::handleIQ));
        }
        if (!sessions.isOpen(session, request.getFrom().toString(), command.attributeValue("node", ""))) {
            return badSession(request);
        }
        return "cancel".equals(command.attributeValue("action")) ? cancel(request, session)
                : remember(request, run(request, stock::handleIQ));
    }

    // One of the outermost edges: the server would answer what is thrown here with the filled-in form, which may have a
    // password in it. It does so in its errors, too.
    private static IQ run(IQ request, Runner runner) {
        try {
            IQ reply = runner.run(request);
            if (reply != null && reply.getError() != null && reply.getChildElement() != null) {
                reply.getChildElement().clearContent();
            }
            return reply;
        } catch (UnauthorizedException refused) {
            return error(request, new PacketError(PacketError.Condition.not_authorized));
        } catch (RuntimeException | LinkageError fault) {
            LOG.error("An ad-hoc command failed", fault);
            return error(request, new PacketError(PacketError.Condition.internal_server_error));
        }
    }

    private IQ remember(IQ request, IQ reply) {
        Element answer = reply == null || reply.getError() != null ? null : reply.getChildElement();
        String session = answer == null ? null : answer.attributeValue("sessionid");
        if (session == null) {
            return reply;
        }
        Element asked = request.getChildElement();
        if (!"executing".equals(answer.attributeValue("status"))) {
            sessions.ended(session);
        } else if (asked.attributeValue("sessionid") == null) {
            sessions.opened(session, request.getFrom().toString(), asked.attributeValue("node", ""));
        }
        return reply;
    }

    /** The server drops the session; that it then calls the request a bad one is not passed on. */
    private IQ cancel(IQ request, String session) {
        sessions.ended(session);
        run(request, stock::handleIQ);
        IQ reply = IQ.createResultIQ(request);
        reply.setChildElement("command", NAMESPACE).addAttribute("sessionid", session)
                .addAttribute("node", request.getChildElement().attributeValue("node"))
                .addAttribute("status", "canceled");
        return reply;
    }

    private static IQ badSession(IQ request) {
        LOG.debug("Refused {} a command session that it has not opened for that command", request.getFrom());
        PacketError error = new PacketError(PacketError.Condition.bad_request, PacketError.Type.modify);
        error.setApplicationCondition("bad-sessionid", NAMESPACE);
        return error(request, error);
    }

    private static IQ error(IQ request, PacketError error) {
        IQ reply = IQ.createResultIQ(request);
        reply.setError(error);
        return reply;
    }

    /** Whoever runs a command. */
    @FunctionalInterface
    private interface Runner {
        IQ run(IQ request) throws UnauthorizedException;
    }
}
