package org.igniterealtime.openfire.plugin.frontdoor.admin;

import java.io.Serializable;
import java.util.List;

/** A file that can't be read as a table of accounts: why not, for a text. */
final class UnreadableException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String why;
    private final transient List<Serializable> arguments;

    UnreadableException(String why, Serializable... arguments) {
        super(why);
        this.why = why;
        this.arguments = List.of(arguments);
    }

    /** What to tell. */
    Notice notice() {
        return new Notice("error", "frontdoor.console.many.fault." + why, arguments);
    }
}
