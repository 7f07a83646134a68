package org.igniterealtime.openfire.plugin.frontdoor.fakes;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.igniterealtime.openfire.plugin.frontdoor.policy.BrokenException;
import org.igniterealtime.openfire.plugin.frontdoor.policy.configure.PropertyBook;
import org.igniterealtime.openfire.plugin.frontdoor.settings.SettingsReader.HostSwitches;

/** Properties in memory, with what was written. */
public final class InMemoryProperties implements PropertyBook {

    /** All that is set. */
    public final Map<String, String> values = new TreeMap<>();
    /** What is encrypted of that. */
    public final Set<String> secrets = new HashSet<>();
    /** How many were written or removed. */
    public int writes;

    /** After so many writes the database is gone: what is written then is there until the next start only. */
    public int breaksAfter = Integer.MAX_VALUE;

    /** Throws when the database does not answer. */
    public void answer() {
        if (writes >= breaksAfter) {
            throw new BrokenException("broken for a test", null);
        }
    }

    @Override
    public Optional<String> get(String name) {
        return Optional.ofNullable(values.get(name));
    }

    @Override
    public void set(String name, String value) {
        writes++;
        values.put(name, value);
    }

    @Override
    public void setSecret(String name, String value) {
        set(name, value);
        secrets.add(name);
    }

    @Override
    public void delete(String name) {
        writes++;
        values.remove(name);
    }

    @Override
    public List<String> names(String beginning) {
        return values.keySet().stream().filter(name -> name.startsWith(beginning)).toList();
    }

    /** Openfire as it is when nothing was set there. */
    public static HostSwitches host() {
        return new HostSwitches(true, true);
    }
}
