package org.igniterealtime.openfire.plugin.frontdoor.openfire;

import java.util.Optional;
import org.jivesoftware.util.JiveGlobals;

/** Openfire's properties, which its System Properties page shows and changes. */
public final class PropertyStore {

    /** The value of a property, if it is set. */
    public Optional<String> get(String name) {
        return Optional.ofNullable(JiveGlobals.getProperty(name));
    }

    /** Sets a property. */
    public void set(String name, String value) {
        JiveGlobals.setProperty(name, value);
    }

    /** Sets a property that is kept encrypted, and not shown on any page. */
    public void setSecret(String name, String value) {
        JiveGlobals.setProperty(name, value, true);
    }

    /** Has a property that was set in the open kept encrypted. */
    public void encrypt(String name) {
        if (!JiveGlobals.isPropertyEncrypted(name)) {
            JiveGlobals.setPropertyEncrypted(name, true);
        }
    }

    /** Removes a property. */
    public void delete(String name) {
        JiveGlobals.deleteProperty(name);
    }
}
