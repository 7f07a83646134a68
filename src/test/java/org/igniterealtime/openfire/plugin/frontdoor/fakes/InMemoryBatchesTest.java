package org.igniterealtime.openfire.plugin.frontdoor.fakes;

import org.igniterealtime.openfire.plugin.frontdoor.contract.BatchesContract;
import org.igniterealtime.openfire.plugin.frontdoor.policy.batch.Batches;
import org.igniterealtime.openfire.plugin.frontdoor.policy.batch.Lines;

class InMemoryBatchesTest extends BatchesContract {

    private final InMemoryBatches store = new InMemoryBatches();

    @Override
    protected Batches batches() {
        return store;
    }

    @Override
    protected Lines lines() {
        return store;
    }
}
