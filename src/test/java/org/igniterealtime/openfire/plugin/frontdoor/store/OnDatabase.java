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
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Every table's contract, for a database of the kinds that servers have. */
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

    @Nested
    class OfApplications extends ApplicationsContract {

        @Override
        protected Applications applications() {
            return new ApplicationTable(database(), unreadable -> {
                throw unreadable;
            });
        }
    }

    @Nested
    class OfBatches extends BatchesContract {

        @Override
        protected Batches batches() {
            return new BatchTable(database());
        }

        @Override
        protected Lines lines() {
            return new LineTable(database());
        }
    }

    @Nested
    class OfInvites extends InvitesContract {

        @Override
        protected Invites invites() {
            return new InviteTable(database(), () -> 0);
        }
    }

    @Nested
    class OfJournal extends LedgerContract {

        private final Random random = new Random();

        @Override
        protected Ledger ledger() {
            return new JournalTable(database(), random, () -> 0);
        }
    }

    @Nested
    class OfRedemptions extends RedemptionsContract {

        @Override
        protected Invites invites() {
            return new InviteTable(database(), () -> 0);
        }

        @Override
        protected Redemptions redemptions() {
            return new RedemptionTable(database());
        }
    }

    @Nested
    class OfSpent extends SpentContract {

        @Override
        protected Spent spent() {
            return new SpentTable(database());
        }
    }
}
