package org.igniterealtime.openfire.plugin.frontdoor.xmpp;

import java.util.List;
import java.util.Locale;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;
import org.igniterealtime.openfire.plugin.frontdoor.model.Texts;
import org.jivesoftware.openfire.XMPPServer;
import org.jivesoftware.openfire.session.LocalClientSession;
import org.xmpp.packet.JID;

/** The part of the {@link InBandDoor} that has to do with ad-hoc commands: it shows ours, and runs them. */
final class CommandDoor implements AutoCloseable {

    private final XMPPServer server;
    private final CommandDesk desk;
    private final List<ShownCommand> shown;

    /** Not yet open. */
    CommandDoor(XMPPServer server, InviteDoor.Common common, Texts texts, RandomGenerator random, LongSupplier nanos,
                List<OwnCommand> commands) {
        this.server = server;
        this.desk = new CommandDesk(server.getSessionManager(), common.streams(), common.recipient(),
                new CommandReplies(common.replies(), common.conditions()), new FormSessions(random, nanos), commands);
        this.shown = commands.stream().map(command -> new ShownCommand(command.node(),
                texts.of(command.key(), Locale.ENGLISH), requester -> mayRun(command, requester))).toList();
    }

    /** Has them in the server's list. */
    void open() {
        shown.forEach(server.getAdHocCommandHandler()::addCommand);
    }

    @Override
    public void close() {
        shown.forEach(server.getAdHocCommandHandler()::removeCommand);
    }

    /** For the guard, which runs them. */
    OwnCommands commands() {
        return desk;
    }

    /** Asked for the lists of commands. Who is not signed in here sees none. */
    private boolean mayRun(OwnCommand command, JID requester) {
        return server.getSessionManager().getSession(requester) instanceof LocalClientSession session
                && Streams.member(session).filter(command::allows).isPresent();
    }
}
