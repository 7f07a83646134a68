package org.igniterealtime.openfire.plugin.frontdoor.openfire;

import java.security.KeyStoreException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Finding;
import org.igniterealtime.openfire.plugin.frontdoor.settings.Settings;
import org.jivesoftware.openfire.Connection;
import org.jivesoftware.openfire.XMPPServer;
import org.jivesoftware.openfire.spi.ConnectionListener;
import org.jivesoftware.openfire.spi.ConnectionType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether the server around us lets people through: encryption, and other plugins that answer in our place. */
public final class ServerHealth implements Supplier<List<Finding>> {

    private static final Logger LOG = LoggerFactory.getLogger(ServerHealth.class);

    private final XMPPServer server;
    private final Supplier<Settings> settings;
    private final Supplier<Optional<String>> features;

    /**
     * The health of the server.
     *
     * @param features why the list of what the server offers can't be changed, if so
     */
    public ServerHealth(XMPPServer server, Supplier<Settings> settings, Supplier<Optional<String>> features) {
        this.features = features;
        this.server = server;
        this.settings = settings;
    }

    @Override
    public List<Finding> get() {
        List<Finding> findings = new ArrayList<>();
        findings.add(encryption());
        features.get().ifPresent(why -> findings.add(Finding.warning("features.broken", why)));
        return findings;
    }

    private Finding encryption() {
        if (!settings.get().tlsRequired()) {
            return Finding.warning("tls.not-required");
        }
        if (!hasCertificate()) {
            return Finding.shut("tls.no-certificate");
        }
        return switch (starttls()) {
            case disabled -> Finding.warning("tls.off");
            case optional -> Finding.fine("tls.offered");
            default -> Finding.fine("tls.fine");
        };
    }

    private boolean hasCertificate() {
        try {
            return server.getCertificateStoreManager().getIdentityStore(ConnectionType.SOCKET_C2S).getStore().aliases()
                    .hasMoreElements();
        } catch (KeyStoreException unreadable) {
            LOG.warn("The certificates can't be read", unreadable);
            return false;
        }
    }

    /** On the ordinary client port. Only since Openfire 4.8 is this method part of the interface. */
    private Connection.TLSPolicy starttls() {
        return ((ConnectionListener) ByName.call(server.getConnectionManager(), "getListener",
                ConnectionType.SOCKET_C2S, false)).getTLSPolicy();
    }
}
