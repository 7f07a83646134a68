package org.igniterealtime.openfire.plugin.frontdoor.openfire;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.igniterealtime.openfire.plugin.frontdoor.model.Email;
import org.igniterealtime.openfire.plugin.frontdoor.model.Texts;
import org.igniterealtime.openfire.plugin.frontdoor.policy.BrokenException;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Correspondence;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Watch;
import org.igniterealtime.openfire.plugin.frontdoor.settings.Settings;
import org.jivesoftware.openfire.XMPPServer;
import org.jivesoftware.util.JiveGlobals;
import org.xmpp.packet.JID;
import org.xmpp.packet.Message;

/**
 * Tells watchers of applications, in the server's language: by a chat message from the server, which Openfire keeps for
 * those who are not there, and by mail.
 */
public final class WatchPost implements Watch.Post {

    private final XMPPServer server;
    private final Correspondence correspondence;
    private final Texts texts;

    /** The post of a server. */
    public WatchPost(XMPPServer server, Correspondence correspondence, Texts texts) {
        this.server = server;
        this.correspondence = correspondence;
        this.texts = texts;
    }

    @Override
    public List<String> addresses(Collection<String> people) {
        return people.stream().flatMap(this::addresses).distinct().toList();
    }

    @Override
    public void message(String watcher, Watch.Tidings tidings) {
        Locale language = language();
        Message message = new Message();
        message.setType(Message.Type.chat);
        message.setFrom(server.getServerInfo().getXMPPDomain());
        message.setBody(texts.of("frontdoor.waiting.message", language, tidings.fresh(), tidings.all()));
        try {
            message.setTo(new JID(watcher));
        } catch (IllegalArgumentException noAddress) {
            throw new BrokenException("A watcher has an address that is none", noAddress);
        }
        server.getMessageRouter().route(message);
    }

    @Override
    public void mail(Email watcher, Watch.Tidings tidings) {
        correspondence.waiting(watcher, tidings, language());
    }

    private Stream<String> addresses(String person) {
        if (person.equals(Settings.Watchers.ADMINS)) {
            return server.getAdmins().stream().map(JID::toBareJID);
        }
        return Stream.of(person.contains("@") ? person : person + "@" + server.getServerInfo().getXMPPDomain());
    }

    private Locale language() {
        return texts.language(JiveGlobals.getLocale().toLanguageTag());
    }
}
