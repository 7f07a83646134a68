package org.igniterealtime.openfire.plugin.frontdoor.admin;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.frontdoor.model.Reason;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Finding;

/**
 * What the overview shows. Texts are keys of the language files; the view looks them up.
 *
 * @param doors   the four ways to an account
 * @param waiting how many wait for a decision; nothing while the database does not say
 * @param health  what the doors need, the worst first
 * @param history what has happened; nothing while the database does not say
 */
public record OverviewPage(List<DoorCard> doors, Optional<Long> waiting, List<Finding> health, Optional<History> history) {

    /** Copies the lists. */
    public OverviewPage {
        doors = List.copyOf(doors);
        health = List.copyOf(health);
    }

    /** The text about a refusal here is for administrators, and short; that of the reason itself is for strangers. */
    static String key(Reason reason) {
        return "frontdoor.console.refused." + reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
