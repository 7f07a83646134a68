package org.igniterealtime.openfire.plugin.frontdoor.policy;

/** The server's own record of what administrators did, which may be kept elsewhere than on this server. Must not throw. */
@FunctionalInterface
public interface AuditLog {

    /**
     * Writes down one deed.
     *
     * @param administrator who did it
     * @param summary       what, in a few words of English
     * @param details       to whom and how; never a password, a token, or what an applicant wrote
     */
    void record(String administrator, String summary, String details);
}
