package org.igniterealtime.openfire.plugin.frontdoor.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.frontdoor.fakes.InvitingWorld;
import org.igniterealtime.openfire.plugin.frontdoor.model.Localpart;
import org.igniterealtime.openfire.plugin.frontdoor.model.Token;
import org.junit.jupiter.api.Test;

class IntroductionsTest {

    private static final Introductions.Newcomer VERA =
            new Introductions.Newcomer("vera@far.test", "far.test", Optional.empty());
    private static final Introductions.Newcomer NORA =
            new Introductions.Newcomer("nora@localhost", "localhost", Optional.of(new Localpart("nora")));

    private final InvitingWorld invites = new InvitingWorld("limit.invite.source=3/10m");

    @Test
    void R379_4_whoHasAnInviteIsAContactAtOnce() {
        assertTrue(present(invites.contact().text(), VERA));
        assertTrue(present(invites.contact().text(), NORA));
        assertEquals(List.of("admit olaf vera@far.test", "befriend olaf nora"), invites.contacts.done);
    }

    @Test
    void R379_7_aTokenIsUsedUpByTheFirst() {
        String token = invites.contact().text();
        assertTrue(present(token, VERA));
        assertFalse(present(token, NORA));
        assertEquals(1, invites.contacts.done.size());
    }

    @Test
    void R379_5_badTokensDoNothing() {
        assertFalse(present("x".repeat(32), VERA));
        assertFalse(present("?", VERA));
        assertFalse(present(invites.account(Optional.empty()).text(), VERA), "is for an account");
        assertFalse(invites.introductions.present(invites.contact().text(), InvitingWorld.ADA, VERA), "is of somebody else");
        Token expired = invites.contact();
        invites.world.clock.advance(Duration.ofDays(7));
        assertFalse(present(expired.text(), VERA));
        assertEquals(List.of(), invites.contacts.done);
    }

    @Test
    void guessesOfOneServerAreLimitedTogetherAndThoseOfOurMembersEach() {
        String good = invites.contact().text();
        for (int i = 0; i < 3; i++) {
            present("x".repeat(32), new Introductions.Newcomer(i + "@far.test", "FAR.test", Optional.empty()));
        }
        assertFalse(present(good, VERA));
        assertTrue(present(good, NORA));
    }

    @Test
    void whatCouldNotBeDoneUsesNothingUp() {
        String token = invites.contact().text();
        invites.contacts.setBroken(true);
        assertFalse(present(token, VERA));
        invites.contacts.setBroken(false);
        invites.store.setBroken(true);
        assertFalse(present(token, VERA));
        invites.store.setBroken(false);
        assertTrue(present(token, VERA));
    }

    @Test
    void anAddressTooLongToKeepGoesTheOrdinaryWay() {
        assertFalse(present(invites.contact().text(),
                new Introductions.Newcomer("v".repeat(180) + "@far.test", "far.test", Optional.empty())));
    }

    private boolean present(String token, Introductions.Newcomer newcomer) {
        return invites.introductions.present(token, InvitingWorld.OLAF, newcomer);
    }
}
