package org.igniterealtime.openfire.plugin.frontdoor.openfire;

import org.igniterealtime.openfire.plugin.frontdoor.model.Localpart;
import org.igniterealtime.openfire.plugin.frontdoor.policy.BrokenException;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Groups;
import org.jivesoftware.openfire.XMPPServer;
import org.jivesoftware.openfire.group.Group;
import org.jivesoftware.openfire.group.GroupManager;
import org.jivesoftware.openfire.group.GroupNotFoundException;
import org.xmpp.packet.JID;

/** Openfire's groups. */
public final class Memberships implements Groups {

    private final XMPPServer server;

    /** The groups of a server. */
    public Memberships(XMPPServer server) {
        this.server = server;
    }

    @Override
    public void join(Localpart account, String group) {
        JID address = server.createJID(account.text(), null);
        try {
            Group found = GroupManager.getInstance().getGroup(group);
            if (!found.isUser(address)) {
                found.getMembers().add(address);
            }
        } catch (GroupNotFoundException | RuntimeException failed) {
            throw new BrokenException("An account could not be put into a group", failed);
        }
    }
}
