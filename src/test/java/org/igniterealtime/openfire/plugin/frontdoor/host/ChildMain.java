package org.igniterealtime.openfire.plugin.frontdoor.host;

import java.io.IOException;
import java.io.InputStream;

/**
 * First class of the server's process: starts Openfire, and ends it when whoever started this process is gone.
 *
 * <p>The parent holds the other end of the standard input. When it closes it, or dies in whatever way, the end of input
 * arrives here and the server shuts down in good order: no child outlives its parent.
 */
final class ChildMain {

    private ChildMain() {
    }

    public static void main(String[] args) throws Exception {
        InputStream parent = System.in;
        System.setIn(InputStream.nullInputStream()); // Openfire reads commands there
        Thread watch = new Thread(() -> exitAtEnd(parent), "parent-watch");
        watch.setDaemon(true);
        watch.start();
        Class.forName("org.jivesoftware.openfire.starter.ServerStarter").getMethod("main", String[].class)
            .invoke(null, (Object) args);
    }

    private static void exitAtEnd(InputStream parent) {
        try {
            while (parent.read() >= 0) {
                // nothing is said, only the end matters
            }
        } catch (IOException e) {
            // a broken pipe is an end, too
        }
        System.exit(0);
    }
}
