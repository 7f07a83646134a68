package org.igniterealtime.openfire.plugin.frontdoor.store;

import org.igniterealtime.openfire.plugin.frontdoor.host.Postgres;
import org.igniterealtime.openfire.plugin.frontdoor.host.OwnDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** On PostgreSQL. */
@EnabledOnOs(value = OS.LINUX, architectures = "amd64")
class PostgresStoresIT extends OnDatabase {

    private static OwnDatabase server;

    @BeforeAll
    static void up() {
        server = new Postgres();
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
