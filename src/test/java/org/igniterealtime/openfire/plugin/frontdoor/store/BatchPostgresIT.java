package org.igniterealtime.openfire.plugin.frontdoor.store;

import java.io.IOException;
import java.sql.SQLException;
import org.igniterealtime.openfire.plugin.frontdoor.contract.BatchesContract;
import org.igniterealtime.openfire.plugin.frontdoor.host.Postgres;
import org.igniterealtime.openfire.plugin.frontdoor.policy.batch.Batches;
import org.igniterealtime.openfire.plugin.frontdoor.policy.batch.Lines;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** The contract on PostgreSQL. */
@EnabledOnOs(value = OS.LINUX, architectures = "amd64")
class BatchPostgresIT extends BatchesContract {

    private static Postgres postgres;
    private final Database database = new Database(() -> postgres.connect(), () -> { });

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
    protected Batches batches() {
        return new BatchTable(database);
    }

    @Override
    protected Lines lines() {
        return new LineTable(database);
    }
}
