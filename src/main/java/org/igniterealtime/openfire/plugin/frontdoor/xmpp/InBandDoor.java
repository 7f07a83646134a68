package org.igniterealtime.openfire.plugin.frontdoor.xmpp;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.igniterealtime.openfire.plugin.frontdoor.captcha.Challenges;
import org.igniterealtime.openfire.plugin.frontdoor.model.Texts;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Journal;
import org.igniterealtime.openfire.plugin.frontdoor.policy.OwnAccount;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Registrar;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Threshold;
import org.igniterealtime.openfire.plugin.frontdoor.settings.Settings;
import org.jivesoftware.openfire.XMPPServer;
import org.jivesoftware.openfire.interceptor.InterceptorManager;
import org.xmpp.packet.JID;

/** The in-client door: takes the place of the server's own handler when it opens, and gives it back when it closes. */
public final class InBandDoor implements AutoCloseable {

    private final XMPPServer server;
    private final RegisterHandler handler;
    private final List<IqInterceptor> interceptors;
    private final BobHandler bob;
    private final InviteDoor invites;
    private final CommandDoor commands;

    /**
     * A door, not yet open.
     *
     * @param core           what it asks
     * @param pictureAddress where a browser finds the picture of a sealed challenge, if it can
     * @param inviting       what it asks about invites
     * @param governing      what administrators ask it to do
     */
    public InBandDoor(XMPPServer server, InterceptorManager manager, Core core,
                      Function<String, Optional<URI>> pictureAddress, Inviting inviting, Governing governing) {
        this.server = server;
        String domain = server.getServerInfo().getXMPPDomain();
        JID address = new JID(null, domain, null, true);
        Conditions conditions = new Conditions(core.texts());
        Replies replies = new Replies(address, conditions);
        FormWriter writer = new FormWriter(domain, core.texts(), pictureAddress);
        FormDesk forms = new FormDesk(core.threshold(), core.challenges(), writer, replies, core.journal(),
                core.clock());
        Recipient recipient = new Recipient(domain);
        Streams streams = new Streams(core.settings(), new Encryption(), core.texts());
        Farewell farewell = new Farewell(server.getSessionManager(), core.later());
        this.handler = new RegisterHandler(recipient, streams,
                new NewcomerDesk(core.settings(), forms, core.registrar(), replies, core.journal()),
                new MemberDesk(core.ownAccount(), writer, replies), farewell, replies);
        PictureDesk pictures = new PictureDesk(core.challenges(), replies, core.clock());
        this.interceptors = List.of(
                new SpellingInterceptor(manager, Set.of(QueryReader.NAMESPACE, CommandReplies.NAMESPACE)),
                new EarlyInterceptor(manager, address, streams, pictures),
                new OwnAddressInterceptor(manager));
        this.bob = new BobHandler(server.getIQRouter(), server.getIQDiscoInfoHandler(), recipient, streams, pictures,
                replies);
        InviteDoor.Common common = new InviteDoor.Common(address, streams, recipient, replies, conditions, farewell);
        this.invites = new InviteDoor(server, manager, common, core, inviting);
        this.commands = new CommandDoor(server, common, core.texts(), inviting.random(), inviting.making().nanos(),
                Stream.concat(invites.commands().stream(), governing.commands(core).stream()).toList());
    }

    /** Our ad-hoc commands, for the guard of commands. */
    public OwnCommands commands() {
        return commands.commands();
    }

    /** Takes over. */
    public void open() {
        server.getIQRouter().addHandler(handler);
        interceptors.forEach(IqInterceptor::install);
        bob.install();
        invites.open();
        commands.open();
    }

    /** The server's own handler answers again. */
    @Override
    public void close() {
        commands.close();
        invites.close();
        server.getIQRouter().removeHandler(handler);
        interceptors.forEach(IqInterceptor::close);
        bob.close();
    }

    /** What the door asks; {@code later} runs what can wait. */
    public record Core(Supplier<Settings> settings, Registrar registrar, OwnAccount ownAccount, Threshold threshold,
                       Supplier<Challenges> challenges, Journal journal, Texts texts, Clock clock,
                       ScheduledExecutorService later) {
    }
}
