package org.igniterealtime.openfire.plugin.frontdoor.web;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.frontdoor.model.Token;

/**
 * The token of an invite as it stands in an address: itself, as in the link that was sent, or sealed for one browser. What
 * was typed, or came in the fragment, goes on sealed, so that the token stands in no address that somebody else can use.
 */
final class Tickets {

    private static final String USE = "invite ";

    private final Keys keys;

    Tickets(Keys keys) {
        this.keys = keys;
    }

    /** The token for this browser's addresses. */
    String seal(Visit visit, Token token) {
        return keys.seal(USE + visit.visitor(), token.text().getBytes(StandardCharsets.US_ASCII));
    }

    /** The token in an address; nothing if it can't be one. */
    Optional<Token> read(Visit visit, String part) {
        return Token.parse(part).or(() -> keys.open(USE + visit.visitor(), part)
                .flatMap(bytes -> Token.parse(new String(bytes, StandardCharsets.US_ASCII))));
    }
}
