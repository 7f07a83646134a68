package org.igniterealtime.openfire.plugin.frontdoor.xmpp;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jivesoftware.openfire.XMPPServer;
import org.jivesoftware.openfire.interceptor.InterceptorManager;
import org.jivesoftware.openfire.session.LocalClientSession;
import org.xmpp.packet.JID;

/** The part of the {@link InBandDoor} that has to do with invites: they are made, shown and used in chat apps. */
final class InviteDoor implements AutoCloseable {

    private final XMPPServer server;
    private final Inviting inviting;
    private final PreauthInterceptor early;
    private final PreauthHandler late;
    private final IntroductionInterceptor introductions;
    private final InviteCommands commands;
    private final List<ShownCommand> shown;

    /** What the two doors have in common. */
    record Common(JID domain, Streams streams, Recipient recipient, Replies replies, Conditions conditions,
                  Farewell farewell) {
    }

    InviteDoor(XMPPServer server, InterceptorManager manager, Common common, InBandDoor.Core core, Inviting inviting) {
        this.server = server;
        this.inviting = inviting;
        PreauthDesk desk = new PreauthDesk(inviting.preauth(), common.replies());
        this.early = new PreauthInterceptor(manager, common.domain(), common.streams(), desk, common.farewell());
        this.late = new PreauthHandler(server.getIQRouter(), common.recipient(), common.streams(), desk, common.replies());
        this.introductions =
                new IntroductionInterceptor(manager, common.domain().getDomain(), inviting.introductions());
        this.commands = commands(common, core);
        this.shown = Arrays.stream(InviteCommand.values()).map(command -> new ShownCommand(command,
                core.texts().of(command.key(), Locale.ENGLISH), this::mayRun)).toList();
    }

    /** Begins to take and to make invites. */
    void open() {
        early.install();
        late.install();
        introductions.install();
        shown.forEach(server.getAdHocCommandHandler()::addCommand);
    }

    /** As if it had never been. */
    @Override
    public void close() {
        shown.forEach(server.getAdHocCommandHandler()::removeCommand);
        introductions.close();
        late.close();
        early.close();
    }

    /** For the guard. */
    OwnCommands commands() {
        return commands;
    }

    private InviteCommands commands(Common common, InBandDoor.Core core) {
        InviteForms forms = new InviteForms(core.texts());
        InviteOffice office = new InviteOffice(core.settings(), inviting.rights(), forms, new InviteOutcomes(core.texts()),
                new InviteFormReader(inviting.names(), inviting.rights(), inviting.people(), forms), inviting.making(),
                core.journal());
        return new InviteCommands(server.getSessionManager(), common.streams(), common.recipient(), inviting.rights(), office,
                new CommandReplies(common.replies(), common.conditions()),
                new InviteSessions(inviting.random(), inviting.making().nanos()));
    }

    /** Asked for the lists of commands. Who is not signed in here sees none. */
    private boolean mayRun(InviteCommand command, JID requester) {
        return server.getSessionManager().getSession(requester) instanceof LocalClientSession session
                && Streams.member(session).filter(account -> inviting.rights().allow(command.kind(), account)).isPresent();
    }
}
