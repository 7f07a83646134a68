package org.igniterealtime.openfire.plugin.frontdoor.settings;

import java.util.Optional;
import java.util.function.Predicate;

/** Whether the sign-up page asks for something. Written in lower case in the property. */
public enum FieldUse {
    /** It does not. */
    OFF,
    /** It asks, and takes silence for an answer. */
    OPTIONAL,
    /** It has to be filled in. */
    REQUIRED;

    /** What was typed there, if it was asked for and is anything. The rest is not kept. */
    public Optional<String> of(Optional<String> typed) {
        return this == OFF ? Optional.empty() : typed.map(String::strip).filter(Predicate.not(String::isEmpty));
    }
}
