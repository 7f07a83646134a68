package org.igniterealtime.openfire.plugin.frontdoor.host;

import java.net.InetAddress;
import javax.net.ssl.HostnameVerifier;
import org.jivesoftware.smack.ConnectionConfiguration.SecurityMode;
import org.jivesoftware.smack.tcp.XMPPTCPConnection;
import org.jivesoftware.smack.tcp.XMPPTCPConnectionConfiguration;

/** Signs in to a trial server by Smack, a client library that Front Door has no part in. */
final class SmackLogin {

    private static final HostnameVerifier ANY_NAME = (name, session) -> true;

    private SmackLogin() {
    }

    /** Over port 5222. */
    static boolean startTls(TrialServer server, String user, String password) throws Exception {
        return signsIn(configuration(server).setPort(server.clientPort()).setSecurityMode(SecurityMode.required), user, password);
    }

    /** Over port 5223. */
    static boolean directTls(TrialServer server, String user, String password) throws Exception {
        return signsIn(configuration(server).setPort(server.clientTlsPort()).setSecurityMode(SecurityMode.disabled)
            .setSocketFactory(TrustAll.context().getSocketFactory()), user, password);
    }

    private static XMPPTCPConnectionConfiguration.Builder configuration(TrialServer server) throws Exception {
        return XMPPTCPConnectionConfiguration.builder().setXmppDomain(server.domain())
            .setHostAddress(InetAddress.getByName("127.0.0.1")).setCustomX509TrustManager(TrustAll.manager())
            .setHostnameVerifier(ANY_NAME).setResource("test");
    }

    private static boolean signsIn(XMPPTCPConnectionConfiguration.Builder configuration, String user, String password)
            throws Exception {
        XMPPTCPConnection connection = new XMPPTCPConnection(configuration.build());
        try {
            connection.connect().login(user, password);
            return connection.isAuthenticated() && connection.getUser().getLocalpart().toString().equals(user);
        } finally {
            connection.instantShutdown(); // a polite goodbye waits 5 s for an answer that Openfire 4.2 often omits
        }
    }
}
