package org.igniterealtime.openfire.plugin.frontdoor.fakes;

import org.igniterealtime.openfire.plugin.frontdoor.contract.RedemptionsContract;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Invites;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Redemptions;

class InMemoryRedemptionsTest extends RedemptionsContract {

    private final InMemoryInvites all = new InMemoryInvites();

    @Override
    protected Invites invites() {
        return all;
    }

    @Override
    protected Redemptions redemptions() {
        return all;
    }
}
