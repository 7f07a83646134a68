package org.igniterealtime.openfire.plugin.frontdoor.admin;

import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.frontdoor.admin.InviteFormPage.Choice;

/**
 * A page of the list of invites.
 *
 * @param search   what it is narrowed to
 * @param states   to narrow it to
 * @param rows     the invites, the newest first
 * @param next     the address of the next page; empty on the last
 * @param newest   the address of the first page; empty on the first
 * @param isNobody whether the inviter that was typed can't be one
 * @param reached  made when, up to there was looked, when those were not all
 */
public record InvitesPage(Search search, List<Choice> states, List<Row> rows, String next, String newest,
                          boolean isNobody, Optional<Date> reached) {

    /** Copies the lists. */
    public InvitesPage {
        states = List.copyOf(states);
        rows = List.copyOf(rows);
    }

    /** Whether there is one that can be taken back. */
    public boolean hasOpen() {
        return rows.stream().anyMatch(Row::isOpen);
    }

    /** What was typed. */
    public record Search(String text, String by, String after) {
    }

    /**
     * An invite.
     *
     * @param id       its hash
     * @param brief    enough of it to tell invites apart
     * @param kindKey  what it is good for
     * @param stateKey how it stands
     * @param isOpen   whether it can be taken back
     * @param by       the inviter; empty for the server
     * @param username that it keeps; empty if none
     * @param email    it was mailed to; empty if none
     * @param note     on it; empty if none
     * @param created  when it was made
     * @param expires  when it ends
     * @param taken    how many used it
     * @param all      how many may
     */
    public record Row(String id, String brief, String kindKey, String stateKey, boolean isOpen, String by, String username,
                      String email, String note, Date created, Date expires, int taken, int all) {
    }
}
