package org.igniterealtime.openfire.plugin.frontdoor.fakes;

import org.igniterealtime.openfire.plugin.frontdoor.contract.ApplicationsContract;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Applications;

class InMemoryApplicationsTest extends ApplicationsContract {

    @Override
    protected Applications applications() {
        return new InMemoryApplications();
    }
}
