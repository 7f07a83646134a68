package org.igniterealtime.openfire.plugin.frontdoor.admin;

import java.util.Date;
import java.util.List;
import java.util.Optional;

/**
 * What the screen for many accounts shows: a form and the files there are, or one of them.
 *
 * @param batch     the file that is looked at
 * @param batches   the newest files
 * @param languages of mails
 * @param isFixed   whether no account can be made, as they are kept elsewhere
 * @param canLink   whether anybody could open a link
 */
public record ManyPage(Optional<Detail> batch, List<Item> batches, List<CreatePage.Choice> languages, boolean isFixed,
                       boolean canLink) {

    /** Copies the lists. */
    public ManyPage {
        batches = List.copyOf(batches);
        languages = List.copyOf(languages);
    }

    /** A file in the list. */
    public record Item(String id, Date when, String by, int lines, String stateKey) {
    }

    /**
     * A file.
     *
     * @param item     as in the list
     * @param state    its state as a word
     * @param ready    lines that can be made
     * @param settled  lines that are done or refused
     * @param made     accounts that are there
     * @param refused  lines of which there will be none
     * @param lines    some of them
     * @param next     where the next ones begin; empty if there are none
     * @param problems whether only refused lines are shown
     */
    public record Detail(Item item, String state, int ready, int settled, int made, int refused, List<Row> lines, String next,
                         boolean problems) {

        /** Copies the list. */
        public Detail {
            lines = List.copyOf(lines);
        }
    }

    /** A line. */
    public record Row(int number, String username, String stateKey, String style, String problem) {
    }
}
