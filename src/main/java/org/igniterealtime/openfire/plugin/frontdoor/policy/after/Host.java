package org.igniterealtime.openfire.plugin.frontdoor.policy.after;

import org.igniterealtime.openfire.plugin.frontdoor.model.Localpart;
import java.time.Instant;

/**
 * What the server keeps about its accounts besides names and passwords. Every method throws {@code BrokenException} when
 * that can't be written, and changes nothing that somebody else has set already.
 */
public interface Host {

    /**
     * Gives an account a privacy list to begin with.
     *
     * @param xml of the list; what is not in the namespace of privacy lists is taken for it
     * @see <a href="https://xmpp.org/extensions/xep-0016.html#protocol-default">XEP-0016, section 2.5: default list</a>
     */
    void begin(Localpart account, String name, String xml);

    /** Has an account locked from then on. */
    void lock(Localpart account, Instant then);

    /** Writes into the security audit log. */
    void audit(Localpart account, String summary, String details);
}
