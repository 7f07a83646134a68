package org.igniterealtime.openfire.plugin.frontdoor.openfire;

import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.igniterealtime.openfire.plugin.frontdoor.model.Localpart;
import org.igniterealtime.openfire.plugin.frontdoor.policy.BrokenException;
import org.igniterealtime.openfire.plugin.frontdoor.policy.SignedIn;
import org.jivesoftware.openfire.SessionManager;
import org.jivesoftware.openfire.event.SessionEventDispatcher;
import org.jivesoftware.openfire.event.SessionEventListener;
import org.jivesoftware.openfire.session.ClientSession;
import org.jivesoftware.openfire.session.Session;

/**
 * The streams on which people are signed in, those that sent no presence among them.
 *
 * <p>Openfire asks for the lock of an account when a password is given, and never again; and a stream on which that was
 * done has no address until it binds a resource, so that nobody finds it. Such streams are ended when they bind: those of
 * locked accounts on every node of a cluster, those from before a sign-out on the node that signed the account out.
 */
public final class OpenStreams implements SignedIn, SessionEventListener, AutoCloseable {

    /** Accounts whose streams were ended: the latest, and far more than are ended while somebody waits to bind. */
    private static final int MOST = 10_000;

    private final SessionManager sessions;
    private final Predicate<Localpart> locked;
    private final Clock clock;
    private final Map<Localpart, Instant> ended = Collections.synchronizedMap(new LinkedHashMap<>() {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Localpart, Instant> eldest) {
            return size() > MOST;
        }
    });

    /**
     * The streams of a server.
     *
     * @param locked whether an account is, as Openfire itself asks when somebody signs in
     */
    public OpenStreams(SessionManager sessions, Predicate<Localpart> locked, Clock clock) {
        this.sessions = sessions;
        this.locked = locked;
        this.clock = clock;
    }

    /** Looks at those who bind from now on. */
    public void start() {
        SessionEventDispatcher.addListener(this);
    }

    @Override
    public void close() {
        SessionEventDispatcher.removeListener(this);
    }

    @Override
    public void end(Localpart account) {
        ended.put(account, clock.instant());
        List<ClientSession> own = sessions.getSessions().stream()
                .filter(session -> account.text().equals(session.getAddress().getNode())).toList();
        try {
            own.forEach(ClientSession::close);
        } catch (RuntimeException failed) {
            throw new BrokenException("A stream of an account with a new password could not be ended", failed);
        }
    }

    /**
     * Whoever signs in anew begins a new stream: those from before the end are of others. An end that is still to come is from
     * before the clock was set back, and nobody is to be kept out until then.
     */
    @Override
    public void resourceBound(Session session) {
        Optional<Localpart> account = Optional.ofNullable(session.getAddress().getNode())
                .filter(name -> name.length() <= Localpart.MAX_LENGTH).map(Localpart::new);
        if (account.filter(signedOut -> isOld(signedOut, session) || locked.test(signedOut)).isPresent()) {
            session.close();
        }
    }

    private boolean isOld(Localpart account, Session session) {
        Instant end = ended.get(account);
        return end != null && !end.isAfter(clock.instant()) && !session.getCreationDate().toInstant().isAfter(end);
    }

    @Override
    public void sessionCreated(Session session) {
        // Too early: the server is still at it.
    }

    @Override
    public void sessionDestroyed(Session session) {
        // Nothing is kept of streams.
    }

    @Override
    public void anonymousSessionCreated(Session session) {
        // Nobody's account.
    }

    @Override
    public void anonymousSessionDestroyed(Session session) {
        // Nobody's account.
    }
}
