package org.igniterealtime.openfire.plugin.frontdoor.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.servlet.AsyncContext;
import javax.servlet.AsyncEvent;
import javax.servlet.AsyncListener;
import javax.servlet.ReadListener;
import javax.servlet.ServletInputStream;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/**
 * Reads the body of a request as it comes, without a thread that waits for it: the server has few, and chat clients need
 * them, so nobody may hold one by sending slowly.
 */
final class BodyReader implements ReadListener, AsyncListener {

    /** The longest body, in bytes. */
    static final int MOST = 64 * 1024;

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int PIECE = 4096;

    private final AsyncContext context;
    private final ServletInputStream in;
    private final Receiver receiver;
    private final ByteArrayOutputStream body = new ByteArrayOutputStream(1024);
    private final AtomicBoolean finished = new AtomicBoolean();

    private BodyReader(AsyncContext context, ServletInputStream in, Receiver receiver) {
        this.context = context;
        this.in = in;
        this.receiver = receiver;
    }

    /** Begins to read. The receiver is told once, by and by. */
    static void read(HttpServletRequest request, Receiver receiver) throws IOException {
        if (request.getContentLengthLong() > MOST) {
            receiver.fail(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            return;
        }
        AsyncContext context = request.startAsync();
        context.setTimeout(PATIENCE.toMillis());
        BodyReader reader = new BodyReader(context, request.getInputStream(), receiver);
        context.addListener(reader);
        reader.in.setReadListener(reader);
    }

    @Override
    public void onDataAvailable() throws IOException {
        byte[] piece = new byte[PIECE];
        while (!finished.get() && in.isReady() && !in.isFinished()) {
            int count = in.read(piece);
            if (count > 0) {
                body.write(piece, 0, count);
            }
            if (body.size() > MOST) {
                fail(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            }
        }
    }

    @Override
    public void onAllDataRead() throws IOException {
        if (finished.compareAndSet(false, true)) {
            try {
                receiver.receive(body.toByteArray());
            } finally {
                context.complete();
            }
        }
    }

    /** The connection broke, or was silent for too long. */
    @Override
    public void onError(Throwable broken) {
        if (finished.compareAndSet(false, true)) {
            context.complete();
        }
    }

    @Override
    public void onTimeout(AsyncEvent event) throws IOException {
        fail(HttpServletResponse.SC_REQUEST_TIMEOUT);
    }

    @Override
    public void onError(AsyncEvent event) {
        onError(event.getThrowable());
    }

    @Override
    public void onComplete(AsyncEvent event) {
        // All is done by then.
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
        // Nobody starts again.
    }

    private void fail(int status) throws IOException {
        if (finished.compareAndSet(false, true)) {
            try {
                receiver.fail(status);
            } finally {
                context.complete();
            }
        }
    }

    /** Is told what came. */
    interface Receiver {
        /** The whole body. */
        void receive(byte[] body) throws IOException;

        /** There is no body for us: too long (413) or too slow (408). */
        void fail(int status) throws IOException;
    }
}
