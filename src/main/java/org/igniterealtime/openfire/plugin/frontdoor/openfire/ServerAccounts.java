package org.igniterealtime.openfire.plugin.frontdoor.openfire;

import java.time.Instant;
import java.util.Date;
import org.igniterealtime.openfire.plugin.frontdoor.model.Localpart;
import org.igniterealtime.openfire.plugin.frontdoor.policy.BrokenException;
import org.igniterealtime.openfire.plugin.frontdoor.policy.after.Host;
import org.dom4j.DocumentException;
import org.dom4j.DocumentHelper;
import org.dom4j.Element;
import org.dom4j.Namespace;
import org.dom4j.QName;
import org.jivesoftware.openfire.lockout.LockOutManager;
import org.jivesoftware.openfire.privacy.PrivacyList;
import org.jivesoftware.openfire.privacy.PrivacyListManager;
import org.jivesoftware.openfire.security.SecurityAuditManager;

/** Privacy lists, locks, and the security audit log of Openfire. Openfire keeps silent when they can't be written. */
public final class ServerAccounts implements Host {

    private static final Namespace PRIVACY = Namespace.get("jabber:iq:privacy");

    private final Runnable databaseAnswers;

    /**
     * The accounts of a server.
     *
     * @param databaseAnswers throws {@link BrokenException} when the database does not answer
     */
    public ServerAccounts(Runnable databaseAnswers) {
        this.databaseAnswers = databaseAnswers;
    }

    @Override
    public void begin(Localpart account, String name, String xml) {
        databaseAnswers.run();
        PrivacyListManager lists = PrivacyListManager.getInstance();
        if (lists.getDefaultPrivacyList(account.text()) == null
                && lists.getPrivacyList(account.text(), name) == null) {
            PrivacyList list = lists.createPrivacyList(account.text(), name, parse(xml));
            lists.changeDefaultList(account.text(), list, null);
        }
    }

    @Override
    public void lock(Localpart account, Instant then) {
        databaseAnswers.run();
        LockOutManager locks = LockOutManager.getInstance();
        try {
            if (locks.getDisabledStatus(account.text()) == null) {
                locks.disableAccount(account.text(), Date.from(then), null);
            }
        } catch (UnsupportedOperationException readOnly) {
            throw new BrokenException("This server does not let accounts be locked", readOnly);
        }
        if (locks.getDisabledStatus(account.text()) == null) {
            throw new BrokenException("The lock of an account was not written", null);
        }
    }

    @Override
    public void audit(Localpart account, String summary, String details) {
        databaseAnswers.run();
        SecurityAuditManager.getInstance().logEvent(account.text(), summary, details);
    }

    /** Clients get the items as they stand here, so they have to be in their own namespace. */
    private static Element parse(String xml) {
        try {
            Element list = DocumentHelper.parseText(xml).getRootElement();
            place(list);
            return list;
        } catch (DocumentException broken) {
            throw new BrokenException("The privacy list of newcomers can't be read", broken);
        }
    }

    private static void place(Element element) {
        element.setQName(QName.get(element.getName(), PRIVACY));
        for (Object child : element.elements()) {
            place((Element) child);
        }
    }
}
