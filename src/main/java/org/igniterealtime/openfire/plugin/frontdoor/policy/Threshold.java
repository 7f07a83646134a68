package org.igniterealtime.openfire.plugin.frontdoor.policy;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.frontdoor.model.Details;
import org.igniterealtime.openfire.plugin.frontdoor.model.Door;
import org.igniterealtime.openfire.plugin.frontdoor.model.Problem;
import org.igniterealtime.openfire.plugin.frontdoor.model.RegistrationRequest;
import org.igniterealtime.openfire.plugin.frontdoor.model.Source;
import org.igniterealtime.openfire.plugin.frontdoor.settings.Settings;

/**
 * What can be said before anything is filled in: whether the door is open to this visitor. The pipeline asks the same
 * rules again when the form comes back.
 */
public final class Threshold implements Check {

    private final Limits limits;
    private final List<Check> checks;

    /**
     * A threshold.
     *
     * @param limits on forms fetched
     * @param checks that need to know nothing but where the visitor comes from
     */
    public Threshold(Limits limits, List<Check> checks) {
        this.limits = limits;
        this.checks = List.copyOf(checks);
    }

    /** Charges a form to the source, and says why there is none to be had, if so. */
    public Optional<Problem> approach(Door door, Source source, boolean encrypted, Settings settings) {
        return approach(door, source, encrypted, settings, Optional.empty());
    }

    /** The same for somebody with an invite that was looked at. */
    public Optional<Problem> approach(Door door, Source source, boolean encrypted, Settings settings,
                                      Optional<Entitlement> invited) {
        Attempt blank = new Attempt(new RegistrationRequest(door, source, encrypted, Optional.empty(),
                Optional.empty(), Optional.empty(), Details.none(Locale.ROOT)), Optional.empty(), settings, invited);
        return limits.charge(source, settings).or(() -> examine(blank));
    }

    /** The first rule that stands in the way. */
    @Override
    public Optional<Problem> examine(Attempt attempt) {
        return checks.stream().map(check -> check.examine(attempt)).flatMap(Optional::stream).findFirst();
    }
}
