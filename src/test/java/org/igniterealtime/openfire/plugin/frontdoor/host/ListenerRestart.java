package org.igniterealtime.openfire.plugin.frontdoor.host;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jivesoftware.openfire.XMPPServer;
import org.jivesoftware.openfire.container.Plugin;
import org.jivesoftware.openfire.container.PluginManager;
import org.jivesoftware.openfire.spi.ConnectionManagerImpl;
import org.jivesoftware.openfire.spi.ConnectionType;

/** A plugin that does on loading what the console does when an administrator changes a setting of the client port. */
public final class ListenerRestart implements Plugin {

    @Override
    public void initializePlugin(PluginManager manager, File folder) {
        ((ConnectionManagerImpl) XMPPServer.getInstance().getConnectionManager())
            .getListener(ConnectionType.SOCKET_C2S, false).restart();
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
