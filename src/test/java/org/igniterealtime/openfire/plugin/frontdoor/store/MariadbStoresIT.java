package org.igniterealtime.openfire.plugin.frontdoor.store;

import org.igniterealtime.openfire.plugin.frontdoor.host.Mariadb;
import org.igniterealtime.openfire.plugin.frontdoor.host.OwnDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** On MariaDB, by its own driver. */
class MariadbStoresIT extends OnDatabase {

    private static OwnDatabase server;

    @BeforeAll
    static void up() {
        server = new Mariadb(Mariadb.Driver.MARIADB);
    }

    @AfterAll
    static void down() {
        if (server != null) {
            server.close();
        }
    }

    @Override
    OwnDatabase server() {
        return server;
    }
}
