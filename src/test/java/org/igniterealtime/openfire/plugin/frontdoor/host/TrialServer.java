package org.igniterealtime.openfire.plugin.frontdoor.host;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One running Openfire, a process of its own on loopback. Users: {@code admin}/{@code admin} (administrator),
 * {@code alice}/{@code alice-secret}, {@code bob}/{@code bob-secret}. Domain {@code localhost}. For trying out and for tests, never for production. Safe for use by several threads.
 */
public final class TrialServer implements AutoCloseable {

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
        this.console = new AdminConsoleClient(new ConsoleSession("http://127.0.0.1:" + ports.admin() + "/", "admin", "admin"));
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

    /** Waits until the log has a match anywhere; returns what matched. */
    public String waitForLog(String regex, Duration patience) {
        return waitForLog(regex, 0, patience);
    }

    /** As above, but looks only at what comes after the first {@code from} characters: {@code log().length()} of a moment ago. */
    public String waitForLog(String regex, int from, Duration patience) {
        return process.log().await(Pattern.compile(regex), from, patience)
            .orElseThrow(() -> process.failure("nothing in the log matches " + regex + " within " + patience));
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
        waitForLog(Readiness.loaded(Readiness.nameOf(jar)), mark, PLUGIN);
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
        waitForLog(Readiness.loaded(name), mark, PLUGIN);
    }

    /** A page of the console, as the administrator sees it. */
    public String consolePage(String path) {
        return console.session().page(path);
    }

    void waitFor() throws InterruptedException {
        process.waitFor();
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
}
