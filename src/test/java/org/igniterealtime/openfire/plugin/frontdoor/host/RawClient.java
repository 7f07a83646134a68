package org.igniterealtime.openfire.plugin.frontdoor.host;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An XMPP client that sends what it is told, letter by letter, and hands out what comes back as text: one piece is the
 * stream's opening or closing tag, or one whole element. Pieces that nobody has asked for yet are kept. For one thread.
 */
public final class RawClient implements AutoCloseable {

    /** How long the helpers wait for an answer. */
    public static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final Pattern ID = Pattern.compile("^\\s*<iq\\b[^>]*?\\bid=(?:'([^']*)'|\"([^\"]*)\")");
    private static final Pattern JID = Pattern.compile("<jid>([^<]*)</jid>");

    private final RawConnection connection;
    private final String domain;

    private RawClient(int port, String domain) {
        this.connection = new RawConnection(port);
        this.domain = domain;
    }

    /** Connects in clear text, as far as TCP goes. */
    public static RawClient connect(TrialServer server) {
        return connect(server.clientPort(), server.domain());
    }

    /** Connects with TLS from the first byte. */
    public static RawClient connectTls(TrialServer server) {
        RawClient client = connect(server.clientTlsPort(), server.domain());
        client.connection.encrypt(server.domain());
        return client;
    }

    /** Connects to a port on loopback. */
    public static RawClient connect(int port, String domain) {
        return new RawClient(port, domain);
    }

    public void send(String xml) {
        connection.send(xml);
    }

    /** The first piece, among those kept and those to come, that will do; nothing if there is none in time, or the stream ends. */
    public Optional<String> receive(Predicate<String> wanted, Duration patience) {
        return connection.receive(wanted, patience);
    }

    /** As above; none is an error. */
    public String receiveUntil(Predicate<String> wanted, Duration patience) {
        return receive(wanted, patience).orElseThrow(
            () -> new AssertionError("not received in " + patience + "; received: " + connection.left()));
    }

    /** The first piece that has a match for the expression anywhere. */
    public String receiveUntil(String regex, Duration patience) {
        return receiveUntil(Pattern.compile(regex, Pattern.DOTALL).asPredicate(), patience);
    }

    /** Whether the server closes the connection in time. */
    public boolean awaitEnd(Duration patience) {
        receive(piece -> false, patience);
        return connection.hasEnded();
    }

    /** Opens a stream, the first or a new one, and returns its features. */
    public String openStream() {
        send("<?xml version='1.0'?><stream:stream to='" + domain + "' xmlns='jabber:client' "
            + "xmlns:stream='http://etherx.jabber.org/streams' version='1.0'>");
        return receiveUntil("^<stream:features", PATIENCE);
    }

    /** Turns TLS on (RFC 6120, section 5), opens a new stream and returns its features. */
    public String startTls() {
        send("<starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>");
        receiveUntil("^<proceed", PATIENCE);
        connection.encrypt(domain);
        return openStream();
    }

    /** Sends an {@code iq}, which must have an id, and returns the one that comes back with that id. */
    public String iq(String xml) {
        send(xml);
        String id = id(xml).orElseThrow(() -> new IllegalArgumentException("no id: " + xml));
        return receiveUntil(piece -> id(piece).filter(id::equals).isPresent(), PATIENCE);
    }

    /** Signs in on a stream that is open (SASL PLAIN), binds the resource, and returns the full address. */
    public String signIn(String user, String password, String resource) {
        String outcome = plain(user, password);
        if (!outcome.startsWith("<success")) {
            throw new AssertionError(outcome);
        }
        openStream();
        String bound = iq("<iq type='set' id='raw-bind'><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'><resource>" + resource
            + "</resource></bind></iq>");
        iq("<iq type='set' id='raw-session'><session xmlns='urn:ietf:params:xml:ns:xmpp-session'/></iq>");
        Matcher jid = JID.matcher(bound);
        if (!jid.find()) {
            throw new AssertionError(bound);
        }
        return jid.group(1);
    }

    /** Authenticates (SASL PLAIN) on a stream that is open, and returns {@code <success…} or {@code <failure…}. */
    public String plain(String user, String password) {
        String secret = Base64.getEncoder().encodeToString(("\0" + user + "\0" + password).getBytes(StandardCharsets.UTF_8));
        send("<auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='PLAIN'>" + secret + "</auth>");
        return receiveUntil("^<(success|failure)", PATIENCE);
    }

    /** Drops the connection. */
    @Override
    public void close() {
        connection.close();
    }

    private static Optional<String> id(String xml) {
        Matcher matcher = ID.matcher(xml);
        return matcher.find() ? Optional.of(matcher.group(1) == null ? matcher.group(2) : matcher.group(1)) : Optional.empty();
    }
}
