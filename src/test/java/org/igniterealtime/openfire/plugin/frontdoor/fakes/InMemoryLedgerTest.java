package org.igniterealtime.openfire.plugin.frontdoor.fakes;

import org.igniterealtime.openfire.plugin.frontdoor.contract.LedgerContract;
import org.igniterealtime.openfire.plugin.frontdoor.policy.journal.Ledger;

class InMemoryLedgerTest extends LedgerContract {

    private final InMemoryLedger ledger = new InMemoryLedger();

    @Override
    protected Ledger ledger() {
        return ledger;
    }
}
