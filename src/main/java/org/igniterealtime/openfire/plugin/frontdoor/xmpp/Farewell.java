package org.igniterealtime.openfire.plugin.frontdoor.xmpp;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.igniterealtime.openfire.plugin.frontdoor.model.Localpart;
import org.jivesoftware.openfire.SessionManager;
import org.jivesoftware.openfire.session.ClientSession;
import org.jivesoftware.openfire.session.LocalClientSession;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xmpp.packet.StreamError;

/**
 * Ends every stream of an account that does not exist any more: an error that says so, then the end of the stream.
 * Clients take the end as the sign that the account is gone.
 *
 * @see <a href="https://xmpp.org/extensions/xep-0077.html#usecases-cancel">XEP-0077, section 3.2</a>
 */
final class Farewell {

    private static final Logger LOG = LoggerFactory.getLogger(Farewell.class);

    /**
     * Between answer and error: Smack forgets an answer that it has not looked at when the error comes. Between error
     * and end: Openfire 4 cuts a connection without sending what is still queued.
     */
    private static final Duration DELAY = Duration.ofMillis(100);

    private final SessionManager sessions;
    private final ScheduledExecutorService later;

    Farewell(SessionManager sessions, ScheduledExecutorService later) {
        this.sessions = sessions;
        this.later = later;
    }

    /** All streams of the account on all nodes, also those that sent no presence, and the one that asked. */
    void to(Localpart account, LocalClientSession asking) {
        List<ClientSession> all = Stream.concat(sessions.getSessions().stream()
                .filter(session -> account.text().equals(session.getAddress().getNode())), Stream.of(asking))
                .distinct().toList();
        end(all, StreamError.Condition.not_authorized);
    }

    /** Ends one stream that goes on asking after it was told to wait. */
    void cutOff(LocalClientSession session) {
        end(List.of(session), StreamError.Condition.policy_violation);
    }

    private void end(List<? extends ClientSession> streams, StreamError.Condition why) {
        String error = new StreamError(why).toXML();
        after(DELAY, () -> streams.forEach(session -> alone(() -> session.deliverRawText(error))));
        after(DELAY.multipliedBy(2), () -> streams.forEach(session -> alone(session::close)));
    }

    private void after(Duration delay, Runnable work) {
        later.schedule(work, delay.toMillis(), TimeUnit.MILLISECONDS);
    }

    // A stream that can't be ended (its node is gone, say) does not keep the others open, and the answer was sent.
    private static void alone(Runnable step) {
        try {
            step.run();
        } catch (RuntimeException failed) {
            LOG.warn("A stream could not be ended", failed);
        }
    }
}
