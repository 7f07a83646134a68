package org.igniterealtime.openfire.plugin.frontdoor.policy;

/** The limit on accounts made. An attempt that makes none gives its permit back. */
public final class SuccessClaim implements Claim {

    private final Limits limits;

    /** A claim on those limits. */
    public SuccessClaim(Limits limits) {
        this.limits = limits;
    }

    @Override
    public Outcome take(Attempt attempt) {
        return limits.take(attempt.request().source(), attempt.settings());
    }
}
