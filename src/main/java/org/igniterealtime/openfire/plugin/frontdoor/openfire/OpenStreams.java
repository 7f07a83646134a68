package org.igniterealtime.openfire.plugin.frontdoor.openfire;

import java.util.List;
import org.igniterealtime.openfire.plugin.frontdoor.model.Localpart;
import org.igniterealtime.openfire.plugin.frontdoor.policy.BrokenException;
import org.igniterealtime.openfire.plugin.frontdoor.policy.SignedIn;
import org.jivesoftware.openfire.SessionManager;
import org.jivesoftware.openfire.session.ClientSession;

/** The streams on which people are signed in, those that sent no presence among them. */
public final class OpenStreams implements SignedIn {

    private final SessionManager sessions;

    /** The streams of a server. */
    public OpenStreams(SessionManager sessions) {
        this.sessions = sessions;
    }

    @Override
    public void end(Localpart account) {
        List<ClientSession> own = sessions.getSessions().stream()
                .filter(session -> account.text().equals(session.getAddress().getNode())).toList();
        try {
            own.forEach(ClientSession::close);
        } catch (RuntimeException failed) {
            throw new BrokenException("A stream of an account with a new password could not be ended", failed);
        }
    }
}
