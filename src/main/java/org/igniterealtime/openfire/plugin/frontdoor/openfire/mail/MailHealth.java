package org.igniterealtime.openfire.plugin.frontdoor.openfire.mail;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.igniterealtime.openfire.plugin.frontdoor.model.Door;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Finding;
import org.igniterealtime.openfire.plugin.frontdoor.settings.Settings;

/** Whether letters get out. Says nothing while none is needed and none has failed. */
public final class MailHealth implements Supplier<List<Finding>> {

    private final Supplier<Settings> settings;
    private final Function<String, Optional<String>> properties;
    private final Postman postman;

    /**
     * The health of the mail.
     *
     * @param properties Openfire's
     */
    public MailHealth(Supplier<Settings> settings, Function<String, Optional<String>> properties, Postman postman) {
        this.settings = settings;
        this.properties = properties;
        this.postman = postman;
    }

    @Override
    public List<Finding> get() {
        String server = MailServer.of(properties).toString();
        boolean needed = settings.get().needsConfirmation(Door.WEB);
        if (needed && !MailServer.isSet(properties)) {
            return List.of(Finding.warning("mail.unset"));
        }
        return postman.trouble().map(why -> List.of(Finding.warning(why.isRefusal() ? "mail.refused" : "mail.broken",
                        server, why.getMessage())))
                .orElseGet(() -> needed ? List.of(Finding.fine("mail.fine", server)) : List.of());
    }
}
