package org.igniterealtime.openfire.plugin.frontdoor.it;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.igniterealtime.openfire.plugin.frontdoor.host.TrialServer;

/** HTTP by hand, for what no HTTP library would send. In the clear: what is refused here is refused before anybody asks for TLS. */
final class RawHttp implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 10_000;
    private static final Pattern LENGTH = Pattern.compile("(?i)\r\nContent-Length: *(\\d+)");

    private final Socket socket = new Socket();
    private final StringBuilder got = new StringBuilder();

    RawHttp(TrialServer server) {
        try {
            socket.setTcpNoDelay(true);
            socket.connect(new InetSocketAddress("127.0.0.1", server.httpPort()), PATIENCE_MILLIS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A request for the form's address, but for its body, with these lines in its head. */
    static String head(String... lines) {
        return "POST /register/ HTTP/1.1\r\nHost: localhost\r\nAccept: text/html\r\n" + String.join("\r\n", lines) + "\r\n\r\n";
    }

    /** The line that says that a form comes. */
    static String form() {
        return "Content-Type: application/x-www-form-urlencoded";
    }

    /** Each character as one byte. */
    RawHttp send(String bytes) {
        if (!offer(bytes)) {
            throw new AssertionError("the server has hung up; it said: " + got);
        }
        return this;
    }

    /** The same; false when the server has hung up. */
    boolean offer(String bytes) {
        try {
            socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
            return true;
        } catch (IOException hungUp) {
            return false;
        }
    }

    /** All that the server says until it has hung up, or has sent as much as it said it would. */
    String answer() {
        if (!answered(Duration.ofMillis(PATIENCE_MILLIS))) {
            throw new AssertionError("no whole answer, only: " + got);
        }
        return got.toString();
    }

    /** Whether a whole answer has come by then. */
    boolean answered(Duration patience) {
        byte[] buffer = new byte[8192];
        try {
            InputStream in = socket.getInputStream();
            socket.setSoTimeout((int) patience.toMillis());
            while (!isWhole()) {
                int count = in.read(buffer);
                if (count < 0) {
                    return true;
                }
                got.append(new String(buffer, 0, count, StandardCharsets.ISO_8859_1));
            }
            return true;
        } catch (SocketTimeoutException late) {
            return false;
        } catch (IOException reset) {
            return got.length() > 0;
        }
    }

    private boolean isWhole() {
        int end = got.indexOf("\r\n\r\n");
        if (end < 0) {
            return false;
        }
        Matcher length = LENGTH.matcher(got.substring(0, end));
        return length.find() && got.length() >= end + 4 + Integer.parseInt(length.group(1));
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
