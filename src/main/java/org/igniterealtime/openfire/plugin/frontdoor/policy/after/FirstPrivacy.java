package org.igniterealtime.openfire.plugin.frontdoor.policy.after;

import org.igniterealtime.openfire.plugin.frontdoor.model.Newcomer;
import org.igniterealtime.openfire.plugin.frontdoor.settings.AfterSettings;
import java.util.stream.Stream;

/** Gives newcomers a privacy list to begin with. */
public final class FirstPrivacy implements Action {

    private final Host host;

    /** Lists of that server. */
    public FirstPrivacy(Host host) {
        this.host = host;
    }

    @Override
    public Stream<Runnable> steps(Newcomer newcomer, AfterSettings wanted) {
        return wanted.privacy().stream().map(list -> () -> host.begin(newcomer.account(), list.name(), list.xml()));
    }
}
