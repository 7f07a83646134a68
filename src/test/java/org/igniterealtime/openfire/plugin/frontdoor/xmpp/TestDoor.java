package org.igniterealtime.openfire.plugin.frontdoor.xmpp;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import org.igniterealtime.openfire.plugin.frontdoor.fakes.World;
import org.igniterealtime.openfire.plugin.frontdoor.model.Decision;
import org.dom4j.Element;
import org.dom4j.QName;
import org.jivesoftware.openfire.SessionManager;
import org.jivesoftware.openfire.XMPPServer;
import org.jivesoftware.openfire.auth.AuthToken;
import org.jivesoftware.openfire.session.ClientSession;
import org.jivesoftware.openfire.session.LocalClientSession;
import org.xmpp.packet.IQ;
import org.xmpp.packet.JID;

/** The in-client door over a {@link World}, with one stream that nobody has signed in on yet. */
final class TestDoor {

    final World world;
    final LocalClientSession session = mock(LocalClientSession.class);
    final RegisterHandler handler;
    /** What happened to the stream, in order: stanzas, raw text, its end. */
    final List<String> events = new ArrayList<>();
    private final List<IQ> sent = new ArrayList<>();
    private final SessionManager sessions = mock(SessionManager.class);

    TestDoor(String... settings) throws Exception {
        this(new World(settings));
    }

    TestDoor(World world) throws Exception {
        this.world = world;
        Replies replies = new Replies(new JID(null, "localhost", null, true), new Conditions(world.texts));
        FormWriter writer = new FormWriter("localhost", world.texts,
                token -> Optional.of(URI.create("https://localhost:7443/register/" + token)));
        FormDesk forms = new FormDesk(world.threshold, () -> world.challenges, writer, replies, world.journal,
                world.clock);
        ScheduledExecutorService atOnce = mock(ScheduledExecutorService.class);
        when(atOnce.schedule(any(Runnable.class), anyLong(), any())).thenAnswer(call -> {
            call.<Runnable>getArgument(0).run();
            return null;
        });
        handler = new RegisterHandler(new Recipient("localhost"),
                new Streams(world::settings, new Encryption(), world.texts),
                new NewcomerDesk(world::settings, forms, world.registrar, replies, world.journal),
                new MemberDesk(world.own, writer, replies), new Farewell(sessions, atOnce), replies);
        XMPPServer server = mock(XMPPServer.class);
        when(server.getSessionManager()).thenReturn(sessions);
        handler.initialize(server);
        open();
    }

    /** Somebody signs in on the stream. */
    void signIn(String name) throws Exception {
        when(session.getAuthToken()).thenReturn(mock(AuthToken.class));
        when(session.getUsername()).thenReturn(name);
        when(session.getAddress()).thenReturn(new JID(name, "localhost", "phone"));
    }

    /** Another stream of an account, with or without presence. */
    ClientSession other(String name) {
        ClientSession other = mock(ClientSession.class);
        when(other.getAddress()).thenReturn(new JID(name, "localhost", "tablet"));
        List<ClientSession> all = new ArrayList<>(sessions.getSessions());
        all.add(other);
        when(sessions.getSessions()).thenReturn(all);
        return other;
    }

    /** What the stream is answered. */
    IQ ask(IQ request) {
        request.setFrom(session.getAddress());
        int before = sent.size();
        IQ returned = handler.handleIQ(request);
        if (returned != null || sent.size() != before + 1) {
            throw new AssertionError("not answered once, through the session: " + returned);
        }
        return sent.get(before);
    }

    /** The condition, type and code of an error; "result" when it is none. */
    static String outcome(IQ reply) {
        Element error = reply.getElement().element("error");
        return error == null ? reply.getType().toString() : error.elements().get(0).getName() + "/"
                + error.attributeValue("type") + "/" + error.attributeValue("code");
    }

    static String text(IQ reply) {
        return reply.getElement().element("error").elementText(QName.get("text", "urn:ietf:params:xml:ns:xmpp-stanzas"));
    }

    Optional<Decision> lastDecision() {
        List<Decision> all = world.journal.decisions();
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    private void open() throws Exception {
        JID address = new JID(null, "localhost", "5tr3am", true);
        when(session.getAddress()).thenReturn(address);
        when(session.getHostAddress()).thenReturn("192.0.2.7");
        when(session.isSecure()).thenReturn(true);
        when(session.getLanguage()).thenReturn(Locale.ENGLISH);
        when(sessions.getSession(any(JID.class))).thenReturn(session);
        doAnswer(call -> {
            IQ reply = call.getArgument(0);
            sent.add(reply);
            events.add(outcome(reply));
            return null;
        }).when(session).process(any());
        doAnswer(call -> events.add(call.getArgument(0))).when(session).deliverRawText(any());
        doAnswer(call -> events.add("closed")).when(session).close();
    }
}
