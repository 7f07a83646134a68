package org.igniterealtime.openfire.plugin.frontdoor.store;

import java.io.IOException;
import java.sql.SQLException;
import org.igniterealtime.openfire.plugin.frontdoor.contract.BatchesContract;
import org.igniterealtime.openfire.plugin.frontdoor.policy.batch.Batches;
import org.igniterealtime.openfire.plugin.frontdoor.policy.batch.Lines;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** The tables as the plugin's own script makes them, in memory. */
class BatchTableTest extends BatchesContract {

    private final MemoryDatabase memory = new MemoryDatabase("batches");
    private final Database database = new Database(memory::connect, () -> { });

    @BeforeEach
    void make() throws SQLException, IOException {
        memory.make(MemoryDatabase.SCRIPTS.resolve("frontdoor_hsqldb.sql"));
    }

    @AfterEach
    void drop() throws SQLException {
        memory.drop();
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
