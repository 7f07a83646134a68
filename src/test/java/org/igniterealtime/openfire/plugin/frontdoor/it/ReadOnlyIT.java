package org.igniterealtime.openfire.plugin.frontdoor.it;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.igniterealtime.openfire.plugin.frontdoor.host.TrialServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** R77-15: users are kept in a place that the server can't write to. */
class ReadOnlyIT {

    private final TrialServer server = Servers.shared();

    @RegisterExtension
    final Changes changes = new Changes(server);

    @Test
    void r77n15WhereAccountsCanNotBeMadeTheDoorIsClosed() {
        try (TcpLine line = TcpLine.startTls(server); TcpLine member = TcpLine.signedIn(server, "alice", "alice-secret")) {
            Form form = line.form();
            changes.set("jdbcUserProvider.useConnectionProvider", "true");
            changes.set("provider.user.className", "org.jivesoftware.openfire.user.JDBCUserProvider");
            line.promptly(Xml.get()).isError("service-unavailable", "cancel", 503);
            line.promptly(Xml.set(Xml.registration(form, Servers.name("r77n15"), "secret-15"))).isError("not-allowed", "cancel", 405);
            member.promptly(Xml.set("<remove/>")).isError("not-allowed", "cancel", 405);
        }
        changes.delete("provider.user.className");
        assertTrue(TcpLine.canSignIn(server, "alice", "alice-secret"));
    }
}
