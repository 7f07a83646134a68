package org.igniterealtime.openfire.plugin.frontdoor.policy.after;

import org.igniterealtime.openfire.plugin.frontdoor.model.Newcomer;
import org.igniterealtime.openfire.plugin.frontdoor.settings.AfterSettings;
import java.util.stream.Stream;

/** Writes newcomers into the server's security audit log. Those whom an administrator made stand there by that name. */
public final class AuditEntry implements Action {

    private final Host host;
    private final Phrases phrases;

    /** Entries in those words. */
    public AuditEntry(Host host, Phrases phrases) {
        this.host = host;
        this.phrases = phrases;
    }

    @Override
    public Stream<Runnable> steps(Newcomer newcomer, AfterSettings wanted) {
        boolean due = wanted.audit() && switch (newcomer.way()) {
            case CLIENT, PAGE, INVITE -> true;
            case HAND, IMPORT -> false;
        };
        return due ? Stream.of(() -> host.audit(newcomer.account(), phrases.entry(newcomer), phrases.entryDetails(newcomer)))
                : Stream.empty();
    }
}
