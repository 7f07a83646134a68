package org.igniterealtime.openfire.plugin.frontdoor.fakes;

import org.igniterealtime.openfire.plugin.frontdoor.contract.InvitesContract;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Invites;

class InMemoryInvitesTest extends InvitesContract {

    private final InMemoryInvites all = new InMemoryInvites();

    @Override
    protected Invites invites() {
        return all;
    }
}
