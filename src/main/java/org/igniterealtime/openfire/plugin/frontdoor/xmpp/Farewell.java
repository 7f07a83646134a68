package org.igniterealtime.openfire.plugin.frontdoor.xmpp;

import org.igniterealtime.openfire.plugin.frontdoor.model.Localpart;
import org.jivesoftware.openfire.SessionManager;
import org.jivesoftware.openfire.session.ClientSession;
import org.xmpp.packet.StreamError;

/**
 * Ends every stream of an account that does not exist any more: an error that says so, then the end of the stream.
 * Clients take the end as the sign that the account is gone.
 *
 * @see <a href="https://xmpp.org/extensions/xep-0077.html#usecases-cancel">XEP-0077, section 3.2</a>
 */
final class Farewell {

    private final SessionManager sessions;

    Farewell(SessionManager sessions) {
        this.sessions = sessions;
    }

    void to(Localpart account) {
        String error = new StreamError(StreamError.Condition.not_authorized).toXML();
        for (ClientSession session : sessions.getSessions(account.text())) {
            session.deliverRawText(error);
            session.close();
        }
    }
}
