package org.igniterealtime.openfire.plugin.frontdoor;

import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What was started, closed in reverse. One that fails does not keep the others open. */
final class Closers implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Closers.class);

    private final Deque<Closer> closers = new ArrayDeque<>();

    /** Has something closed, and returns it. */
    <T extends AutoCloseable> T add(String name, T closeable) {
        closers.push(new Closer(name, closeable));
        return closeable;
    }

    @Override
    public void close() {
        while (!closers.isEmpty()) {
            close(closers.pop());
        }
    }

    // One of the outermost edges: whatever a part throws, the others are to be closed. A plugin whose jar has been
    // replaced under it throws errors, for classes that it can't load any more.
    private static void close(Closer closer) {
        try {
            closer.closeable().close();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } catch (Exception | LinkageError failed) {
            LOG.warn("While unloading, this part could not be closed: {}", closer.name(), failed);
        }
    }

    private record Closer(String name, AutoCloseable closeable) {
    }
}
