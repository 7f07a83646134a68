package org.igniterealtime.openfire.plugin.frontdoor.policy.batch;

import java.util.Optional;
import org.igniterealtime.openfire.plugin.frontdoor.model.Password;
import org.igniterealtime.openfire.plugin.frontdoor.model.Problem;
import org.igniterealtime.openfire.plugin.frontdoor.policy.hand.Entry;

/**
 * A line as it was read from a file, not judged.
 *
 * @param number   where it stands
 * @param entry    what it says
 * @param password that stands in it
 * @param fault    why it can't be read
 */
public record Row(int number, Entry entry, Optional<Password> password, Optional<Problem> fault) {
}
