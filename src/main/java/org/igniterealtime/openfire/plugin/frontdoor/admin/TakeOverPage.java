package org.igniterealtime.openfire.plugin.frontdoor.admin;

import java.util.List;
import org.igniterealtime.openfire.plugin.frontdoor.policy.configure.Offer;
import org.igniterealtime.openfire.plugin.frontdoor.settings.Setting;

/**
 * What the screen for taking over from the Registration plugin shows.
 *
 * @param isActive whether that plugin is running
 * @param mark     by which it is known, once it is sent, whether anything has changed since
 * @param rows     its settings, and what becomes of them; empty if there are none
 */
public record TakeOverPage(boolean isActive, String mark, List<Row> rows) {

    /** Copies the list. */
    public TakeOverPage {
        rows = List.copyOf(rows);
    }

    /** Whether there is something left to take over. */
    public boolean isOpen() {
        return rows.stream().map(Row::offer).anyMatch(Offer::isOpen);
    }

    /** One old setting. */
    public record Row(Offer offer) {

        private static final String KEYS = "frontdoor.takeover.";

        /** The old property. */
        public String key() {
            return offer.key();
        }

        /** Whether that is set. */
        public boolean isSet() {
            return offer.value().isPresent();
        }

        /** What it is. */
        public String value() {
            return offer.value().orElse("");
        }

        /** The property of ours that takes its place; empty if none does. */
        public String ours() {
            return offer.ours().map(Setting::key).orElse("");
        }

        /** What that is now; empty if it is not set. */
        public String before() {
            return offer.before().orElse("");
        }

        /** Whether it would be something else. */
        public boolean isTurned() {
            return offer.after().isPresent();
        }

        /** What it would be. */
        public String after() {
            return offer.after().orElse("");
        }

        /** Whether it can be ticked. */
        public boolean isOpen() {
            return offer.isOpen();
        }

        /** Whether it is ticked at first. */
        public boolean isAdvised() {
            return offer.isAdvised();
        }

        /** The key of what can be done with it. */
        public String stateKey() {
            return KEYS + "state." + offer.state().id();
        }

        /** The key of what there is to say about it; empty if that is nothing. */
        public String remarkKey() {
            return offer.remark().isEmpty() ? "" : KEYS + "remark." + offer.remark();
        }
    }
}
