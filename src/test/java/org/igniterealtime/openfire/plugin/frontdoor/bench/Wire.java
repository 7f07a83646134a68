package org.igniterealtime.openfire.plugin.frontdoor.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.igniterealtime.openfire.plugin.frontdoor.host.TrustAll;

/** A connection that costs the load generator next to nothing: it sends bytes and reads up to a closing tag. */
final class Wire implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 20_000;

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private final byte[] buffer = new byte[64 * 1024];

    private Wire(Socket socket) throws IOException {
        this.socket = socket;
        this.in = socket.getInputStream();
        this.out = socket.getOutputStream();
    }

    /** Opens a stream in clear text to a port on loopback, and reads its features. */
    static Wire open(int port) {
        try {
            return stream(connect(port));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The same to a port with TLS from the first byte; a whole handshake, as of somebody who was never here. */
    static Wire openTls(int port) {
        try {
            return stream(TrustAll.context().getSocketFactory().createSocket(connect(port), "localhost", port, true));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Socket connect(int port) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(PATIENCE_MILLIS);
        return socket;
    }

    private static Wire stream(Socket socket) throws IOException {
        Wire wire = new Wire(socket);
        wire.stream();
        return wire;
    }

    /** Opens the stream, the first or a new one. */
    void stream() {
        ask("<stream:stream to='localhost' xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams'"
                + " version='1.0'>", "</stream:features>");
    }

    /** Sends, and returns what came until the ending. */
    String ask(String xml, String ending) {
        try {
            out.write(xml.getBytes(StandardCharsets.UTF_8));
            return read(ending.getBytes(StandardCharsets.UTF_8));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private String read(byte[] ending) throws IOException {
        int length = 0;
        while (!endsWith(length, ending)) {
            int got = in.read(buffer, length, buffer.length - length);
            if (got < 0) {
                throw new IOException("closed after " + new String(buffer, 0, length, StandardCharsets.UTF_8));
            }
            length += got;
        }
        return new String(buffer, 0, length, StandardCharsets.ISO_8859_1);
    }

    private boolean endsWith(int length, byte[] ending) {
        for (int index = 0; index < ending.length; index++) {
            if (length < ending.length || buffer[length - ending.length + index] != ending[index]) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException gone) {
            // That is what was wanted.
        }
    }
}
