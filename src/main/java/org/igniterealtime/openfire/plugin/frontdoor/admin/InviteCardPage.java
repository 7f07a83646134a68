package org.igniterealtime.openfire.plugin.frontdoor.admin;

import java.util.Date;
import java.util.List;

/**
 * One invite with all it carries.
 *
 * @param row       as in the list
 * @param isVoid    whether its inviter is gone or locked, so that nobody can use it
 * @param groups    newcomers are put into
 * @param contacts  they start with
 * @param language  the key of it
 * @param skipKeys  what they are spared
 * @param uses      of it
 * @param isCut     whether there are more uses than those
 */
public record InviteCardPage(InvitesPage.Row row, boolean isVoid, List<String> groups, List<String> contacts,
                             String language, List<String> skipKeys, List<Use> uses, boolean isCut) {

    /** Copies the lists. */
    public InviteCardPage {
        groups = List.copyOf(groups);
        contacts = List.copyOf(contacts);
        skipKeys = List.copyOf(skipKeys);
        uses = List.copyOf(uses);
    }

    /**
     * Who used it.
     *
     * @param invitee a user name, or an address elsewhere
     * @param isHere  whether it is a user name
     * @param isDone  whether the account is made
     * @param when    it was, or was begun
     */
    public record Use(String invitee, boolean isHere, boolean isDone, Date when) {
    }
}
