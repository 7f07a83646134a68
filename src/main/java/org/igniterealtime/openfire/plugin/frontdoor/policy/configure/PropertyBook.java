package org.igniterealtime.openfire.plugin.frontdoor.policy.configure;

import java.util.List;
import java.util.Optional;

/** Where settings are kept: properties of the server's, by name. What is written counts at once. */
public interface PropertyBook {

    /** The value of a property, if it is set. */
    Optional<String> get(String name);

    /** Sets a property. */
    void set(String name, String value);

    /** Sets a property that is kept encrypted, and not shown on any page. */
    void setSecret(String name, String value);

    /** Removes a property. */
    void delete(String name);

    /** The names of all properties that begin like that, in the order of the alphabet. */
    List<String> names(String beginning);
}
