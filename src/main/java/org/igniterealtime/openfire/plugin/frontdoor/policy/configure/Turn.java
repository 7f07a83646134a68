package org.igniterealtime.openfire.plugin.frontdoor.policy.configure;

import java.util.Optional;

/**
 * What becomes of an old setting.
 *
 * @param value  for ours; nothing if there is nothing to set
 * @param remark the end of the key of a text about it; empty if there is nothing to say
 */
record Turn(Optional<String> value, String remark) {

    /** It becomes that. */
    static Turn to(String value, String remark) {
        return new Turn(Optional.of(value), remark);
    }

    /** Nothing becomes of it. */
    static Turn nothing(String remark) {
        return new Turn(Optional.empty(), remark);
    }
}
