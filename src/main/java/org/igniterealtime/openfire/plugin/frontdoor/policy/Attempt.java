package org.igniterealtime.openfire.plugin.frontdoor.policy;

import java.util.Optional;
import org.igniterealtime.openfire.plugin.frontdoor.model.Localpart;
import org.igniterealtime.openfire.plugin.frontdoor.model.RegistrationRequest;
import org.igniterealtime.openfire.plugin.frontdoor.settings.Settings;

/**
 * What the rules look at.
 *
 * @param request   as the door parsed it
 * @param localpart the name that would become the account's; empty when none can be made of what was typed
 * @param settings  the one snapshot of this attempt
 */
public record Attempt(RegistrationRequest request, Optional<Localpart> localpart, Settings settings) {
}
