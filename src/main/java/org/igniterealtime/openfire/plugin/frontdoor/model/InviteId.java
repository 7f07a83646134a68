package org.igniterealtime.openfire.plugin.frontdoor.model;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Names an invite: the hash of its token. It may stand in a list, a log or a link of the console, for it opens
 * nothing: nobody can get from it to the token.
 *
 * @param hash 64 hexadecimal digits
 */
public record InviteId(String hash) {

    private static final Pattern SHAPE = Pattern.compile("[0-9a-f]{64}");

    /** Refuses what is no hash of ours. */
    public InviteId {
        if (!SHAPE.matcher(hash).matches()) {
            throw new IllegalArgumentException("64 hexadecimal digits are needed");
        }
    }

    /** The invite that this token opens, if there is one. */
    public static InviteId of(Token token) {
        return new InviteId(token.hash());
    }

    /** What somebody sent as the id of an invite. */
    public static Optional<InviteId> parse(String sent) {
        return SHAPE.matcher(sent).matches() ? Optional.of(new InviteId(sent)) : Optional.empty();
    }
}
