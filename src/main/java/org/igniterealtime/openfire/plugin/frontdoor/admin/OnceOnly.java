package org.igniterealtime.openfire.plugin.frontdoor.admin;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.servlet.http.HttpSession;

/**
 * What an administrator is shown once: it waits in the console's session, in memory only, for the page that follows the
 * deed, and whoever loads that page anew does not see it again. A few at a time; the oldest goes first.
 *
 * @param <T> what it is
 */
final class OnceOnly<T> {

    private static final int MOST = 20;

    private final String attribute;
    private final Class<T> type;

    OnceOnly(String attribute, Class<T> type) {
        this.attribute = attribute;
        this.type = type;
    }

    /** Keeps it until it is taken, by that id. */
    void put(HttpSession session, String id, T secret) {
        synchronized (session) {
            Map<String, Object> kept = kept(session);
            kept.put(id, secret);
            if (kept.size() > MOST) {
                kept.remove(kept.keySet().iterator().next());
            }
            session.setAttribute(attribute, new Box(kept));
        }
    }

    /** Gives it out, once. */
    Optional<T> take(HttpSession session, String id) {
        synchronized (session) {
            Map<String, Object> kept = kept(session);
            Optional<T> secret = Optional.ofNullable(kept.remove(id)).filter(type::isInstance).map(type::cast);
            secret.ifPresent(taken -> session.setAttribute(attribute, new Box(kept)));
            return secret;
        }
    }

    /** Sessions outlive the plugin's classes; what an earlier life of it left is none of ours. */
    private Map<String, Object> kept(HttpSession session) {
        return session.getAttribute(attribute) instanceof Box box ? box.content() : new LinkedHashMap<>();
    }

    /** Not serializable, so that no container writes it to a disk; and it does not print itself. */
    private record Box(Map<String, Object> content) {
        @Override
        public String toString() {
            return "Box(hidden)";
        }
    }
}
