package org.igniterealtime.openfire.plugin.frontdoor.xmpp;

import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.igniterealtime.openfire.plugin.frontdoor.model.Localpart;
import org.igniterealtime.openfire.plugin.frontdoor.model.NetworkAddress;
import org.igniterealtime.openfire.plugin.frontdoor.model.Source;
import org.igniterealtime.openfire.plugin.frontdoor.model.Texts;
import org.igniterealtime.openfire.plugin.frontdoor.settings.Settings;
import org.jivesoftware.openfire.session.LocalClientSession;
import org.jivesoftware.openfire.user.UserNotFoundException;
import org.xmpp.packet.IQ;

/** Reads off the server's session what we need to know of who is asking. */
final class Streams {

    private final Supplier<Settings> settings;
    private final Encryption encryption;
    private final Texts texts;
    private final StreamMemories memories = new StreamMemories();

    Streams(Supplier<Settings> settings, Encryption encryption, Texts texts) {
        this.settings = settings;
        this.texts = texts;
        this.encryption = encryption;
    }

    /** The stream that a request came on. */
    Stream of(LocalClientSession session, IQ request) {
        Stream.Standing standing = standing(session);
        Optional<Localpart> account = member(session);
        StreamMemory memory = memories.of(session);
        Settings now = settings.get();
        return new Stream(memory.source(now, () -> source(session, now)), encryption.isOn(session), standing, account,
                reader(session, request), memory);
    }

    /** Whether a stream can be read on the way, where that must not be. */
    boolean isTooOpen(Stream stream) {
        return settings.get().tlsRequired() && !stream.encrypted();
    }

    /** Signed in counts from the moment SASL succeeded, before a resource is bound. */
    static Stream.Standing standing(LocalClientSession session) {
        if (session.getAuthToken() == null) {
            return Stream.Standing.NEWCOMER;
        }
        return session.isAnonymousUser() ? Stream.Standing.GUEST : Stream.Standing.MEMBER;
    }

    /** The account that has signed in, if one has. */
    static Optional<Localpart> member(LocalClientSession session) {
        return standing(session) == Stream.Standing.MEMBER ? account(session) : Optional.empty();
    }

    /** Whose it is; nobody yet before a resource is bound: the session has no address until then. */
    private static Optional<Localpart> account(LocalClientSession session) {
        try {
            return Optional.ofNullable(session.getUsername()).map(Localpart::new);
        } catch (UserNotFoundException | IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private static Source source(LocalClientSession session, Settings now) {
        return address(session).map(address -> now.isProxy(address) ? Source.PROXY : Source.of(address))
                .orElse(Source.UNKNOWN);
    }

    private static Optional<NetworkAddress> address(LocalClientSession session) {
        try {
            return Optional.ofNullable(session.getHostAddress()).flatMap(NetworkAddress::parse);
        } catch (UnknownHostException detached) {
            return Optional.empty();
        }
    }

    /** The language of a request: its own, else its stream's. */
    private Locale reader(LocalClientSession session, IQ request) {
        String own = request.getElement().attributeValue("lang", "");
        Locale stream = session.getLanguage();
        return texts.language(!own.isEmpty() || stream == null ? own : stream.getLanguage());
    }
}
