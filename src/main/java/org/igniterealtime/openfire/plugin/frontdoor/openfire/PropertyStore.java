package org.igniterealtime.openfire.plugin.frontdoor.openfire;

import java.util.List;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.frontdoor.policy.configure.PropertyBook;
import org.jivesoftware.util.JiveGlobals;

/** Openfire's properties, which its System Properties page shows and changes. */
public final class PropertyStore implements PropertyBook {

    @Override
    public Optional<String> get(String name) {
        return Optional.ofNullable(JiveGlobals.getProperty(name));
    }

    @Override
    public void set(String name, String value) {
        JiveGlobals.setProperty(name, value);
    }

    @Override
    public void setSecret(String name, String value) {
        JiveGlobals.setProperty(name, value, true);
    }

    /** Has a property that was set in the open kept encrypted. */
    public void encrypt(String name) {
        if (!JiveGlobals.isPropertyEncrypted(name)) {
            JiveGlobals.setPropertyEncrypted(name, true);
        }
    }

    @Override
    public void delete(String name) {
        JiveGlobals.deleteProperty(name);
    }

    @Override
    public List<String> names(String beginning) {
        return JiveGlobals.getPropertyNames().stream().filter(name -> name.startsWith(beginning)).sorted().toList();
    }
}
