package org.igniterealtime.openfire.plugin.frontdoor;

import java.io.File;
import org.jivesoftware.openfire.container.Plugin;
import org.jivesoftware.openfire.container.PluginManager;

/** What Openfire loads: makes the {@link Wiring}, starts it, and closes it when the plugin is taken out. */
public final class FrontDoorPlugin implements Plugin {

    private Wiring wiring;

    @Override
    public void initializePlugin(PluginManager manager, File directory) {
        wiring = new Wiring(manager, this);
        try {
            wiring.start();
        } catch (RuntimeException | LinkageError failed) {
            // What was started already must not stay behind in a server that says the plugin is not loaded.
            destroyPlugin();
            throw failed;
        }
    }

    @Override
    public void destroyPlugin() {
        if (wiring != null) {
            wiring.close();
            wiring = null;
            OwnClasses.load();
        }
    }
}
