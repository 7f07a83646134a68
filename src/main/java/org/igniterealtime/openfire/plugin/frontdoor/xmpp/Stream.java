package org.igniterealtime.openfire.plugin.frontdoor.xmpp;

import java.util.Locale;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.frontdoor.model.Localpart;
import org.igniterealtime.openfire.plugin.frontdoor.model.Source;

/**
 * Who is asking, and over what.
 *
 * @param source    where the stream comes from
 * @param encrypted whether it is encrypted
 * @param standing  whether somebody has signed in on it
 * @param account   whose account, if one is signed in
 * @param reader    the one of our languages that answers are to be in
 * @param memory    what we remember of the stream
 */
record Stream(Source source, boolean encrypted, Standing standing, Optional<Localpart> account, Locale reader,
              StreamMemory memory) {

    /** How far a stream has come. */
    enum Standing {
        /** Nobody has signed in. */
        NEWCOMER,
        /** An account has signed in. */
        MEMBER,
        /** Somebody has signed in who has no account here (SASL ANONYMOUS). */
        GUEST
    }
}
