package org.igniterealtime.openfire.plugin.frontdoor;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.igniterealtime.openfire.plugin.frontdoor.admin.SampleServlet;
import org.igniterealtime.openfire.plugin.frontdoor.admin.Screen;
import org.igniterealtime.openfire.plugin.frontdoor.admin.SettingsServlet;
import org.igniterealtime.openfire.plugin.frontdoor.admin.TakeOverServlet;
import org.igniterealtime.openfire.plugin.frontdoor.admin.TransferServlet;
import org.igniterealtime.openfire.plugin.frontdoor.captcha.Engine;
import org.igniterealtime.openfire.plugin.frontdoor.captcha.Samples;
import org.igniterealtime.openfire.plugin.frontdoor.openfire.PropertyStore;
import org.igniterealtime.openfire.plugin.frontdoor.openfire.StockSwitch;
import org.igniterealtime.openfire.plugin.frontdoor.policy.configure.Configuration;
import org.igniterealtime.openfire.plugin.frontdoor.policy.configure.TakeOver;
import org.igniterealtime.openfire.plugin.frontdoor.policy.configure.Transfer;
import org.igniterealtime.openfire.plugin.frontdoor.policy.configure.TrialMail;
import org.igniterealtime.openfire.plugin.frontdoor.settings.Settings;
import org.igniterealtime.openfire.plugin.frontdoor.settings.WebMode;
import org.jivesoftware.openfire.XMPPServer;

/**
 * Part of the {@link Wiring}: puts the screens together on which settings are changed, carried about and taken over.
 *
 * @param page            where the sign-up page can be reached
 * @param databaseAnswers throws when it does not, and believes no answer that was given before it was asked
 */
record SettingsWiring(XMPPServer server, PropertyStore properties, StockSwitch stock, Supplier<Settings> settings, Engine engine,
                      TrialMail mail, Supplier<Optional<URI>> page, Clock clock,
                      Runnable databaseAnswers) {

    private static final String OLD_PLUGIN = "registration";

    /** The screens. */
    List<Screen> screens(Screen.Desk desk) {
        Configuration configuration = new Configuration(properties, stock::administrators, databaseAnswers);
        Samples samples = new Samples(engine, () -> settings.get().challenge().makings(), clock);
        return List.of(
                new SettingsServlet(desk, new SettingsServlet.Tools(configuration, samples, mail, this::address)),
                new SampleServlet(desk, samples),
                new TransferServlet(desk, new Transfer(configuration), server.getServerInfo().getXMPPDomain()),
                new TakeOverServlet(desk, new TakeOver(properties, configuration),
                        () -> server.getPluginManager().isInstalled(OLD_PLUGIN)));
    }

    private Optional<String> address() {
        return settings.get().web().mode() == WebMode.OFF ? Optional.empty() : page.get().map(URI::toASCIIString);
    }
}
