package org.igniterealtime.openfire.plugin.frontdoor;

import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import javax.servlet.Servlet;
import org.igniterealtime.openfire.plugin.frontdoor.captcha.Engine;
import org.igniterealtime.openfire.plugin.frontdoor.model.Texts;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Choices;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Journal;
import org.igniterealtime.openfire.plugin.frontdoor.settings.Settings;
import org.igniterealtime.openfire.plugin.frontdoor.web.Keys;
import org.igniterealtime.openfire.plugin.frontdoor.web.WebDoor;

/**
 * Part of the {@link Wiring}: puts the sign-up page on the same pipeline that the other door has.
 *
 * @param engine sets challenges
 * @param keys   seal what browsers keep
 */
record WebWiring(Engine engine, Keys keys, Supplier<Settings> settings, Journal journal, Texts texts, String domain,
                 Supplier<Optional<URI>> address, Clock clock) {

    /** What stands at every address below our context that nothing else answers for. */
    Servlet servlet(CoreWiring core) {
        return WebDoor.servlet(new WebDoor.Core(settings, core.registrar(), core.threshold(), core.forms(), core.meter(),
                core.held().confirmations(), core.strength(), choices(engine), engine, keys, journal, texts, domain,
                address, clock, core.invites().reception(), core.reset()));
    }

    /** The kinds of challenge that work on this server. */
    static Choices choices(Engine engine) {
        return new Choices(kind -> engine.problem(kind).isEmpty());
    }
}
