package org.jivesoftware.openfire.starter;

import org.jivesoftware.openfire.XMPPServer;

/**
 * Stands in for the starter of Openfire's distribution, which is not in the artifact on Maven Central. The server looks for a
 * class of this name to know that it owns its process: only then does it shut down in good order when the process ends.
 */
public final class ServerStarter {

    private ServerStarter() {
    }

    public static void main(String[] args) {
        new XMPPServer();
    }
}
