package org.igniterealtime.openfire.plugin.frontdoor.openfire;

import java.net.URI;
import java.util.Optional;
import java.util.function.Supplier;
import org.igniterealtime.openfire.plugin.frontdoor.settings.Settings;

/**
 * The settings, with our own sign-up page as the one to send people to, as long as it is there: strangers where it lets them
 * in and the administrator has named no other, and people with an invite where it takes them. While nothing changes these
 * are the same settings, also by identity.
 */
public final class SignUpAddress implements Supplier<Settings> {

    private final Supplier<Settings> settings;
    private final Supplier<Optional<URI>> page;
    private volatile Completed last = new Completed(null, URI.create(""), null);

    /**
     * Settings completed.
     *
     * @param page where our page is; nothing while nobody can reach it
     */
    public SignUpAddress(Supplier<Settings> settings, Supplier<Optional<URI>> page) {
        this.settings = settings;
        this.page = page;
    }

    @Override
    public Settings get() {
        Settings now = settings.get();
        if (!now.web().mode().takesInvites()) {
            return now;
        }
        Optional<URI> there = page.get();
        return there.isEmpty() ? now : completed(now, there.get());
    }

    private Settings completed(Settings now, URI there) {
        Completed known = last;
        if (known.settings() != now || !known.page().equals(there)) {
            known = new Completed(now, there, now.withPage(there));
            last = known;
        }
        return known.completed();
    }

    private record Completed(Settings settings, URI page, Settings completed) {
    }
}
