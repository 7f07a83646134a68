package org.igniterealtime.openfire.plugin.frontdoor.xmpp.feature;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jivesoftware.openfire.ConnectionManager;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Changes the features of client streams over TCP. BOSH and WebSocket can't be reached; clients there see what the server
 * offers. If this Openfire does not let us, that is told and everything else works.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6120#section-4.3.2">RFC 6120, section 4.3.2</a>
 */
public final class StreamFeatures implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(StreamFeatures.class);
    private static final String NETTY = "org.jivesoftware.openfire.nio.NettyChannelHandlerFactory";

    private final ConnectionManager connections;
    private final Rewriter rewriter;
    private final ScheduledExecutorService chores;
    private Transport transport;
    private ScheduledFuture<?> watch;
    private volatile String problem;

    /**
     * Not yet at work.
     *
     * @param connections the server's
     * @param edits       applied in this order
     * @param chores      looks once a second whether the server has replaced an acceptor (Openfire up to 4.7 does not tell)
     */
    public StreamFeatures(ConnectionManager connections, List<FeatureEdit> edits, ScheduledExecutorService chores) {
        this.connections = connections;
        this.rewriter = new Rewriter(edits);
        this.chores = chores;
    }

    /** Connections made from now on are offered what the edits say. */
    public synchronized void install() {
        try {
            transport = choose();
        } catch (ReflectiveOperationException | RuntimeException | LinkageError impossible) {
            fail(impossible);
            return;
        }
        renew();
        watch = chores.scheduleWithFixedDelay(this::renew, 1, 1, TimeUnit.SECONDS);
    }

    /** Why streams are offered what the server says, if so, in words for the administrator. */
    public Optional<String> problem() {
        return Optional.ofNullable(problem);
    }

    /** All connections are offered what the server says, those that exist too. */
    @Override
    public synchronized void close() throws ReflectiveOperationException {
        if (watch != null) {
            watch.cancel(false);
            watch = null;
        }
        if (transport != null) {
            transport.close();
            transport = null;
        }
    }

    // One of the outermost edges: an exception would end the schedule.
    private synchronized void renew() {
        if (transport == null) {
            return;
        }
        try {
            transport.install();
            problem = null;
        } catch (ReflectiveOperationException | RuntimeException | LinkageError impossible) {
            fail(impossible);
        }
    }

    /** Told once, not every second. */
    private void fail(Throwable cause) {
        if (problem == null) {
            LOG.warn("This Openfire does not let stream features be changed; all else works", cause);
        }
        problem = "Stream features can't be changed on this Openfire: " + cause;
    }

    /** By name, because each needs classes that the other generation of Openfire does not have. */
    private Transport choose() throws ReflectiveOperationException {
        String name = getClass().getPackageName() + (exists(NETTY) ? ".NettyTransport" : ".MinaTransport");
        Constructor<?> made = Class.forName(name).getDeclaredConstructor(ConnectionManager.class, Rewriter.class);
        try {
            return (Transport) made.newInstance(connections, rewriter);
        } catch (InvocationTargetException failed) {
            throw new ReflectiveOperationException(failed.getCause());
        }
    }

    private static boolean exists(String name) {
        try {
            Class.forName(name, false, ConnectionManager.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException absent) {
            return false;
        }
    }
}
