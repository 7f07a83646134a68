package org.igniterealtime.openfire.plugin.frontdoor.openfire;

import java.util.Locale;
import org.igniterealtime.openfire.plugin.frontdoor.policy.BrokenException;
import org.igniterealtime.openfire.plugin.frontdoor.policy.after.Messages;
import org.dom4j.Namespace;
import org.dom4j.QName;
import org.jivesoftware.openfire.XMPPServer;
import org.jivesoftware.openfire.user.UserNotFoundException;
import org.xmpp.packet.JID;
import org.xmpp.packet.Message;

/**
 * Messages from the server's own address. What is for an account that is not signed in goes into the store of offline
 * messages itself: by the ordinary way it would be dropped where the administrator wants no messages of strangers stored.
 */
public final class ServerMessages implements Messages {

    private final XMPPServer server;
    private final Runnable databaseAnswers;

    /**
     * Messages of a server.
     *
     * @param databaseAnswers throws {@link BrokenException} when the database does not answer: Openfire would say nothing
     */
    public ServerMessages(XMPPServer server, Runnable databaseAnswers) {
        this.server = server;
        this.databaseAnswers = databaseAnswers;
    }

    @Override
    public void send(String to, String text, Locale language) {
        JID reader = address(to);
        Message message = new Message();
        message.setType(Message.Type.chat);
        message.setFrom(new JID(server.getServerInfo().getXMPPDomain()));
        message.setTo(reader);
        message.setBody(text);
        message.getElement().addAttribute(QName.get("lang", Namespace.XML_NAMESPACE), language.toLanguageTag());
        boolean isAway = server.isLocal(reader) && server.getSessionManager().getSessionCount(reader.getNode()) == 0;
        if (isAway) {
            store(message, reader);
        } else {
            server.getMessageRouter().route(message);
        }
    }

    /** The type of what the store answers is not the same in every Openfire. It says nothing to a reader whom it does not know. */
    private void store(Message message, JID reader) {
        databaseAnswers.run();
        try {
            server.getUserManager().getUser(reader.getNode());
        } catch (UserNotFoundException absent) {
            throw new BrokenException("There is nobody here to send a message to: " + reader.getNode(), absent);
        }
        ByName.call(server.getOfflineMessageStore(), "addMessage", message);
    }

    private JID address(String to) {
        try {
            return to.contains("@") ? new JID(to).asBareJID() : server.createJID(JID.nodeprep(to), null);
        } catch (IllegalArgumentException wrong) {
            throw new BrokenException("That is no address to send a message to: " + to, wrong);
        }
    }
}
