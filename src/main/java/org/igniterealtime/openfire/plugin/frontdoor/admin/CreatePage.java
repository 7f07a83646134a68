package org.igniterealtime.openfire.plugin.frontdoor.admin;

import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the screen for one account shows.
 *
 * @param fields    as they were typed
 * @param groups    to choose from
 * @param isAll     whether that is all groups; else others can be typed
 * @param languages of the mail
 * @param wrong     what is wrong with a field, by its name; {@code form} for what is wrong with none
 * @param isFixed   whether no account can be made, as they are kept elsewhere
 * @param canLink   whether anybody could open a link
 * @param made      the account that was just made
 * @param isGone    whether what was to be shown has been shown already
 */
public record CreatePage(Fields fields, List<Choice> groups, boolean isAll, List<Choice> languages, Map<String, List<String>> wrong,
                         boolean isFixed, boolean canLink, Optional<Done> made, boolean isGone) {

    /** Copies the lists. */
    public CreatePage {
        groups = List.copyOf(groups);
        languages = List.copyOf(languages);
        wrong = Map.copyOf(wrong);
    }

    /** What was typed. Passwords are not among it. */
    public record Fields(String username, String name, String email, String more, String access, boolean bypass) {
    }

    /** Something to choose. */
    public record Choice(String value, String label, boolean isChosen) {
    }

    /**
     * An account that was made.
     *
     * @param address  of the account
     * @param textKey  what to do now
     * @param secret   a password or a link; empty if there is none to hand over
     * @param until    when the link ends, if it is a link
     * @param unmailed whether the mail could not be sent
     */
    public record Done(String address, String textKey, String secret, Optional<Date> until, boolean unmailed) {
        @Override
        public String toString() {
            return "Done(" + address + ")";
        }
    }
}
