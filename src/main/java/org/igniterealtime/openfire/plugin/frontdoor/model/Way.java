package org.igniterealtime.openfire.plugin.frontdoor.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How an account came to be: what is done after it was made can differ by that. */
public enum Way {
    /** Somebody registered in their client. */
    CLIENT,
    /** Somebody filled in the sign-up page. */
    PAGE,
    /** Somebody had an invite, in the client or on the page. */
    INVITE,
    /** An administrator made it. */
    HAND,
    /** It is one of many that an administrator made at once. */
    IMPORT;

    /** The word for it in settings and keys, whatever language the server is set to. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one of that word. */
    public static Optional<Way> of(String word) {
        return Arrays.stream(values()).filter(way -> way.word().equals(word.toLowerCase(Locale.ROOT))).findAny();
    }

    /** The one that a door is for people without an invite. */
    public static Way through(Door door) {
        return switch (door) {
            case IN_BAND -> CLIENT;
            case WEB -> PAGE;
            case CONSOLE -> HAND;
        };
    }
}
