package org.igniterealtime.openfire.plugin.frontdoor.admin;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.igniterealtime.openfire.plugin.frontdoor.model.Invite;
import org.igniterealtime.openfire.plugin.frontdoor.model.InviteId;
import org.igniterealtime.openfire.plugin.frontdoor.model.InviteKind;
import org.igniterealtime.openfire.plugin.frontdoor.model.InviteState;
import org.igniterealtime.openfire.plugin.frontdoor.model.Localpart;

/** The words that the screens about invites share: keys of texts, and how an invite is named in the audit log. */
final class InviteWords {

    /** Where all keys of these screens begin. */
    static final String PREFIX = "frontdoor.invites.";

    private static final int SHORT_ID = 12;

    private InviteWords() {
    }

    /** The key of what an invite is good for. */
    static String kind(InviteKind kind) {
        return PREFIX + "kind." + word(kind);
    }

    /** The key of how it stands. */
    static String state(InviteState state) {
        return PREFIX + "state." + word(state);
    }

    /** A constant's name in forms and keys. */
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Enough of an id to tell invites apart. */
    static String brief(InviteId id) {
        return id.hash().substring(0, SHORT_ID);
    }

    /** An invite in the audit log. What others wrote stays out of it. */
    static String audit(Invite invite) {
        Instant expires = invite.expires().truncatedTo(ChronoUnit.SECONDS);
        return "invite " + brief(invite.id()) + ", " + word(invite.kind()) + ", for " + invite.places().all() + ", until "
                + expires + ", in the name of " + invite.inviter().account().map(Localpart::text).orElse("the server")
                + invite.terms().username().map(name -> ", user name " + name.text()).orElse("");
    }
}
