package org.igniterealtime.openfire.plugin.frontdoor.settings;

import java.util.Optional;
import org.igniterealtime.openfire.plugin.frontdoor.model.Password;

/**
 * Whether the figures for monitoring can be fetched, and by whom.
 *
 * @param token what has to be shown; without one nobody gets them
 */
public record MetricsSettings(boolean on, Optional<Password> token) {

    static MetricsSettings of(Values values) {
        return new MetricsSettings(values.is(Setting.METRICS),
                Optional.of(values.text(Setting.METRICS_TOKEN)).filter(text -> !text.isEmpty()).map(Password::of));
    }
}
