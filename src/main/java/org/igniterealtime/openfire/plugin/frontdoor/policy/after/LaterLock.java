package org.igniterealtime.openfire.plugin.frontdoor.policy.after;

import org.igniterealtime.openfire.plugin.frontdoor.model.Newcomer;
import org.igniterealtime.openfire.plugin.frontdoor.settings.AfterSettings;
import java.time.Clock;
import java.util.stream.Stream;

/** Has accounts locked after a time, on servers to try out. The server keeps the date, so a restart changes nothing. */
public final class LaterLock implements Action {

    private final Host host;
    private final Clock clock;

    /** Locks of that server. */
    public LaterLock(Host host, Clock clock) {
        this.host = host;
        this.clock = clock;
    }

    @Override
    public Stream<Runnable> steps(Newcomer newcomer, AfterSettings wanted) {
        return wanted.lock().after().filter(time -> wanted.lock().ways().contains(newcomer.way())).stream()
                .map(time -> () -> host.lock(newcomer.account(), clock.instant().plus(time)));
    }
}
