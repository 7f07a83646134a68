package org.igniterealtime.openfire.plugin.frontdoor.xmpp.feature;

import java.util.Collections;
import java.util.Set;
import java.util.WeakHashMap;
import org.apache.mina.core.filterchain.IoFilterChain;
import org.apache.mina.core.session.IoSession;
import org.apache.mina.transport.socket.nio.NioSocketAcceptor;
import org.jivesoftware.openfire.ConnectionManager;
import org.jivesoftware.openfire.spi.ConnectionManagerImpl;
import org.jivesoftware.openfire.spi.ConnectionType;

/**
 * Openfire up to 4.7. A new connection copies the filters of its acceptor; connections that exist before stay as they are.
 * The server does not tell when it puts another acceptor in the place of one, nor that it has none yet.
 */
final class MinaTransport implements Transport {

    private static final String NAME = "frontdoor-features";

    private final ConnectionManagerImpl connections;
    private final MinaFilter filter;
    /** Those with our filter. One that was replaced still has its connections, and goes when they are gone. */
    private final Set<NioSocketAcceptor> acceptors = Collections.newSetFromMap(new WeakHashMap<>());

    MinaTransport(ConnectionManager connections, Rewriter rewriter) {
        this.connections = (ConnectionManagerImpl) connections;
        this.filter = new MinaFilter(rewriter);
    }

    @Override
    public void install() {
        install(connections.getSocketAcceptor(ConnectionType.SOCKET_C2S, false));
        install(connections.getSocketAcceptor(ConnectionType.SOCKET_C2S, true));
    }

    private void install(NioSocketAcceptor acceptor) {
        if (acceptor != null && acceptors.add(acceptor)) {
            acceptor.getFilterChain().addLast(NAME, filter);
        }
    }

    @Override
    public void close() {
        for (NioSocketAcceptor acceptor : acceptors) {
            if (acceptor.getFilterChain().contains(NAME)) {
                acceptor.getFilterChain().remove(NAME);
            }
            acceptor.getManagedSessions().values().forEach(MinaTransport::remove);
        }
        acceptors.clear();
    }

    private static void remove(IoSession session) {
        IoFilterChain chain = session.getFilterChain();
        if (chain.contains(NAME)) {
            chain.remove(NAME);
        }
    }
}
