package org.igniterealtime.openfire.plugin.frontdoor.xmpp;

import java.util.Arrays;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.frontdoor.model.InviteKind;

/**
 * The commands by which invites are made.
 *
 * @see <a href="https://xmpp.org/extensions/xep-0401.html#discover">XEP-0401, section 3</a>
 */
enum InviteCommand {
    /** A member invites a friend. One step. */
    INVITE("urn:xmpp:invite#invite", "invite", InviteKind.CONTACT),
    /** Somebody who may makes an invite to an account. With a form. */
    CREATE_ACCOUNT("urn:xmpp:invite#create-account", "create-account", InviteKind.ACCOUNT),
    /** An administrator makes a link by which somebody sets another password. With a form. */
    PASSWORD_RESET("urn:xmpp:invite#password-reset", "password-reset", InviteKind.PASSWORD_RESET);

    private final String node;
    private final String key;
    private final InviteKind kind;

    InviteCommand(String node, String key, InviteKind kind) {
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
    InviteKind kind() {
        return kind;
    }

    /** The command of that name. */
    static Optional<InviteCommand> of(String node) {
        return Arrays.stream(values()).filter(command -> command.node.equals(node)).findAny();
    }
}
