package org.igniterealtime.openfire.plugin.frontdoor.host;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One running Openfire, a process of its own on loopback. Users: {@code admin}/{@code admin} (administrator),
 * {@code alice}/{@code alice-secret}, {@code bob}/{@code bob-secret}. Domain {@code localhost}.
 *
 * <p>For trying out and for tests, never for production. Safe for use by several threads.
 */
public final class TrialServer implements AutoCloseable {

    private static final Duration START = Duration.ofSeconds(60);
    private static final Duration PLUGIN = Duration.ofSeconds(60);

    private final Path home;
    private final boolean keepHome;
    private final Ports ports;
    private final ServerProcess process;
    private final AdminConsoleClient console;

    TrialServer(Path home, boolean keepHome, Ports ports, ServerProcess process) {
        this.home = home;
        this.keepHome = keepHome;
        this.ports = ports;
        this.process = process;
        this.console = new AdminConsoleClient("http://127.0.0.1:" + ports.admin() + "/", "admin", "admin");
    }

    public static TrialServerBuilder builder() {
        return new TrialServerBuilder();
    }

    public String domain() {
        return "localhost";
    }

    /** XMPP in clear text, with STARTTLS. */
    public int clientPort() {
        return ports.client();
    }

    /** XMPP with TLS from the first byte. */
    public int clientTlsPort() {
        return ports.clientTls();
    }

    /** BOSH, WebSocket and the public pages. */
    public int httpPort() {
        return ports.http();
    }

    /** The same over TLS. */
    public int httpsPort() {
        return ports.https();
    }

    public int adminPort() {
        return ports.admin();
    }

    public int adminTlsPort() {
        return ports.adminTls();
    }

    /** The server's home folder; gone after {@link #close()} but for its logs, unless it is one that is kept. */
    public Path home() {
        return home;
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** All that the server has said so far: its log, standard output and error. */
    public String log() {
        return process.log().text();
    }

    /** Waits until the log has a match anywhere, and returns the text that matched. */
    public String waitForLog(String regex, Duration patience) {
        return waitForLog(regex, 0, patience);
    }

    /** As above, but looks only at what comes after the first {@code from} characters: {@code log().length()} of a moment ago. */
    public String waitForLog(String regex, int from, Duration patience) {
        return process.log().await(Pattern.compile(regex), from, patience)
            .orElseThrow(() -> failure("nothing in the log matches " + regex + " within " + patience));
    }

    /** Sets a property as an administrator does, on the console's System Properties page; it is in force on return. */
    public void setProperty(String name, String value) {
        console.setProperty(name, value);
    }

    public void deleteProperty(String name) {
        console.deleteProperty(name);
    }

    /** The value that the System Properties page shows; empty if there is none. */
    public Optional<String> getProperty(String name) {
        return console.getProperty(name);
    }

    /** Uploads a plugin in the console and waits until it is loaded. Its name is the jar's file name. */
    public void installPlugin(Path jar) {
        int mark = log().length();
        console.uploadPlugin(jar);
        waitForLog(loaded(nameOf(jar)), mark, PLUGIN);
    }

    /** Deletes a plugin in the console and waits until it is unloaded. */
    public void uninstallPlugin(String name) {
        int mark = log().length();
        console.deletePlugin(name);
        waitForLog("Successfully unloaded plugin '" + name + "'", mark, PLUGIN);
    }

    /** Reloads a plugin in the console and waits until it is loaded again. */
    public void reloadPlugin(String name) {
        int mark = log().length();
        console.reloadPlugin(name);
        waitForLog(loaded(name), mark, PLUGIN);
    }

    /** The console as its administrator sees it. */
    AdminConsoleClient console() {
        return console;
    }

    /** Waits until the process ends by itself. */
    void waitFor() throws InterruptedException {
        process.waitFor();
    }

    /** Openfire opens its client ports when it has been through its plugins, the console among them. */
    void awaitReady(List<Path> plugins) {
        boolean listens = ServerLog.until(() -> !process.isAlive() || ports.allListen(), START);
        if (!process.isAlive()) {
            abandon("the server ended while it started");
        }
        if (!listens) {
            abandon("the server does not listen on all of " + ports.all() + " after " + START.toSeconds() + " s");
        }
        for (Path jar : plugins) {
            if (process.log().await(Pattern.compile(loaded(nameOf(jar))), 0, Duration.ofSeconds(5)).isEmpty()) {
                abandon("the plugin " + jar + " was not loaded");
            }
        }
    }

    private void abandon(String why) {
        TrialServerException failure = failure(why);
        process.stop();
        throw failure;
    }

    /** Ends the server and waits until its process is gone. Its home stays as it is. */
    public void stop() {
        process.stop();
    }

    @Override
    public void close() {
        stop();
        if (!keepHome) {
            Places.removeAllBut(home, "logs");
        }
    }

    private TrialServerException failure(String what) {
        return new TrialServerException(what + "; home " + home + "; its log ends with:\n" + process.log().tail());
    }

    private static String loaded(String name) {
        return "Successfully loaded plugin '" + Pattern.quote(name) + "(-[^']*)?'";
    }

    private static String nameOf(Path jar) {
        return jar.getFileName().toString().replaceFirst("\\.jar$", "");
    }
}
