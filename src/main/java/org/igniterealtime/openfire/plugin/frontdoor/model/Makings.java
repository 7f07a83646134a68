package org.igniterealtime.openfire.plugin.frontdoor.model;

import java.util.List;

/**
 * What challenges are made of.
 *
 * @param letters   how many letters a picture has
 * @param digits    how many digits a sound has
 * @param questions what may be asked; may be empty
 */
public record Makings(int letters, int digits, List<Question> questions) {

    /** Copies the list. */
    public Makings {
        questions = List.copyOf(questions);
    }
}
