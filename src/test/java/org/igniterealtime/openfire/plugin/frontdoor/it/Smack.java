package org.igniterealtime.openfire.plugin.frontdoor.it;

import java.net.InetAddress;
import org.igniterealtime.openfire.plugin.frontdoor.host.TrialServer;
import org.igniterealtime.openfire.plugin.frontdoor.host.TrustAll;
import org.jivesoftware.smack.ConnectionConfiguration.SecurityMode;
import org.jivesoftware.smack.sasl.SASLErrorException;
import org.jivesoftware.smack.tcp.XMPPTCPConnection;
import org.jivesoftware.smack.tcp.XMPPTCPConnectionConfiguration;

/** A client of Smack's, connected over STARTTLS and not signed in. */
final class Smack implements AutoCloseable {

    private final XMPPTCPConnection connection;

    Smack(TrialServer server) throws Exception {
        connection = new XMPPTCPConnection(XMPPTCPConnectionConfiguration.builder().setXmppDomain(server.domain())
            .setHostAddress(InetAddress.getByName("127.0.0.1")).setPort(server.clientPort())
            .setCustomX509TrustManager(TrustAll.manager()).setHostnameVerifier((name, session) -> true)
            .setSecurityMode(SecurityMode.required).setResource("smack").build());
        connection.connect();
    }

    /** Whether Openfire lets that user in. */
    static boolean signsIn(TrialServer server, String name, String password) throws Exception {
        try (Smack client = new Smack(server)) {
            client.connection().login(name, password);
            return client.connection().isAuthenticated() && client.connection().getUser().getLocalpart().toString().equals(name);
        } catch (SASLErrorException refused) {
            return false;
        }
    }

    XMPPTCPConnection connection() {
        return connection;
    }

    /** Without the goodbye, for which Smack waits seconds. */
    @Override
    public void close() {
        connection.instantShutdown();
    }
}
