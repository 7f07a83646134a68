package org.igniterealtime.openfire.plugin.frontdoor.policy.after;

import org.igniterealtime.openfire.plugin.frontdoor.model.Newcomer;
import org.igniterealtime.openfire.plugin.frontdoor.settings.AfterSettings;
import java.util.stream.Stream;

/** One thing that can be done for somebody whose account was just made. */
@FunctionalInterface
public interface Action {

    /**
     * What there is to do for them, if anything: steps that don't need each other. Each may throw {@code BrokenException};
     * the others are taken all the same.
     */
    Stream<Runnable> steps(Newcomer newcomer, AfterSettings wanted);
}
