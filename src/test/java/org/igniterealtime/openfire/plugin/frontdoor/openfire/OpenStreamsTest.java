package org.igniterealtime.openfire.plugin.frontdoor.openfire;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.igniterealtime.openfire.plugin.frontdoor.fakes.MutableClock;
import org.igniterealtime.openfire.plugin.frontdoor.model.Localpart;
import org.jivesoftware.openfire.SessionManager;
import org.jivesoftware.openfire.session.ClientSession;
import org.junit.jupiter.api.Test;
import org.xmpp.packet.JID;

/** Who is signed out, and stays so. */
class OpenStreamsTest {

    private static final Localpart BOB = new Localpart("bob");

    private final MutableClock clock = new MutableClock();
    private final SessionManager sessions = mock(SessionManager.class);
    private final Set<Localpart> locked = new HashSet<>();
    private final OpenStreams streams = new OpenStreams(sessions, locked::contains, clock);

    @Test
    void endsTheStreamsOfOneAccount() {
        ClientSession bobs = session("bob@localhost/phone");
        ClientSession others = session("bobby@localhost/phone");
        when(sessions.getSessions()).thenReturn(List.of(bobs, others));
        streams.end(BOB);
        verify(bobs).close();
        verify(others, never()).close();
    }

    @Test
    void aStreamFromBeforeThatIsEndedWhenItBinds() {
        ClientSession old = session("bob@localhost/phone");
        ClientSession others = session("bobby@localhost/phone");
        clock.advance(Duration.ofHours(2));
        streams.end(BOB);
        clock.advance(Duration.ofSeconds(1));
        ClientSession fresh = session("bob@localhost/phone");
        List.of(old, others, fresh).forEach(streams::resourceBound);
        verify(old).close();
        verify(others, never()).close();
        verify(fresh, never()).close();
    }

    @Test
    void anEndThatIsStillToComeKeepsNobodyOut() {
        streams.end(BOB);
        clock.advance(Duration.ofHours(-1));
        ClientSession fresh = session("bob@localhost/phone");
        streams.resourceBound(fresh);
        verify(fresh, never()).close();
    }

    @Test
    void aLockedAccountBindsNothing() {
        ClientSession session = session("bob@localhost/phone");
        locked.add(BOB);
        streams.resourceBound(session);
        verify(session).close();
    }

    /** What other plugins and other user stores make. */
    @Test
    void aStreamWithoutAnAccountOfOursIsLeftAlone() {
        for (String address : List.of("localhost/phone", "x".repeat(65) + "@localhost/phone")) {
            ClientSession session = session(address);
            streams.resourceBound(session);
            verify(session, never()).close();
        }
    }

    private ClientSession session(String address) {
        ClientSession session = mock(ClientSession.class);
        when(session.getAddress()).thenReturn(new JID(address));
        when(session.getCreationDate()).thenReturn(Date.from(clock.instant()));
        return session;
    }
}
