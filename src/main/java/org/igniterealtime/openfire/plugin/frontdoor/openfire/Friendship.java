package org.igniterealtime.openfire.plugin.frontdoor.openfire;

import org.igniterealtime.openfire.plugin.frontdoor.model.Localpart;
import org.igniterealtime.openfire.plugin.frontdoor.policy.BrokenException;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Contacts;
import org.jivesoftware.openfire.SharedGroupException;
import org.jivesoftware.openfire.XMPPServer;
import org.jivesoftware.openfire.roster.Roster;
import org.jivesoftware.openfire.roster.RosterItem;
import org.jivesoftware.openfire.user.UserAlreadyExistsException;
import org.jivesoftware.openfire.user.UserNotFoundException;
import org.xmpp.packet.JID;
import org.xmpp.packet.Presence;

/**
 * Contact lists of Openfire. An entry is made in silence and then changed, so that apps are told once, of what counts; it
 * has no name, as people give each other names themselves.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6121#section-2.1.6">RFC 6121, section 2.1.6: roster pushes</a>
 */
public final class Friendship implements Contacts {

    private final XMPPServer server;

    /** The contact lists of a server. */
    public Friendship(XMPPServer server) {
        this.server = server;
    }

    @Override
    public void befriend(Localpart one, Localpart other) {
        JID first = address(one);
        JID second = address(other);
        link(one, second, RosterItem.SUB_BOTH);
        link(other, first, RosterItem.SUB_BOTH);
        if (isOnline(first) && isOnline(second)) {
            server.getPresenceManager().probePresence(first, second);
            server.getPresenceManager().probePresence(second, first);
        }
    }

    /** Who has just got an account is not, and the server would look for them in its tables to find that out. */
    private boolean isOnline(JID account) {
        return server.getSessionManager().getSessionCount(account.getNode()) > 0;
    }

    @Override
    public void admit(Localpart account, String contact) {
        JID there = new JID(contact);
        RosterItem.SubType now = link(account, there, RosterItem.SUB_FROM);
        send(account, there, Presence.Type.subscribed);
        if (now != RosterItem.SUB_BOTH) {
            send(account, there, Presence.Type.subscribe);
        }
    }

    @Override
    public void follow(Localpart account, Localpart contact) {
        JID there = address(contact);
        link(contact, address(account), RosterItem.SUB_FROM);
        link(account, there, RosterItem.SUB_TO);
        server.getPresenceManager().probePresence(address(account), there);
    }

    @Override
    public void ask(Localpart account, String contact) {
        send(account, new JID(contact), Presence.Type.subscribe);
    }

    /** Adds to what there is between the two. Returns what there is now. */
    private RosterItem.SubType link(Localpart owner, JID contact, RosterItem.SubType wanted) {
        try {
            Roster roster = server.getRosterManager().getRoster(owner.text());
            RosterItem item = item(roster, contact);
            RosterItem.SubType both = sum(item.getSubStatus(), wanted);
            if (both != item.getSubStatus() || item.getRecvStatus() != RosterItem.RECV_NONE) {
                item.setSubStatus(both);
                item.setRecvStatus(RosterItem.RECV_NONE);
                item.setAskStatus(both == RosterItem.SUB_BOTH ? RosterItem.ASK_NONE : item.getAskStatus());
                roster.updateRosterItem(item);
            }
            return both;
        } catch (SharedGroupException shared) {
            // They see each other already, by a group that the administrator shares.
            return RosterItem.SUB_BOTH;
        } catch (UserNotFoundException | UserAlreadyExistsException | RuntimeException failed) {
            throw new BrokenException("A contact list could not be changed", failed);
        }
    }

    private static RosterItem item(Roster roster, JID contact)
            throws UserAlreadyExistsException, SharedGroupException, UserNotFoundException {
        return roster.isRosterItem(contact) ? roster.getRosterItem(contact)
                : roster.createRosterItem(contact, null, null, false, true);
    }

    private static RosterItem.SubType sum(RosterItem.SubType present, RosterItem.SubType wanted) {
        boolean same = present == wanted || present == RosterItem.SUB_NONE || present == RosterItem.SUB_REMOVE;
        return same ? wanted : RosterItem.SUB_BOTH;
    }

    private void send(Localpart from, JID to, Presence.Type type) {
        Presence presence = new Presence(type);
        presence.setFrom(address(from));
        presence.setTo(to);
        server.getPresenceRouter().route(presence);
    }

    /** The names of accounts are prepared, and to do that again would be much of the work here. */
    private JID address(Localpart account) {
        return server.createJID(account.text(), null, true);
    }
}
