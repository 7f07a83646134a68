package org.igniterealtime.openfire.plugin.frontdoor.openfire;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.igniterealtime.openfire.plugin.frontdoor.captcha.Secret;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The server's secret, kept encrypted in a property so that all nodes of a cluster have the same. Made on the first
 * start. Who deletes the property has a new one made.
 */
public final class ServerSecret implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ServerSecret.class);
    private static final String KEY = "frontdoor.secret";

    private final PropertyStore properties;
    private final Supplier<Secret> fresh;
    private final Consumer<Secret> user;
    private final PropertyWatch watch = new PropertyWatch(this::touched);
    private boolean writing;

    /**
     * The secret of this server.
     *
     * @param fresh makes a new one
     * @param user  told of the secret, and of each that takes its place
     */
    public ServerSecret(PropertyStore properties, Supplier<Secret> fresh, Consumer<Secret> user) {
        this.properties = properties;
        this.fresh = fresh;
        this.user = user;
    }

    /** Tells the secret, making it if need be, and listens from now on. */
    public void start() {
        tell();
        watch.open();
    }

    @Override
    public void close() {
        watch.close();
    }

    private synchronized void touched(String property) {
        if (KEY.equals(property) && !writing) {
            tell();
        }
    }

    private synchronized void tell() {
        writing = true;
        try {
            user.accept(properties.get(KEY).flatMap(Secret::parse).orElseGet(this::make));
            properties.encrypt(KEY);
        } finally {
            writing = false;
        }
    }

    private Secret make() {
        LOG.info("A new secret is made for challenges; those that were sent out before are no longer good");
        Secret secret = fresh.get();
        properties.setSecret(KEY, secret.text());
        return secret;
    }
}
