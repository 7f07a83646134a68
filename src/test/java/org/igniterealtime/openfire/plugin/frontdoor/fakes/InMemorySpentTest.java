package org.igniterealtime.openfire.plugin.frontdoor.fakes;

import org.igniterealtime.openfire.plugin.frontdoor.contract.SpentContract;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Spent;

class InMemorySpentTest extends SpentContract {

    @Override
    protected Spent spent() {
        return new InMemorySpent();
    }
}
