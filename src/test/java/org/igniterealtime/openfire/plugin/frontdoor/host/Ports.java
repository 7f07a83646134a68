package org.igniterealtime.openfire.plugin.frontdoor.host;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.net.ssl.SSLSocket;

/**
 * The TCP ports of one server.
 *
 * @param client    XMPP, clear text with STARTTLS
 * @param clientTls XMPP, TLS from the first byte
 * @param http      BOSH, WebSocket and the public pages
 * @param https     the same over TLS
 * @param admin     admin console
 * @param adminTls  admin console over TLS
 */
public record Ports(int client, int clientTls, int http, int https, int admin, int adminTls) {

    /** Below the range from which Linux takes ports for outgoing connections, so that none is lost between look and use. */
    private static final int FIRST = 20_000;
    private static final int END = 32_000;
    private static final int PATIENCE_MILLIS = 5000;

    /** Openfire's usual ports, each moved up by {@code offset}. */
    static Ports usual(int offset) {
        return new Ports(5222 + offset, 5223 + offset, 7070 + offset, 7443 + offset, 9090 + offset, 9091 + offset);
    }

    /** Six ports that nobody uses at this moment. */
    static Ports free() {
        Set<Integer> found = new LinkedHashSet<>();
        while (found.size() < 6) {
            int port = ThreadLocalRandom.current().nextInt(FIRST, END);
            if (isFree(port)) {
                found.add(port);
            }
        }
        List<Integer> p = List.copyOf(found);
        return new Ports(p.get(0), p.get(1), p.get(2), p.get(3), p.get(4), p.get(5));
    }

    /** One port that nobody uses at this moment, for another server than Openfire. */
    public static int one() {
        return free().client();
    }

    List<Integer> all() {
        return List.of(client, clientTls, http, https, admin, adminTls);
    }

    /** Refuses to start where another program listens already: Openfire itself would only write it to its log. */
    void mustBeFree() {
        List<Integer> taken = all().stream().filter(port -> !isFree(port)).toList();
        if (!taken.isEmpty()) {
            throw new TrialServerException("already in use on this machine: port "
                + taken.stream().map(String::valueOf).collect(Collectors.joining(", ")));
        }
    }

    /** True as soon as all of them accept connections. */
    boolean allListen() {
        return Stream.of(client, http, admin).allMatch(Ports::listens)
            && Stream.of(clientTls, https, adminTls).allMatch(Ports::speaksTls);
    }

    private static boolean listens(int port) {
        try (Socket socket = connect(port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * A whole handshake: Openfire logs a long complaint about a mere connection. Not of TLS 1.3, whose client is through before
     * the server is: on Java 17, MINA never leaves its handshake loop when the client closes then.
     */
    private static boolean speaksTls(int port) {
        try (Socket plain = connect(port);
             SSLSocket tls = (SSLSocket) TrustAll.context().getSocketFactory().createSocket(plain, "localhost", port, true)) {
            tls.setSoTimeout(PATIENCE_MILLIS);
            tls.setEnabledProtocols(new String[] {"TLSv1.2"});
            tls.startHandshake();
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static Socket connect(int port) throws IOException {
        Socket socket = new Socket();
        socket.connect(new InetSocketAddress("127.0.0.1", port), PATIENCE_MILLIS);
        return socket;
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress("127.0.0.1", port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
