package org.igniterealtime.openfire.plugin.frontdoor.admin;

import java.util.List;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Finding;

/**
 * What the overview shows. Texts are keys of the language files; the view looks them up.
 *
 * @param door     the in-client door in words
 * @param health   what it needs, the worst first
 * @param shown    forms with a challenge handed out since the start
 * @param admitted accounts made since the start
 * @param held     accounts made since the start that had to wait
 * @param refused  attempts refused since the start, the most frequent first
 * @param settings all settings
 */
public record OverviewPage(Door door, List<Finding> health, long shown, long admitted, long held, List<Count> refused,
                           List<Row> settings) {

    /** Copies the lists. */
    public OverviewPage {
        health = List.copyOf(health);
        refused = List.copyOf(refused);
        settings = List.copyOf(settings);
    }

    /**
     * The in-client door.
     *
     * @param stateKey   open, sending elsewhere, closed, or shut by something broken
     * @param stateStyle the style class of that
     * @param modeKey    what it does with people
     * @param tlsKey     what it asks of their connection
     * @param offerKey   whether the server tells clients about it
     */
    public record Door(String stateKey, String stateStyle, String modeKey, String tlsKey, String offerKey) {
    }

    /** How often something happened. */
    public record Count(String key, long number) {
    }

    /**
     * One setting.
     *
     * @param key            the name of Openfire's property
     * @param value          as it stands there; the default where it does not
     * @param isSet          whether it stands there
     * @param isUsable       whether it can be used
     * @param unusableKey    what comes of it if it can't: the default counts, or nobody, or doors are shut
     * @param preset         the default
     * @param syntaxKey      what a value may look like
     * @param syntaxBounds   what that text names
     * @param descriptionKey what it is for
     */
    public record Row(String key, String value, boolean isSet, boolean isUsable, String unusableKey, String preset,
                      String syntaxKey, List<String> syntaxBounds, String descriptionKey) {
    }
}
