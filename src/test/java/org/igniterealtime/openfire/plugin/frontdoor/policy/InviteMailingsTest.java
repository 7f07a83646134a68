package org.igniterealtime.openfire.plugin.frontdoor.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.frontdoor.fakes.InvitingWorld;
import org.igniterealtime.openfire.plugin.frontdoor.model.InviteKind;
import org.igniterealtime.openfire.plugin.frontdoor.model.InviteTerms;
import org.igniterealtime.openfire.plugin.frontdoor.model.Inviter;
import org.junit.jupiter.api.Test;

class InviteMailingsTest {

    private static final MailingList TWO = MailingList.read("a@x.test\nb@x.test");

    private final InvitingWorld inviting = new InvitingWorld();
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private final InviteMailings mailings = new InviteMailings(new InviteMailing(inviting.issuance, inviting.store::withdraw,
            new InvitePost(inviting.world::settings, inviting.world.limiter, inviting.world.correspondence, inviting.world.journal),
            issued -> inviting.landing(issued.token().text()), inviting.world.journal), waiting::add);
    private final Issue.Order order = new Issue.Order(InviteKind.ACCOUNT, Inviter.SERVER, 1, Duration.ofDays(1), InviteTerms.none());

    @Test
    void oneAtATimeAndTheLastCanBeLookedAt() {
        assertEquals(Optional.empty(), mailings.progress());
        assertTrue(mailings.begin(order, TWO));
        assertFalse(mailings.begin(order, TWO));
        assertEquals(2, mailings.progress().orElseThrow().count(InviteBatch.Fate.WAITING));
        waiting.pop().run();
        assertEquals(2, mailings.progress().orElseThrow().count(InviteBatch.Fate.SENT));
        assertTrue(mailings.begin(order, TWO));
        assertEquals(1, waiting.size());
    }

    @Test
    void whatIsStoppedSendsNoMore() {
        mailings.stop();
        mailings.begin(order, TWO);
        mailings.close();
        waiting.pop().run();
        assertEquals(2, mailings.progress().orElseThrow().count(InviteBatch.Fate.STOPPED));
        assertEquals(0, inviting.world.correspondence.letters().size());
    }
}
