package org.igniterealtime.openfire.plugin.frontdoor.xmpp.feature;

import io.netty.channel.ChannelPipeline;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jivesoftware.openfire.ConnectionManager;
import org.jivesoftware.openfire.spi.ConnectionListener;
import org.jivesoftware.openfire.spi.ConnectionManagerImpl;
import org.jivesoftware.openfire.spi.ConnectionType;

/**
 * Openfire from 4.8, which has a plug point for handlers of a connection's pipeline. That Openfire is not on Maven
 * Central, so its own classes are reached by name.
 *
 * <p>An acceptor adds our handler to its connections, old and new, and takes it out of all. The server tells each time it
 * puts another acceptor in the place of one.
 */
final class NettyTransport implements Transport {

    private final ConnectionManagerImpl connections;
    private final Class<?> factoryType = Class.forName("org.jivesoftware.openfire.nio.NettyChannelHandlerFactory");
    private final Class<?> eventsType =
            Class.forName("org.jivesoftware.openfire.spi.ConnectionListener$SocketAcceptorEventListener");
    private final Object factory;
    private final Object events;
    private final Set<ConnectionListener> heard = new HashSet<>();
    private final Set<Object> acceptors = new HashSet<>();

    NettyTransport(ConnectionManager connections, Rewriter rewriter) throws ReflectiveOperationException {
        this.connections = (ConnectionManagerImpl) connections;
        // Openfire 5.1 has two forms of the first: with and without threads that may block. Ours never does.
        this.factory = Stand.in(factoryType, Map.of(
                "addNewHandlerTo", pipeline -> NettyHandler.addTo((ChannelPipeline) pipeline, rewriter),
                "removeHandlerFrom", pipeline -> NettyHandler.removeFrom((ChannelPipeline) pipeline)));
        this.events = Stand.in(eventsType, Map.of("acceptorStarting", this::add, "acceptorStopping", this::remove));
    }

    @Override
    public synchronized void install() throws ReflectiveOperationException {
        for (ConnectionListener listener : connections.getListeners(ConnectionType.SOCKET_C2S)) {
            if (heard.add(listener)) {
                call(listener, "add", eventsType, events);
            }
            Object acceptor = listener.getClass().getMethod("getConnectionAcceptor").invoke(listener);
            if (acceptor != null) {
                add(acceptor);
            }
        }
    }

    @Override
    public synchronized void close() throws ReflectiveOperationException {
        for (ConnectionListener listener : heard) {
            call(listener, "remove", eventsType, events);
        }
        heard.clear();
        Set.copyOf(acceptors).forEach(this::remove);
    }

    private synchronized void add(Object acceptor) {
        if (acceptors.add(acceptor)) {
            callOrFail(acceptor, "addChannelHandler");
        }
    }

    private synchronized void remove(Object acceptor) {
        if (acceptors.remove(acceptor)) {
            callOrFail(acceptor, "removeChannelHandler");
        }
    }

    private void callOrFail(Object acceptor, String method) {
        try {
            call(acceptor, method, factoryType, factory);
        } catch (ReflectiveOperationException different) {
            throw new IllegalStateException(method, different);
        }
    }

    private static void call(Object target, String method, Class<?> type, Object argument)
            throws ReflectiveOperationException {
        target.getClass().getMethod(method, type).invoke(target, argument);
    }
}
