package org.igniterealtime.openfire.plugin.frontdoor.xmpp;

import java.util.Arrays;
import java.util.List;
import org.jivesoftware.openfire.XMPPServer;
import org.jivesoftware.openfire.interceptor.InterceptorManager;
import org.xmpp.packet.JID;

/** The part of the {@link InBandDoor} that has to do with invites: they are made, shown and used in chat apps. */
final class InviteDoor implements AutoCloseable {

    private final Inviting inviting;
    private final PreauthInterceptor early;
    private final PreauthHandler late;
    private final IntroductionInterceptor introductions;
    private final List<OwnCommand> commands;

    /** What the two doors have in common. */
    record Common(JID domain, Streams streams, Recipient recipient, Replies replies, Conditions conditions,
                  Farewell farewell) {
    }

    InviteDoor(XMPPServer server, InterceptorManager manager, Common common, InBandDoor.Core core, Inviting inviting) {
        this.inviting = inviting;
        PreauthDesk desk = new PreauthDesk(inviting.preauth(), common.replies());
        this.early = new PreauthInterceptor(manager, common.domain(), common.streams(), desk, common.farewell());
        this.late = new PreauthHandler(server.getIQRouter(), common.recipient(), common.streams(), desk, common.replies());
        this.introductions =
                new IntroductionInterceptor(manager, common.domain().getDomain(), inviting.introductions());
        this.commands = commands(core);
    }

    /** Begins to take and to make invites. */
    void open() {
        early.install();
        late.install();
        introductions.install();
    }

    /** As if it had never been. */
    @Override
    public void close() {
        introductions.close();
        late.close();
        early.close();
    }

    /** Those by which invites are made. */
    List<OwnCommand> commands() {
        return commands;
    }

    private List<OwnCommand> commands(InBandDoor.Core core) {
        InviteForms forms = new InviteForms(core.texts());
        InviteOffice office = new InviteOffice(core.settings(), inviting.rights(), forms, new InviteOutcomes(core.texts()),
                new InviteFormReader(inviting.names(), inviting.rights(), inviting.people(), forms), inviting.making(),
                core.journal());
        return Arrays.stream(InviteCommand.values())
                .<OwnCommand>map(command -> new InvitingCommand(command, inviting.rights(), office)).toList();
    }
}
