package org.igniterealtime.openfire.plugin.frontdoor.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LandingLinkTest {

    private static final String TOKEN = "0123456789_abcdefghijklmnopqrs-Z";

    @Test
    void R379_8_aHiddenTokenIsTheFragmentAndBothAreReadWhenPasted() {
        URI hidden = URI.create("https://chat.test/register" + InviteLink.landing(TOKEN, true));
        assertEquals(TOKEN, hidden.getFragment());
        assertEquals("/register/invite/", hidden.getPath());
        URI open = URI.create("https://chat.test/register" + InviteLink.landing(TOKEN, false));
        assertEquals("/register/invite/" + TOKEN, open.getPath());
        for (URI link : new URI[] {hidden, open}) {
            assertEquals(Optional.of(TOKEN), InviteLink.read(link.toString()).map(Token::text));
        }
    }
}
