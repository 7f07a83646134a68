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
        Claim.Outcome own = takeOwn(source, settings);
        if (own.problem().isPresent()) {
            return own;
        }
        Claim.Outcome server = takeServer(settings);
        if (server.problem().isPresent()) {
            own.release().run();
            return server;
        }
        return Claim.Outcome.taken(() -> {
            server.release().run();
            own.release().run();
        });
    }

    /** Takes a permit of the source's limit only. */
    Claim.Outcome takeOwn(Source source, Settings settings) {
        return outcome(source.isCounted()
                ? limiter.take(bySource.ordinal(), source.key(), settings.rate(bySource)) : Permit.free());
    }

    /** Takes a permit of the server's limit only, for good. */
    Optional<Problem> chargeServer(Settings settings) {
        return takeServer(settings).problem();
    }

    private Claim.Outcome takeServer(Settings settings) {
        return outcome(limiter.take(byServer.ordinal(), WHOLE_SERVER, settings.rate(byServer)));
    }

    private static Claim.Outcome outcome(Permit permit) {
        return permit.refusedFor().map(wait -> Claim.Outcome.refused(Problem.tooMany(wait)))
                .orElseGet(() -> Claim.Outcome.taken(permit::release));
    }
}
