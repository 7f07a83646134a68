package org.igniterealtime.openfire.plugin.frontdoor.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An HTTP connection that stays open and costs the load generator next to nothing: it reads the status and the length. */
final class PageWire implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 20_000;
    private static final Pattern LENGTH = Pattern.compile("(?i)\r\nContent-Length: *(\\d+)");

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private final byte[] buffer = new byte[128 * 1024];
    private int length;

    /** Opens one to a port on loopback. */
    PageWire(int port) {
        try {
            socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(PATIENCE_MILLIS);
            in = socket.getInputStream();
            out = socket.getOutputStream();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The bytes of a request that asks for that path. */
    static byte[] asking(String path) {
        return ("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nAccept: text/html\r\nAccept-Language: en\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    /** Asks, reads the whole answer, and returns its status. */
    int get(byte[] request) {
        try {
            out.write(request);
            length = 0;
            int end = head();
            int whole = end + contentLength(end);
            while (length < whole) {
                fill();
            }
            return Integer.parseInt(new String(buffer, "HTTP/1.1 ".length(), 3, StandardCharsets.US_ASCII));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private int head() throws IOException {
        int at = 0;
        while (true) {
            for (; at + 4 <= length; at++) {
                if (buffer[at] == '\r' && buffer[at + 1] == '\n' && buffer[at + 2] == '\r' && buffer[at + 3] == '\n') {
                    return at + 4;
                }
            }
            fill();
        }
    }

    private int contentLength(int end) throws IOException {
        Matcher found = LENGTH.matcher(new String(buffer, 0, end, StandardCharsets.ISO_8859_1));
        if (!found.find()) {
            throw new IOException("no length: " + new String(buffer, 0, end, StandardCharsets.ISO_8859_1));
        }
        return Integer.parseInt(found.group(1));
    }

    private void fill() throws IOException {
        int got = in.read(buffer, length, buffer.length - length);
        if (got <= 0) {
            throw new IOException("closed after " + new String(buffer, 0, length, StandardCharsets.ISO_8859_1));
        }
        length += got;
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
