package org.igniterealtime.openfire.plugin.frontdoor.admin;

import java.util.List;

/**
 * What the journal's screen shows. Texts are keys of the language files; the view looks them up. What is not there is empty.
 *
 * @param form     what is looked for
 * @param doors    to choose from
 * @param outcomes to choose from
 * @param reasons  to choose from
 * @param lines    entries, the newest first
 * @param links    where to go from here
 * @param reached  up to when was looked, when that was not everything
 * @param kept     for how many days entries and addresses are kept
 */
public record JournalView(JournalForm form, List<Choice> doors, List<Choice> outcomes, List<Choice> reasons, List<Line> lines,
                          Links links, String reached, List<Long> kept) {

    /** Copies the lists. */
    public JournalView {
        doors = List.copyOf(doors);
        outcomes = List.copyOf(outcomes);
        reasons = List.copyOf(reasons);
        lines = List.copyOf(lines);
        kept = List.copyOf(kept);
    }

    /** Something to choose: the word that is sent, and the key of its text. */
    public record Choice(String word, String key) {
    }

    /** Addresses. */
    public record Links(String newest, String newer, String older, String csv, String excel) {
    }

    /**
     * An entry.
     *
     * @param time  for people
     * @param many  how many attempts it tells of
     * @param what  what happened
     * @param who   to whom
     * @param style the style class of what happened
     */
    public record Line(String time, int many, What what, Who who, String style) {
    }

    /** Keys of texts about what happened, and what else is said. */
    public record What(String door, String outcome, String reason, String detail) {
    }

    /**
     * Names, and addresses to see only what has to do with them.
     *
     * @param isServers whether it was the server's own invite
     */
    public record Who(String account, String accountLink, String source, String sourceLink, String by, String inviter,
                      boolean isServers) {
    }
}
