package org.igniterealtime.openfire.plugin.frontdoor.openfire.mail;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import javax.net.ssl.SSLSocket;
import org.jivesoftware.util.SimpleSSLSocketFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The connection for one letter. Another thread can cut it at any moment, also before it is open: from then on nothing
 * is sent, and who waits for the mail server waits no longer.
 */
final class Line {

    private static final Logger LOG = LoggerFactory.getLogger(Line.class);

    /** Closed before it was connected, it can't be connected any more. */
    private final Socket socket = new Socket();

    /**
     * Opens it.
     *
     * @param patience for each answer
     */
    Socket open(MailServer server, Duration patience) throws IOException {
        int millis = Math.toIntExact(patience.toMillis());
        InetAddress found = InetAddress.getByName(server.host());
        // With its name, or the mail library asks the DNS for it.
        InetAddress named = InetAddress.getByAddress(server.host(), found.getAddress());
        socket.connect(new InetSocketAddress(named, server.port()), millis);
        socket.setSoTimeout(millis);
        return server.tls() ? encrypted(server) : socket;
    }

    /** Cuts it. */
    void cut() {
        try {
            socket.close();
        } catch (IOException broken) {
            LOG.debug("A connection to the mail server broke while it was being closed", broken);
        }
    }

    /** With any certificate, as Openfire's own mail; but never without encryption, as that where this fails. */
    private Socket encrypted(MailServer server) throws IOException {
        SSLSocket encrypted = (SSLSocket) new SimpleSSLSocketFactory().createSocket(socket, server.host(), server.port(), true);
        encrypted.startHandshake();
        return encrypted;
    }
}
