package org.igniterealtime.openfire.plugin.frontdoor.openfire;

import org.igniterealtime.openfire.plugin.frontdoor.model.Localpart;
import org.igniterealtime.openfire.plugin.frontdoor.policy.InviteRights;
import org.jivesoftware.openfire.XMPPServer;
import org.jivesoftware.openfire.admin.AdminManager;
import org.jivesoftware.openfire.group.GroupManager;
import org.jivesoftware.openfire.group.GroupNotFoundException;
import org.jivesoftware.openfire.user.UserManager;
import org.jivesoftware.openfire.user.UserNotFoundException;

/** What Openfire knows of its people: who is an administrator, and who is in which group. */
public final class Residents implements InviteRights.People {

    private final XMPPServer server;
    private final Runnable databaseAnswers;

    /**
     * The people of a server.
     *
     * @param databaseAnswers throws {@link org.igniterealtime.openfire.plugin.frontdoor.policy.BrokenException} when
     *                        the database does not answer: Openfire would say that there is nobody
     */
    public Residents(XMPPServer server, Runnable databaseAnswers) {
        this.server = server;
        this.databaseAnswers = databaseAnswers;
    }

    @Override
    public boolean isAdministrator(Localpart account) {
        return AdminManager.getInstance().isUserAdmin(account.text(), true);
    }

    @Override
    public boolean isInGroup(Localpart account, String group) {
        try {
            return GroupManager.getInstance().getGroup(group).isUser(server.createJID(account.text(), null));
        } catch (GroupNotFoundException none) {
            return false;
        }
    }

    @Override
    public boolean isGroup(String name) {
        try {
            return GroupManager.getInstance().getGroup(name) != null;
        } catch (GroupNotFoundException none) {
            return false;
        }
    }

    @Override
    public boolean isAccount(Localpart name) {
        databaseAnswers.run();
        try {
            UserManager.getUserProvider().loadUser(name.text());
            return true;
        } catch (UserNotFoundException none) {
            return false;
        }
    }
}
