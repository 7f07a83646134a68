package org.igniterealtime.openfire.plugin.frontdoor.host;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

/** Whether a server that was started has come up: it listens on all ports, and its plugins are loaded. */
final class Readiness {

    private static final Duration START = Duration.ofMinutes(3);
    private static final Duration PLUGIN = Duration.ofSeconds(5);

    private Readiness() {
    }

    /**
     * Waits until the server is ready. Openfire opens its client ports when it has been through its plugins, the console among
     * them, so what is not loaded shortly after that has failed.
     *
     * @throws TrialServerException it is not ready; its process is ended
     */
    static void await(ServerProcess process, Ports ports, List<Path> plugins) {
        boolean listens = ServerLog.until(() -> !process.isAlive() || ports.allListen(), START);
        if (!process.isAlive()) {
            abandon(process, "the server ended while it started");
        }
        if (!listens) {
            abandon(process, "the server does not listen on all of " + ports.all() + " after " + START.toSeconds() + " s");
        }
        for (Path jar : plugins) {
            if (process.log().await(Pattern.compile(loaded(nameOf(jar))), 0, PLUGIN).isEmpty()) {
                abandon(process, "the plugin " + jar + " was not loaded");
            }
        }
    }

    /** What Openfire logs when a plugin is loaded, as a pattern; from 4.8 the version follows the name. */
    static String loaded(String name) {
        return "Successfully loaded plugin '" + Pattern.quote(name) + "(-[^']*)?'";
    }

    /** The name by which Openfire knows a plugin. */
    static String nameOf(Path jar) {
        return jar.getFileName().toString().replaceFirst("\\.jar$", "");
    }

    private static void abandon(ServerProcess process, String why) {
        TrialServerException failure = process.failure(why);
        process.stop();
        throw failure;
    }
}
