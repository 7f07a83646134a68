package org.igniterealtime.openfire.plugin.frontdoor.store;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Random;
import org.igniterealtime.openfire.plugin.frontdoor.contract.LedgerContract;
import org.igniterealtime.openfire.plugin.frontdoor.host.Postgres;
import org.igniterealtime.openfire.plugin.frontdoor.policy.journal.Ledger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** The contract on PostgreSQL. */
@EnabledOnOs(value = OS.LINUX, architectures = "amd64")
class JournalPostgresIT extends LedgerContract {

    private static Postgres postgres;
    private final Database database = new Database(() -> postgres.connect(), () -> { });
    private final Random random = new Random();

    @BeforeAll
    static void up() {
        postgres = new Postgres();
    }

    @AfterAll
    static void down() {
        postgres.close();
    }

    @BeforeEach
    void make() throws SQLException, IOException {
        postgres.make();
    }

    @Override
    protected Ledger ledger() {
        return new JournalTable(database, random, System::nanoTime);
    }
}
