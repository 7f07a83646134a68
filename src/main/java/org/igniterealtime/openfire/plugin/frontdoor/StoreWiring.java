package org.igniterealtime.openfire.plugin.frontdoor;

import java.time.Duration;
import org.igniterealtime.openfire.plugin.frontdoor.model.Password;
import org.igniterealtime.openfire.plugin.frontdoor.model.Token;
import org.igniterealtime.openfire.plugin.frontdoor.openfire.OpenfireAccounts;
import org.igniterealtime.openfire.plugin.frontdoor.store.Database;
import org.igniterealtime.openfire.plugin.frontdoor.store.Pulse;
import org.igniterealtime.openfire.plugin.frontdoor.store.SpentTable;

/**
 * Part of the {@link CoreWiring}: what lasts, in the database and in the user store.
 *
 * @param pulse whether the database answers
 * @param spent challenges that were used up
 */
record StoreWiring(Pulse pulse, Database database, SpentTable spent, OpenfireAccounts accounts) {

    private static final Duration FRESH = Duration.ofMillis(250);
    private static final Duration PATIENCE = Duration.ofMillis(800);

    /** The stores of that host. The pulse is felt past the guard that asks it. */
    static StoreWiring of(Host host) {
        SpentTable unguarded = new SpentTable(new Database(host.connections(), () -> { }));
        Pulse pulse = new Pulse(host.chores().question(), unguarded::probe, host.nanos(), FRESH, PATIENCE);
        Database database = new Database(host.connections(), pulse);
        return new StoreWiring(pulse, database, new SpentTable(database), new OpenfireAccounts(host.server(), pulse, pulse::anew,
                () -> Password.of(Token.random(host.random()).text())));
    }
}
