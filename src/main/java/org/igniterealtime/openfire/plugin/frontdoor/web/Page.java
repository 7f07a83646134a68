package org.igniterealtime.openfire.plugin.frontdoor.web;

import java.io.IOException;
import java.util.Set;

/** What stands at one address below our context, or at several. */
interface Page {

    /** Whether it stands at that path, which begins with a slash and has no context. */
    boolean isAt(String path);

    /** How it can be asked; nobody asks it otherwise. */
    default Set<String> methods() {
        return Set.of("GET", "HEAD");
    }

    /** Shows itself, for {@code GET} and {@code HEAD}. Changes nothing. */
    default void show(Visit visit) throws IOException {
        throw new IllegalStateException("there is nothing to see");
    }

    /** Does what a form asks, for {@code POST}. */
    default void act(Visit visit, Form form) throws IOException {
        throw new IllegalStateException("there is nothing to do");
    }
}
