package org.igniterealtime.openfire.plugin.frontdoor.openfire;

import org.igniterealtime.openfire.plugin.frontdoor.policy.AuditLog;
import org.jivesoftware.openfire.security.SecurityAuditManager;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Openfire's security audit log, or whatever provider the server was given for it. */
public final class SecurityAudit implements AuditLog {

    private static final Logger LOG = LoggerFactory.getLogger(SecurityAudit.class);
    /** What the columns of the stock provider have room for. */
    private static final int SUMMARY = 255;

    /** What was done is done: a log that is down must not look like a deed that failed. */
    @Override
    public void record(String administrator, String summary, String details) {
        try {
            SecurityAuditManager.getInstance().logEvent(administrator, cut("Front Door: " + summary), details);
        } catch (RuntimeException down) {
            LOG.error("Not in the audit log: {} by {}: {}", summary, administrator, details, down);
        }
    }

    private static String cut(String text) {
        return text.substring(0, Math.min(text.length(), SUMMARY));
    }
}
