package org.igniterealtime.openfire.plugin.frontdoor.admin;

import java.util.Date;
import java.util.List;

/**
 * What the list of those who wait shows. Texts of people are as they wrote them; the view escapes them.
 *
 * @param rows    those who wait, the oldest first
 * @param decided those who were decided on, the latest first
 * @param all     how many wait
 * @param source  only those from there; empty: all
 * @param after   where this page begins; empty: with the first
 * @param tick    the address of this page with all of them ticked
 * @param next    the address of the next one; empty: there is none
 * @param ticked  whether all on the page are ticked
 * @param asks    whether a door asks for approval at the moment
 * @param word    what was typed for those who are declined
 */
public record WaitingPage(List<Row> rows, List<Decided> decided, long all, String source, String after, String tick,
                          String next, boolean ticked, boolean asks, String word) {

    /** Copies the lists. */
    public WaitingPage {
        rows = List.copyOf(rows);
        decided = List.copyOf(decided);
    }

    /**
     * Somebody who waits. What they did not say is empty.
     *
     * @param age        how long they have waited
     * @param confirmed  whether they opened the link that was mailed to that address
     * @param doorKey    where they came in
     * @param accounts   names of accounts that look alike
     * @param applied    names that others have applied for, and look alike
     * @param others     how many others wait from the same source
     * @param sourceLink the address of the list of all from there
     * @param note       of administrators
     */
    public record Row(String id, String account, Age age, Date filed, String motive, String email, boolean confirmed,
                      String phone, String source, String doorKey, List<String> accounts, List<String> applied,
                      long others, String sourceLink, String note) {
    }

    /** A time in one unit: the key of its text, and how many. */
    public record Age(String key, long number) {
    }

    /**
     * Somebody who was decided on.
     *
     * @param stateKey what was decided
     * @param by       the administrator; empty: somebody in Openfire's own console
     */
    public record Decided(String account, String stateKey, String by, Date at, String note) {
    }
}
