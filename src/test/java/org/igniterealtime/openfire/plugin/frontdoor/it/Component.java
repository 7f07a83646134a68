package org.igniterealtime.openfire.plugin.frontdoor.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.igniterealtime.openfire.plugin.frontdoor.host.RawClient;

/**
 * An external component (XEP-0114): to the server a sender from elsewhere, like another server, without a session of
 * its own. It can write any address of its own domain into its stanzas.
 */
final class Component implements AutoCloseable {

    static final String SECRET = "component-secret";
    static final String DOMAIN = "elsewhere.localhost";
    /** The port that the shared server listens on for components. */
    static final int PORT = freePort();

    private static final Pattern STREAM_ID = Pattern.compile("\\bid=['\"]([^'\"]+)['\"]");

    private final RawClient client = RawClient.connect(PORT, DOMAIN);

    Component() {
        client.send("<stream:stream xmlns='jabber:component:accept' xmlns:stream='http://etherx.jabber.org/streams' to='"
            + DOMAIN + "'>");
        Matcher id = STREAM_ID.matcher(client.receiveUntil("^<stream:stream", RawClient.PATIENCE));
        if (!id.find()) {
            throw new AssertionError("no stream id");
        }
        client.send("<handshake>" + sha1(id.group(1) + SECRET) + "</handshake>");
        client.receiveUntil("^<handshake", RawClient.PATIENCE);
    }

    Stanza iq(String xml) {
        return Stanza.parse(client.iq(xml));
    }

    RawClient client() {
        return client;
    }

    @Override
    public void close() {
        client.close();
    }

    private static String sha1(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException(absent);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
