package org.igniterealtime.openfire.plugin.frontdoor.policy.configure;

import java.util.Locale;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.frontdoor.settings.Setting;

/**
 * An old setting, and what would become of it.
 *
 * @param key    the name of the old property
 * @param value  what it is; nothing if it is not set
 * @param ours   which setting takes its place, if any does
 * @param before what that is now; nothing if it is not set
 * @param after  what it would be; nothing if nothing would change it
 * @param remark the end of the key of a text about it; may be empty
 */
public record Offer(String key, Optional<String> value, Optional<Setting> ours, Optional<String> before, Optional<String> after,
                    State state, String remark) {

    /** What can be done with it. */
    public enum State {
        /** It can be taken over. */
        READY,
        /** It can be taken over, but ours was set to something else. */
        DIFFERENT,
        /** It can be taken over, though it was never said in so many words. */
        UNSAID,
        /** It has been taken over. */
        DONE,
        /** There is nothing to take over. */
        NOTHING,
        /** What would have to be taken over can't be used. */
        UNUSABLE;

        /** Its name in keys of texts. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether it can be taken over. */
    public boolean isOpen() {
        return state == State.READY || state == State.DIFFERENT || state == State.UNSAID;
    }

    /** Whether it would be, if nobody said otherwise. */
    public boolean isAdvised() {
        return state == State.READY;
    }
}
