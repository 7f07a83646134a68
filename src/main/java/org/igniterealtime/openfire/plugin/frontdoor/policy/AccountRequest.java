package org.igniterealtime.openfire.plugin.frontdoor.policy;

import java.util.Optional;
import org.igniterealtime.openfire.plugin.frontdoor.model.Localpart;
import org.igniterealtime.openfire.plugin.frontdoor.model.Password;

/**
 * Somebody who is signed in wants to change or remove their account.
 *
 * @param account   theirs, as they signed in
 * @param encrypted whether what was sent could be read on the way
 * @param username  the account they named, as typed
 * @param password  the password they want
 * @param present   the password they have, where it was asked for
 */
public record AccountRequest(Localpart account, boolean encrypted, Optional<String> username,
                             Optional<Password> password, Optional<Password> present) {
}
