package org.igniterealtime.openfire.plugin.frontdoor;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.igniterealtime.openfire.plugin.frontdoor.model.Texts;
import org.igniterealtime.openfire.plugin.frontdoor.openfire.PropertyStore;
import org.igniterealtime.openfire.plugin.frontdoor.openfire.PublicAddress;
import org.igniterealtime.openfire.plugin.frontdoor.openfire.mail.MailCorrespondence;
import org.igniterealtime.openfire.plugin.frontdoor.openfire.mail.MailHealth;
import org.igniterealtime.openfire.plugin.frontdoor.openfire.mail.Postman;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Finding;
import org.igniterealtime.openfire.plugin.frontdoor.settings.Settings;
import org.igniterealtime.openfire.plugin.frontdoor.settings.WebMode;
import org.igniterealtime.openfire.plugin.frontdoor.web.WebDoor;

/** Part of the {@link Wiring}: puts together how letters are written and sent. */
final class MailWiring implements AutoCloseable {

    /** Somebody looks at a page that loads. */
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final int LETTERS_AT_A_TIME = 8;

    private final Supplier<Settings> settings;
    private final PropertyStore properties;
    private final Postman postman;

    MailWiring(Supplier<Settings> settings, PropertyStore properties) {
        this.settings = settings;
        this.properties = properties;
        this.postman = new Postman(properties::get, PATIENCE, LETTERS_AT_A_TIME);
    }

    /** Letters to people who applied for an account. */
    MailCorrespondence correspondence(String domain, PublicAddress address, Texts texts, Clock clock) {
        Function<String, Optional<URI>> confirmation = address.by(WebDoor::confirmation);
        return new MailCorrespondence(postman, new MailCorrespondence.House(domain, confirmation, () ->
                settings.get().web().mode() == WebMode.OFF ? Optional.empty() : address.base()), texts, settings, clock);
    }

    Supplier<List<Finding>> health() {
        return new MailHealth(settings, properties::get, postman);
    }

    @Override
    public void close() {
        postman.close();
    }
}
