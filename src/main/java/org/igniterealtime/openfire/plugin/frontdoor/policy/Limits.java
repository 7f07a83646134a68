package org.igniterealtime.openfire.plugin.frontdoor.policy;

import java.util.Optional;
import org.igniterealtime.openfire.plugin.frontdoor.limit.Limiter;
import org.igniterealtime.openfire.plugin.frontdoor.limit.Permit;
import org.igniterealtime.openfire.plugin.frontdoor.model.Limit;
import org.igniterealtime.openfire.plugin.frontdoor.model.Problem;
import org.igniterealtime.openfire.plugin.frontdoor.model.Source;
import org.igniterealtime.openfire.plugin.frontdoor.settings.Settings;

/**
 * A limit by source together with its limit for the whole server. The source is charged first, so that one
 * source that floods can't use up what is there for everybody.
 */
public final class Limits {

    private static final byte[] WHOLE_SERVER = new byte[0];

    private final Limiter limiter;
    private final Limit bySource;
    private final Limit byServer;

    /** Limits of one kind. */
    public Limits(Limiter limiter, Limit bySource, Limit byServer) {
        this.limiter = limiter;
        this.bySource = bySource;
        this.byServer = byServer;
    }

    /** Takes a permit of each, for good; says after how long to come back when one is not there. */
    public Optional<Problem> charge(Source source, Settings settings) {
        return take(source, settings).problem();
    }

    /** Takes a permit of each, or none. */
    Claim.Outcome take(Source source, Settings settings) {
        Permit own = source.isCounted()
                ? limiter.take(bySource.ordinal(), source.key(), settings.rate(bySource)) : Permit.free();
        if (own.refusedFor().isPresent()) {
            return Claim.Outcome.refused(Problem.tooMany(own.refusedFor().get()));
        }
        Permit server = limiter.take(byServer.ordinal(), WHOLE_SERVER, settings.rate(byServer));
        if (server.refusedFor().isPresent()) {
            own.release();
            return Claim.Outcome.refused(Problem.tooMany(server.refusedFor().get()));
        }
        return Claim.Outcome.taken(() -> {
            server.release();
            own.release();
        });
    }
}
