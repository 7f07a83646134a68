package org.igniterealtime.openfire.plugin.frontdoor.policy;

import java.util.Optional;
import org.igniterealtime.openfire.plugin.frontdoor.model.Localpart;
import org.igniterealtime.openfire.plugin.frontdoor.model.Password;
import org.igniterealtime.openfire.plugin.frontdoor.model.Problem;
import org.igniterealtime.openfire.plugin.frontdoor.settings.Settings;

/** What a password has to be. */
@FunctionalInterface
public interface PasswordRules {

    /** What is wrong with it for that account, if anything. */
    Optional<Problem> examine(Password password, Localpart account, Settings settings);
}
