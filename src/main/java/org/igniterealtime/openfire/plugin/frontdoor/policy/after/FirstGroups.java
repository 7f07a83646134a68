package org.igniterealtime.openfire.plugin.frontdoor.policy.after;

import org.igniterealtime.openfire.plugin.frontdoor.model.Newcomer;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Groups;
import org.igniterealtime.openfire.plugin.frontdoor.settings.AfterSettings;
import java.util.stream.Stream;

/** Puts newcomers into groups. */
public final class FirstGroups implements Action {

    private final Groups groups;

    /** Those groups. */
    public FirstGroups(Groups groups) {
        this.groups = groups;
    }

    @Override
    public Stream<Runnable> steps(Newcomer newcomer, AfterSettings wanted) {
        return wanted.groups().stream().map(group -> () -> groups.join(newcomer.account(), group));
    }
}
