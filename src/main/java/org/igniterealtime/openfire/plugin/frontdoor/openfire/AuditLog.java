package org.igniterealtime.openfire.plugin.frontdoor.openfire;

import org.igniterealtime.openfire.plugin.frontdoor.policy.Rulings;
import org.jivesoftware.openfire.security.SecurityAuditManager;

/** Openfire's own log of what administrators do, which it shows in its console. */
public final class AuditLog implements Rulings.Audit {

    @Override
    public void done(String by, String what) {
        SecurityAuditManager.getInstance().logEvent(by, what, null);
    }
}
