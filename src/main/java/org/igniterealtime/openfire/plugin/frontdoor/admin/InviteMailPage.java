package org.igniterealtime.openfire.plugin.frontdoor.admin;

import java.util.List;

/**
 * The form for invites to many addresses, and how far the last mailing is.
 *
 * @param addresses    as they were typed
 * @param addressFlaws what is wrong with them; none or one
 * @param problems     that no field is to blame for
 * @param rows         of the form
 * @param isUseful     whether a door lets people with invites in
 * @param isRunning    whether a mailing is under way
 * @param done         addresses that something became of
 * @param all          addresses of the last mailing
 * @param lines        one for each of them
 */
public record InviteMailPage(String addresses, List<Flaw> addressFlaws, List<Flaw> problems, List<InviteFormPage.Row> rows,
                             boolean isUseful, boolean isRunning, long done, int all, List<Line> lines) {

    /** Copies the lists. */
    public InviteMailPage {
        addressFlaws = List.copyOf(addressFlaws);
        problems = List.copyOf(problems);
        rows = List.copyOf(rows);
        lines = List.copyOf(lines);
    }

    /** Whether something has to be corrected. */
    public boolean isWrong() {
        return !addressFlaws.isEmpty() || !problems.isEmpty() || rows.stream().anyMatch(row -> !row.wrong().isEmpty());
    }

    /**
     * An address.
     *
     * @param text of it
     * @param fate the key of what became of it
     */
    public record Line(String text, Flaw fate) {
    }
}
