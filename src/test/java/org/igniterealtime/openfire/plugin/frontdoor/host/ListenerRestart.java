package org.igniterealtime.openfire.plugin.frontdoor.host;

import java.io.File;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import org.jivesoftware.openfire.XMPPServer;
import org.jivesoftware.openfire.container.Plugin;
import org.jivesoftware.openfire.container.PluginManager;
import org.jivesoftware.openfire.spi.ConnectionListener;
import org.jivesoftware.openfire.spi.ConnectionManagerImpl;
import org.jivesoftware.openfire.spi.ConnectionType;

/**
 * A plugin that does on loading what the console does when an administrator changes a setting of the client port: stops
 * the acceptor and starts another. It waits in between until the port is free. Openfire 5.1.1 does not, and so at times finds its own
 * port taken, with or without Front Door.
 */
public final class ListenerRestart implements Plugin {

    private static final long PATIENCE_NANOS = 10_000_000_000L;

    @Override
    public void initializePlugin(PluginManager manager, File folder) {
        ConnectionListener listener = ((ConnectionManagerImpl) XMPPServer.getInstance().getConnectionManager())
            .getListener(ConnectionType.SOCKET_C2S, false);
        stop(listener);
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        while (!isFree(listener.getPort()) && System.nanoTime() < deadline) {
            Thread.onSpinWait();
        }
        listener.start();
    }

    /** Which only Openfire 5 lets others do. */
    private static void stop(ConnectionListener listener) {
        try {
            Method stop = ConnectionListener.class.getDeclaredMethod("stop");
            stop.setAccessible(true);
            stop.invoke(listener);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isFree(int port) {
        try (ServerSocket probe = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return probe.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    @Override
    public void destroyPlugin() {
        // nothing to put back
    }

    /** Packs this plugin. */
    public static Path jar(Path file) throws IOException {
        return PluginJar.write(file, ListenerRestart.class, List.of());
    }
}
