package org.igniterealtime.openfire.plugin.frontdoor.web;

import java.io.ByteArrayOutputStream;
import javax.servlet.ServletOutputStream;
import javax.servlet.WriteListener;

/** Where a response is written to. */
final class Sink extends ServletOutputStream {

    private final ByteArrayOutputStream body;

    Sink(ByteArrayOutputStream body) {
        this.body = body;
    }

    @Override
    public void write(int one) {
        body.write(one);
    }

    @Override
    public boolean isReady() {
        return true;
    }

    @Override
    public void setWriteListener(WriteListener listener) {
        throw new UnsupportedOperationException();
    }
}
