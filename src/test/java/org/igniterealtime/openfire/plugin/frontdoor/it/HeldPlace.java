package org.igniterealtime.openfire.plugin.frontdoor.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.igniterealtime.openfire.plugin.frontdoor.host.TestDatabase;
import org.igniterealtime.openfire.plugin.frontdoor.host.TrialServer;
import org.igniterealtime.openfire.plugin.frontdoor.host.TrialServerBuilder;

/** A server with all that held accounts need: a database that can be asked, a mail server, and somebody who decides. */
final class HeldPlace implements AutoCloseable {

    static final Duration SOON = Duration.ofSeconds(10);

    final TestDatabase database = new TestDatabase();
    final Postbox postbox = new Postbox();
    final TrialServer server;
    private final Path jar;

    /** Starts it, with these settings ({@code frontdoor.web.mode=approval}). */
    HeldPlace(String... settings) {
        try {
            jar = Decider.jar(Files.createTempDirectory("decider").resolve("decider.jar"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        TrialServerBuilder builder = postbox.serving(Servers.builder()).withDatabase(database.url(), "sa", "").withPlugin(jar)
            .set("frontdoor.limit.mail.address", "100000/1d").set("frontdoor.limit.mail.server", "100000/1d");
        for (String setting : settings) {
            builder.set(setting.substring(0, setting.indexOf('=')), setting.substring(setting.indexOf('=') + 1));
        }
        server = builder.start();
        server.setProperty("frontdoor.web.address", Surfer.root(server) + "/register");
    }

    /** Has the administrator approve or decline. */
    void decide(String how, String name, String outcome) {
        int mark = server.log().length();
        server.setProperty("decider." + how, name);
        server.waitForLog("decider: " + name + " " + outcome, mark, SOON);
    }

    /** Somebody does that in Openfire's own console. */
    void change(String how, String name, String outcome) {
        decide(how, name, outcome);
    }

    /** Waits until the application for that name has come to that. */
    void await(String stage, String name) throws SQLException, InterruptedException {
        long deadline = System.nanoTime() + SOON.toNanos();
        while (!stages(name).contains(stage)) {
            assertFalse(System.nanoTime() > deadline, name + " is " + stages(name));
            Thread.sleep(50);
        }
    }

    /** Ends now what is due. */
    void tidy() {
        int mark = server.log().length();
        String again = Servers.name("again");
        server.setProperty("decider.tidy", again);
        server.waitForLog("decider: tidy " + again, mark, SOON);
    }

    /** Changes the database behind the server's back. */
    void run(String sql) throws SQLException {
        try (Connection connection = database.connect(); Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The state of the application for that name, if there is one. */
    List<Object> stages(String name) throws SQLException {
        return database.query("SELECT stage FROM ofFrontDoorApplication WHERE username = ?", name).stream()
            .map(row -> row.get(0)).toList();
    }

    /** Nothing of that account is there: neither the account, nor an application, nor a lock. */
    void hasNothingOf(String name) throws Exception {
        assertEquals(List.of(), database.query("SELECT username FROM ofUser WHERE username = ?", name));
        assertEquals(List.of(), database.query("SELECT name FROM ofUserFlag WHERE username = ?", name));
        assertEquals(List.of(), database.query("SELECT id FROM ofFrontDoorApplication WHERE reservation = ?", name));
        refuses(name);
    }

    /** Openfire does not let that user in. */
    void refuses(String name) throws Exception {
        assertFalse(Smack.signsIn(server, name, Surfer.PASSWORD));
    }

    @Override
    public void close() {
        server.close();
        postbox.close();
        database.close();
        try {
            Files.delete(jar);
            Files.delete(jar.getParent());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
