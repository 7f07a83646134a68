package org.igniterealtime.openfire.plugin.frontdoor.xmpp;

import java.util.Arrays;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.frontdoor.policy.InviteWish;

/**
 * The commands by which invites are made.
 *
 * @see <a href="https://xmpp.org/extensions/xep-0401.html#discover">XEP-0401, section 3</a>
 */
enum InviteCommand {
    /** A member invites a friend. One step. */
    INVITE("urn:xmpp:invite#invite", "invite", InviteWish.Kind.CONTACT),
    /** Somebody who may makes an invite to an account. With a form. */
    CREATE_ACCOUNT("urn:xmpp:invite#create-account", "create-account", InviteWish.Kind.ACCOUNT),
    /** An administrator makes a link by which somebody sets another password. With a form. */
    PASSWORD_RESET("urn:xmpp:invite#password-reset", "password-reset", InviteWish.Kind.PASSWORD_RESET);

    private final String node;
    private final String key;
    private final InviteWish.Kind kind;

    InviteCommand(String node, String key, InviteWish.Kind kind) {
        this.node = node;
        this.key = key;
        this.kind = kind;
    }

    /** Its name on the wire. */
    String node() {
        return node;
    }

    /** Where its texts begin in the language files. */
    String key() {
        return "frontdoor.command." + key;
    }

    /** What it makes. */
    InviteWish.Kind kind() {
        return kind;
    }

    /** The command of that name. */
    static Optional<InviteCommand> of(String node) {
        return Arrays.stream(values()).filter(command -> command.node.equals(node)).findAny();
    }
}
