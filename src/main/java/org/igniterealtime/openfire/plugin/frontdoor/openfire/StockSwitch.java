package org.igniterealtime.openfire.plugin.frontdoor.openfire;

import java.util.Optional;
import org.igniterealtime.openfire.plugin.frontdoor.settings.SettingsReader.HostSwitches;
import org.jivesoftware.openfire.handler.IQRegisterHandler;

/**
 * Openfire's own switch for in-band registration. It alone decides whether the stream feature is shown, so it has to
 * follow our mode; and it is what the administrator had set before, so it is kept aside and put back.
 */
public final class StockSwitch implements AutoCloseable {

    /** Openfire's own property; on when it is not set. */
    static final String STOCK = "register.inband";
    /** What it was before us; kept as a property so that not even a crash loses it. */
    static final String KEPT = "frontdoor.stock.inband";
    /** What we want it to be. Kept as a property because other nodes of a cluster see our turning as a change, too. */
    static final String SHOWN = "frontdoor.stock.shown";

    /** Openfire's own, too; its handler reads it once, when the server starts. */
    private static final String PASSWORD = "register.password";
    private static final String UNSET = "unset";

    private final IQRegisterHandler stock;
    private final PropertyStore properties;
    private boolean turning;
    private Optional<Boolean> turned = Optional.empty();

    /** The switch of the server's own handler. */
    public StockSwitch(IQRegisterHandler stock, PropertyStore properties) {
        this.stock = stock;
        this.properties = properties;
        if (properties.get(KEPT).isEmpty()) {
            keep();
        }
    }

    /** What the administrator had set: before us, or by hand since. */
    public HostSwitches administrators() {
        boolean inBand = !properties.get(KEPT).orElse(UNSET).equals("false");
        return new HostSwitches(inBand, properties.get(PASSWORD).map(Boolean::parseBoolean).orElse(true));
    }

    /** Shows the stream feature, or does not. Turns nothing again that is turned already, or nodes would never rest. */
    public synchronized void show(boolean feature) {
        if (turning) {
            return;
        }
        if (!properties.get(SHOWN).equals(Optional.of(String.valueOf(feature)))) {
            properties.set(SHOWN, String.valueOf(feature));
        }
        // What the handler says of itself is "off" whenever the user store is read-only, however it was turned.
        boolean same = stock.isInbandRegEnabled() == feature || turned.equals(Optional.of(feature));
        if (property() != feature || !same) {
            turn(feature);
        }
    }

    /** A property has changed. If it was this switch, and not by us, the administrator turned it, and it is kept. */
    public synchronized void changed(String property) {
        boolean ours = turning || properties.get(SHOWN).equals(Optional.of(String.valueOf(property())));
        if (STOCK.equals(property) && !ours) {
            keep();
        }
    }

    /** Whether Openfire's own registration lets people in once we are gone. */
    public boolean comesBack() {
        return administrators().inBand();
    }

    /** It is to stay off when we are gone. */
    public synchronized void stayShut() {
        properties.set(KEPT, "false");
    }

    /** Puts back what the administrator had set. */
    @Override
    public synchronized void close() {
        String kept = properties.get(KEPT).orElse(UNSET);
        turn(!kept.equals("false"));
        if (kept.equals(UNSET)) {
            properties.delete(STOCK);
        }
        properties.delete(KEPT);
        properties.delete(SHOWN);
    }

    private boolean property() {
        return properties.get(STOCK).map(Boolean::parseBoolean).orElse(true);
    }

    private void keep() {
        properties.set(KEPT, properties.get(STOCK).map(value -> String.valueOf(Boolean.parseBoolean(value)))
                .orElse(UNSET));
    }

    private void turn(boolean on) {
        turning = true;
        try {
            stock.setInbandRegEnabled(on);
            turned = Optional.of(on);
        } finally {
            turning = false;
        }
    }
}
