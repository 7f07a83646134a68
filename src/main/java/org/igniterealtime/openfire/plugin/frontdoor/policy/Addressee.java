package org.igniterealtime.openfire.plugin.frontdoor.policy;

import java.util.Locale;
import org.igniterealtime.openfire.plugin.frontdoor.model.Email;
import org.igniterealtime.openfire.plugin.frontdoor.model.Localpart;

/**
 * Somebody who is written to about an account.
 *
 * @param language the one of our languages they read
 */
public record Addressee(Email email, Localpart account, Locale language) {
}
