package org.igniterealtime.openfire.plugin.frontdoor.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.servlet.ReadListener;
import javax.servlet.ServletInputStream;

/** The body of a request, all there at once. */
final class Body extends ServletInputStream {

    private final ByteArrayInputStream bytes;
    private final int declared;

    Body(byte[] body) {
        this(body, body.length);
    }

    /** A body of which the header says that it is so long; -1 where it does not say. */
    Body(byte[] body, int declared) {
        this.bytes = new ByteArrayInputStream(body);
        this.declared = declared;
    }

    int declared() {
        return declared;
    }

    int left() {
        return bytes.available();
    }

    @Override
    public int read() {
        return bytes.read();
    }

    @Override
    public boolean isFinished() {
        return bytes.available() == 0;
    }

    @Override
    public boolean isReady() {
        return true;
    }

    @Override
    public void setReadListener(ReadListener listener) {
        try {
            listener.onDataAvailable();
            if (isFinished()) {
                listener.onAllDataRead();
            }
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }
}
