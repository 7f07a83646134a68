package org.igniterealtime.openfire.plugin.frontdoor.host;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javax.net.ssl.SSLSocket;

/** A connection to an XMPP server as {@link Pieces} of text. Pieces that nobody has asked for yet are kept. For one thread. */
final class RawConnection {

    private final List<String> received = new ArrayList<>();
    private final char[] buffer = new char[8192];
    private Pieces pieces;
    private Socket socket;
    private Reader in;
    private boolean ended;

    RawConnection(int port) {
        try {
            use(new Socket("127.0.0.1", port));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** From here on in TLS. */
    void encrypt(String domain) {
        try {
            SSLSocket tls = (SSLSocket) TrustAll.context().getSocketFactory()
                .createSocket(socket, domain, socket.getPort(), true);
            tls.startHandshake();
            use(tls);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void send(String xml) {
        try {
            socket.getOutputStream().write(xml.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first piece, among those kept and those to come, that will do. */
    Optional<String> receive(Predicate<String> wanted, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        Optional<String> found = take(wanted);
        while (found.isEmpty() && read(deadline)) {
            found = take(wanted);
        }
        return found;
    }

    /** What has come that nobody took. */
    String left() {
        return received + pieces.rest() + (ended ? " (closed by the server)" : "");
    }

    /** Whether the server has closed the connection, as far as we have read. */
    boolean hasEnded() {
        return ended;
    }

    void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void use(Socket connected) throws IOException {
        socket = connected;
        in = new InputStreamReader(connected.getInputStream(), StandardCharsets.UTF_8);
        pieces = new Pieces();
    }

    private Optional<String> take(Predicate<String> wanted) {
        for (Iterator<String> all = received.iterator(); all.hasNext();) {
            String piece = all.next();
            if (wanted.test(piece)) {
                all.remove();
                return Optional.of(piece);
            }
        }
        return Optional.empty();
    }

    /** Reads what is there, or waits for something; false if nothing has come by the deadline, or nothing more will. */
    private boolean read(long deadline) {
        long left = (deadline - System.nanoTime()) / 1_000_000;
        if (left <= 0 || ended) {
            return false;
        }
        try {
            socket.setSoTimeout((int) left);
            int count = in.read(buffer);
            ended = count < 0;
            pieces.add(buffer, Math.max(0, count));
        } catch (SocketTimeoutException late) {
            return false;
        } catch (IOException broken) {
            ended = true;
        }
        for (Optional<String> piece = pieces.next(); piece.isPresent(); piece = pieces.next()) {
            received.add(piece.get());
        }
        return true;
    }
}
