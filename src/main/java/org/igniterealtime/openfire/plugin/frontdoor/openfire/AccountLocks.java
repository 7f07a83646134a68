package org.igniterealtime.openfire.plugin.frontdoor.openfire;

import org.igniterealtime.openfire.plugin.frontdoor.model.Localpart;
import org.igniterealtime.openfire.plugin.frontdoor.policy.BrokenException;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Locks;
import org.jivesoftware.openfire.lockout.LockOutManager;

/** Openfire's own lock. Openfire tells nobody when its table can't be written, so the lock is looked at afterwards. */
public final class AccountLocks implements Locks {

    @Override
    public void lock(Localpart account) {
        try {
            LockOutManager.getInstance().disableAccount(account.text(), null, null);
        } catch (RuntimeException failed) {
            throw new BrokenException("An account could not be locked", failed);
        }
        if (LockOutManager.getLockOutProvider().getDisabledStatus(account.text()) == null) {
            throw new BrokenException("The lock of an account was not stored", null);
        }
    }
}
