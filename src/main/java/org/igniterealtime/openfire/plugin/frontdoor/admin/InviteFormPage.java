package org.igniterealtime.openfire.plugin.frontdoor.admin;

import java.util.List;

/**
 * The form for an invite, or the invite that was just made, which is shown once.
 *
 * @param made     the invite; none or one
 * @param problems that no field is to blame for
 * @param rows     of the form
 * @param isUseful whether a door lets people with invites in
 */
public record InviteFormPage(List<InviteMade> made, List<Flaw> problems, List<Row> rows, boolean isUseful) {

    /** Copies the lists. */
    public InviteFormPage {
        made = List.copyOf(made);
        problems = List.copyOf(problems);
        rows = List.copyOf(rows);
    }

    /** Whether something has to be corrected. */
    public boolean isWrong() {
        return !problems.isEmpty() || rows.stream().anyMatch(row -> !row.wrong().isEmpty());
    }

    /**
     * A field. Its label is the text {@code frontdoor.invites.field.<name>}, its help the same with {@code .hint}.
     *
     * @param name    in the form
     * @param type    how it is shown: {@code choice, text, email, number, area, select, lifetime, checks}
     * @param value   that stands in it
     * @param choices there are
     * @param wrong   what is wrong with it; none or one
     */
    public record Row(String name, String type, String value, List<Choice> choices, List<Flaw> wrong) {
        /** Copies the lists. */
        public Row {
            choices = List.copyOf(choices);
            wrong = List.copyOf(wrong);
        }
    }

    /**
     * One of several.
     *
     * @param value  as it is sent
     * @param key    of its text
     * @param chosen whether it is
     */
    public record Choice(String value, String key, boolean chosen) {
    }
}
