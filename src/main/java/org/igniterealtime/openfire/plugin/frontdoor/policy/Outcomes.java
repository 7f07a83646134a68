package org.igniterealtime.openfire.plugin.frontdoor.policy;

import java.util.Map;
import org.igniterealtime.openfire.plugin.frontdoor.model.Reason;

/**
 * What was decided since the plugin was started.
 *
 * @param shown    forms with a challenge handed out
 * @param admitted accounts made
 * @param held     accounts made that have to wait
 * @param refused  attempts refused, by reason
 */
public record Outcomes(long shown, long admitted, long held, Map<Reason, Long> refused) {

    /** Copies the counts. */
    public Outcomes {
        refused = Map.copyOf(refused);
    }
}
