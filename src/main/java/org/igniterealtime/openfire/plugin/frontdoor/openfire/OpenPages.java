package org.igniterealtime.openfire.plugin.frontdoor.openfire;

import java.net.URI;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import org.igniterealtime.openfire.plugin.frontdoor.settings.Settings;
import org.igniterealtime.openfire.plugin.frontdoor.settings.WebMode;

/**
 * Where people find our pages: nowhere while they are switched off, or something else, or nothing, is at their path. Links
 * are made from this, so that none leads nowhere.
 */
public final class OpenPages implements Supplier<Optional<URI>> {

    private final Supplier<Settings> settings;
    private final BooleanSupplier mounted;
    private final Supplier<Optional<URI>> base;

    /**
     * The pages of a server.
     *
     * @param mounted whether they are at their path ({@link PublicContext#isMounted})
     * @param base    the address of that path, while anybody can reach it ({@link PublicAddress#base})
     */
    public OpenPages(Supplier<Settings> settings, BooleanSupplier mounted, Supplier<Optional<URI>> base) {
        this.settings = settings;
        this.mounted = mounted;
        this.base = base;
    }

    @Override
    public Optional<URI> get() {
        return settings.get().web().mode() == WebMode.OFF ? Optional.empty() : there();
    }

    /** Makes addresses of tokens; {@code path} tells what stands below our context for one. */
    public Function<String, Optional<URI>> by(Function<String, String> path) {
        return token -> get().map(there -> URI.create(there + path.apply(token)));
    }

    /** The same for the pictures in forms of clients, which are there also while the pages are switched off. */
    public Function<String, Optional<URI>> pictures(Function<String, String> path) {
        return token -> there().map(there -> URI.create(there + path.apply(token)));
    }

    private Optional<URI> there() {
        return mounted.getAsBoolean() ? base.get() : Optional.empty();
    }
}
