package org.igniterealtime.openfire.plugin.frontdoor.policy;

import java.util.Optional;
import org.igniterealtime.openfire.plugin.frontdoor.model.Problem;

/** One rule. Looks and never touches, so it may be asked any number of times. */
@FunctionalInterface
public interface Check {

    /** What is wrong with the attempt by this rule, if anything. */
    Optional<Problem> examine(Attempt attempt);
}
