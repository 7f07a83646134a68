package org.igniterealtime.openfire.plugin.frontdoor.store;

import org.igniterealtime.openfire.plugin.frontdoor.host.Mariadb;
import org.igniterealtime.openfire.plugin.frontdoor.host.OwnDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;

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

    @Nested
    class Applications extends OfApplications {

        Applications() {
            super(database());
        }
    }

    @Nested
    class Batches extends OfBatches {

        Batches() {
            super(database());
        }
    }

    @Nested
    class Invites extends OfInvites {

        Invites() {
            super(database());
        }
    }

    @Nested
    class Journal extends OfJournal {

        Journal() {
            super(database());
        }
    }

    @Nested
    class Redemptions extends OfRedemptions {

        Redemptions() {
            super(database());
        }
    }

    @Nested
    class Spent extends OfSpent {

        Spent() {
            super(database());
        }
    }
}
