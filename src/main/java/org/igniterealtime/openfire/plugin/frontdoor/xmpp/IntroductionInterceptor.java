package org.igniterealtime.openfire.plugin.frontdoor.xmpp;

import java.util.List;
import java.util.Optional;
import org.dom4j.Element;
import org.dom4j.QName;
import org.igniterealtime.openfire.plugin.frontdoor.model.Localpart;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Introductions;
import org.jivesoftware.openfire.interceptor.InterceptorManager;
import org.jivesoftware.openfire.interceptor.PacketInterceptor;
import org.jivesoftware.openfire.session.LocalClientSession;
import org.jivesoftware.openfire.session.Session;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xmpp.packet.JID;
import org.xmpp.packet.Packet;
import org.xmpp.packet.Presence;

/**
 * Sees each wish to become a contact of an account of ours, and takes the invite out of it that may come along: it is
 * neither delivered nor stored nor shown to other plugins. When the invite is good the two are contacts before the server
 * looks at the wish, which then has nothing left to ask.
 *
 * @see <a href="https://xmpp.org/extensions/xep-0379.html#server">XEP-0379, sections 3.5 and 4.1</a>
 */
final class IntroductionInterceptor implements PacketInterceptor, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(IntroductionInterceptor.class);
    private static final QName PREAUTH = QName.get("preauth", PreauthDesk.NAMESPACE);

    private final InterceptorManager interceptors;
    private final String domain;
    private final Introductions introductions;

    IntroductionInterceptor(InterceptorManager interceptors, String domain, Introductions introductions) {
        this.interceptors = interceptors;
        this.domain = domain;
        this.introductions = introductions;
    }

    /** Begins to look, before all others: who logs what comes in is not to see the invite. */
    void install() {
        interceptors.addInterceptor(0, this);
    }

    /** Looks no more. */
    @Override
    public void close() {
        interceptors.removeInterceptor(this);
    }

    // One of the outermost edges. The wish goes its ordinary way whatever happens here, but without the invite.
    @Override
    public void interceptPacket(Packet packet, Session session, boolean incoming, boolean processed) {
        if (!incoming || processed || !(packet instanceof Presence wish) || !isSubscribe(wish)) {
            return;
        }
        Optional<Localpart> inviter = account(wish.getTo());
        List<Element> invites = wish.getElement().elements(PREAUTH);
        if (inviter.isEmpty() || invites.isEmpty()) {
            return;
        }
        List<Element> taken = List.copyOf(invites);
        taken.forEach(Element::detach);
        try {
            introduce(wish, session, inviter.get(), taken);
        } catch (RuntimeException | LinkageError fault) {
            LOG.error("An invite to become a contact could not be looked at", fault);
        }
    }

    private void introduce(Presence wish, Session session, Localpart inviter, List<Element> invites) {
        Optional<String> token = invites.size() == 1 ? PreauthDesk.token(invites.get(0)) : Optional.empty();
        Optional<Introductions.Newcomer> newcomer = newcomer(wish.getFrom(), session)
                .filter(sender -> !sender.account().equals(Optional.of(inviter)));
        if (token.isPresent() && newcomer.isPresent()) {
            introductions.present(token.get(), inviter, newcomer.get());
        }
    }

    /** Who sends it: an account that is signed in here, or somebody of another server. Nobody else can be a contact. */
    private Optional<Introductions.Newcomer> newcomer(JID from, Session session) {
        if (from == null || from.getNode() == null) {
            return Optional.empty();
        }
        Optional<Localpart> here = account(from);
        boolean isOurs = domain.equals(from.getDomain());
        boolean isMember = session instanceof LocalClientSession client
                && Streams.standing(client) == Stream.Standing.MEMBER;
        return isOurs && (here.isEmpty() || !isMember) ? Optional.empty()
                : Optional.of(new Introductions.Newcomer(from.toBareJID(), from.getDomain(), here));
    }

    /** As it is written: asking for the type of a presence whose type is none throws. */
    private static boolean isSubscribe(Presence wish) {
        return Presence.Type.subscribe.name().equals(wish.getElement().attributeValue("type"));
    }

    private Optional<Localpart> account(JID address) {
        boolean isOurs = address != null && domain.equals(address.getDomain()) && address.getNode() != null
                && address.getNode().length() <= Localpart.MAX_LENGTH;
        return isOurs ? Optional.of(new Localpart(address.getNode())) : Optional.empty();
    }
}
