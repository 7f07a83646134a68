package org.igniterealtime.openfire.plugin.frontdoor.admin;

import java.io.Serializable;
import java.util.List;

/**
 * A line at the top of a screen: what became of the deed before. It outlives the redirect in the console's session.
 *
 * @param style     {@code done}, {@code warning} or {@code error}
 * @param key       of its text
 * @param arguments of that text; texts and numbers
 */
public record Notice(String style, String key, List<Serializable> arguments) implements Serializable {

    /** Copies the arguments. */
    public Notice {
        arguments = List.copyOf(arguments);
    }

    /** It was done. */
    public static Notice done(String key, Serializable... arguments) {
        return new Notice("done", key, List.of(arguments));
    }

    /** It was done, but. */
    public static Notice warning(String key, Serializable... arguments) {
        return new Notice("warning", key, List.of(arguments));
    }

    /** It was not done. */
    public static Notice error(String key, Serializable... arguments) {
        return new Notice("error", key, List.of(arguments));
    }
}
