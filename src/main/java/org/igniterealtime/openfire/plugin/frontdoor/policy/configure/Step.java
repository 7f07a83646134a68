package org.igniterealtime.openfire.plugin.frontdoor.policy.configure;

import java.util.Optional;
import org.igniterealtime.openfire.plugin.frontdoor.settings.Setting;

/**
 * One setting that changes. Does not print the values, as some are secret.
 *
 * @param before nothing: it is not set
 * @param after  nothing: it will not be set
 */
public record Step(Setting setting, Optional<String> before, Optional<String> after) {

    @Override
    public String toString() {
        return "Step[" + setting.key() + "]";
    }
}
