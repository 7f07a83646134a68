package org.igniterealtime.openfire.plugin.frontdoor.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.igniterealtime.openfire.plugin.frontdoor.host.TestDatabase;
import org.igniterealtime.openfire.plugin.frontdoor.host.TrialServer;
import org.igniterealtime.openfire.plugin.frontdoor.host.TrialServerBuilder;

/** A server with all that invites need: a database that can be changed, a mail server, and somebody who takes invites back. */
final class InvitePlace {

    static final Duration SOON = Duration.ofSeconds(10);

    private static InvitePlace shared;

    final TestDatabase database = new TestDatabase();
    final Postbox postbox = new Postbox();
    final TrialServer server;
    private final Path jar;

    private InvitePlace() {
        try {
            jar = Decider.jar(Files.createTempDirectory("desk").resolve("invitedesk.jar"), InviteDesk.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        TrialServerBuilder builder = postbox.serving(Servers.builder()).withDatabase(database.url(), "sa", "").withPlugin(jar)
            .set("frontdoor.limit.mail.address", "100000/1d").set("frontdoor.limit.mail.server", "100000/1d");
        server = builder.start();
        server.setProperty("frontdoor.web.address", Surfer.root(server) + "/register");
    }

    /** The one that all tests of invites share. It ends with this JVM. */
    static synchronized InvitePlace shared() {
        if (shared == null) {
            InvitePlace started = new InvitePlace();
            Runtime.getRuntime().addShutdownHook(new Thread(started::close, "close-invite-place"));
            shared = started;
        }
        return shared;
    }

    /** Alice, signed in. */
    TcpLine alice() {
        return TcpLine.signedIn(server, "alice", "alice-secret");
    }

    /** Has the administrator do something; what comes of it. */
    String desk(String what, String about) {
        int mark = server.log().length();
        String word = Servers.name("word");
        server.setProperty("invitedesk." + what, about + " " + word);
        String said = server.waitForLog("invitedesk " + word + " says [^;]*;", mark, SOON);
        return said.substring(said.indexOf("says ") + 5, said.length() - 1);
    }

    /** Changes the database behind the server's back. Returns how many rows that were. */
    int run(String sql) throws SQLException {
        try (Connection connection = database.connect(); Statement statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }

    private void close() {
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
