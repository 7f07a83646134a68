package org.igniterealtime.openfire.plugin.frontdoor.policy;

import java.util.Comparator;
import org.igniterealtime.openfire.plugin.frontdoor.model.Problem;

/** Which of several problems to tell where there is room for one only. */
final class Problems {

    /** The door itself first, then the name, the password, the challenge: the order of {@code Reason}. */
    static final Comparator<Problem> MOST_TELLING_FIRST = Comparator.comparing(Problem::reason);

    private Problems() {
    }
}
