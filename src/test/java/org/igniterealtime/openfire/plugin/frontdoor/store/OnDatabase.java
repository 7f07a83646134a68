package org.igniterealtime.openfire.plugin.frontdoor.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import org.igniterealtime.openfire.plugin.frontdoor.contract.ApplicationsContract;
import org.igniterealtime.openfire.plugin.frontdoor.contract.BatchesContract;
import org.igniterealtime.openfire.plugin.frontdoor.contract.InvitesContract;
import org.igniterealtime.openfire.plugin.frontdoor.contract.LedgerContract;
import org.igniterealtime.openfire.plugin.frontdoor.contract.RedemptionsContract;
import org.igniterealtime.openfire.plugin.frontdoor.contract.SpentContract;
import org.igniterealtime.openfire.plugin.frontdoor.host.OwnDatabase;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Applications;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Invites;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Redemptions;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Spent;
import org.igniterealtime.openfire.plugin.frontdoor.policy.batch.Batches;
import org.igniterealtime.openfire.plugin.frontdoor.policy.batch.Lines;
import org.igniterealtime.openfire.plugin.frontdoor.policy.journal.Ledger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every table's contract, for a database of the kinds that servers have. Each of those has a test class that nests them all. */
abstract class OnDatabase {

    /** One for all the tests of the class. */
    abstract OwnDatabase server();

    @BeforeEach
    void make() throws SQLException, IOException {
        server().make();
    }

    @Test
    void upgradedAndNewAreTheSame() throws SQLException, IOException {
        List<String> fresh = server().description();
        assertTrue(fresh.contains("frontdoor 4"));
        server().makeByUpgrades();
        assertEquals(String.join("\n", fresh), String.join("\n", server().description()));
    }

    Database database() {
        return new Database(() -> server().connect(), () -> { });
    }

    abstract static class OfApplications extends ApplicationsContract {

        private final Database database;

        OfApplications(Database database) {
            this.database = database;
        }

        @Override
        protected Applications applications() {
            return new ApplicationTable(database, unreadable -> {
                throw unreadable;
            });
        }
    }

    abstract static class OfBatches extends BatchesContract {

        private final Database database;

        OfBatches(Database database) {
            this.database = database;
        }

        @Override
        protected Batches batches() {
            return new BatchTable(database);
        }

        @Override
        protected Lines lines() {
            return new LineTable(database);
        }
    }

    abstract static class OfInvites extends InvitesContract {

        private final Database database;

        OfInvites(Database database) {
            this.database = database;
        }

        @Override
        protected Invites invites() {
            return new InviteTable(database, System::nanoTime);
        }
    }

    abstract static class OfJournal extends LedgerContract {

        private final Database database;
        private final Random random = new Random();

        OfJournal(Database database) {
            this.database = database;
        }

        @Override
        protected Ledger ledger() {
            return new JournalTable(database, random, System::nanoTime);
        }
    }

    abstract static class OfRedemptions extends RedemptionsContract {

        private final Database database;

        OfRedemptions(Database database) {
            this.database = database;
        }

        @Override
        protected Invites invites() {
            return new InviteTable(database, System::nanoTime);
        }

        @Override
        protected Redemptions redemptions() {
            return new RedemptionTable(database);
        }
    }

    abstract static class OfSpent extends SpentContract {

        private final Database database;

        OfSpent(Database database) {
            this.database = database;
        }

        @Override
        protected Spent spent() {
            return new SpentTable(database);
        }
    }
}
