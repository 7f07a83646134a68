package org.igniterealtime.openfire.plugin.frontdoor.policy.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.frontdoor.captcha.Challenge;
import org.igniterealtime.openfire.plugin.frontdoor.captcha.Solution;
import org.igniterealtime.openfire.plugin.frontdoor.fakes.InMemoryLedger;
import org.igniterealtime.openfire.plugin.frontdoor.fakes.RecordingJournal;
import org.igniterealtime.openfire.plugin.frontdoor.fakes.World;
import org.igniterealtime.openfire.plugin.frontdoor.model.Answer;
import org.igniterealtime.openfire.plugin.frontdoor.model.Door;
import org.igniterealtime.openfire.plugin.frontdoor.model.Localpart;
import org.igniterealtime.openfire.plugin.frontdoor.model.Password;
import org.igniterealtime.openfire.plugin.frontdoor.policy.AccountRequest;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Knock;
import org.junit.jupiter.api.Test;

/** What the pipeline tells the journal, and what the journal keeps of it. */
class NoSecretsInTheJournalTest {

    private static final String PASSWORD = "s3cret words";

    private final World world = new World();
    private final InMemoryLedger ledger = new InMemoryLedger();
    private final JournalKeeper keeper = new JournalKeeper(ledger, world.clock, () -> ZoneOffset.UTC);

    @Test
    void passwordsAnswersAndTokensAreNotKept() {
        Challenge challenge = world.challenge();
        world.registrar.submit(world.request("Bob", PASSWORD, Answer.of(challenge.token(), "wr0ng")));
        world.registrar.submit(world.request("Bob", PASSWORD, world.solved(challenge)));
        world.registrar.submit(world.request("white space " + PASSWORD, PASSWORD, world.solved(challenge)));
        world.own.changePassword(new AccountRequest(new Localpart("bob"), true, Optional.of("bob"),
                Optional.of(Password.of("n3w " + PASSWORD)), Optional.of(Password.of(PASSWORD))));
        keep();
        String kept = ledger.all().toString();
        for (String secret : List.of(PASSWORD, "n3w", "wr0ng", challenge.token(), Solution.of(challenge))) {
            assertFalse(kept.contains(secret), secret);
        }
        assertEquals(3, ledger.all().size());
    }

    @Test
    void nameIsKeptAsItWasPreparedAlsoWhenItWasRefused() {
        world.registrar.submit(world.request("Bob", PASSWORD, Answer.of(world.challenge().token(), "wrong")));
        assertEquals(Optional.of(new Localpart("bob")), world.journal.knocks().get(0).wished());
        world.registrar.submit(world.request("b\u2460b"));
        assertEquals(Knock.at(Door.IN_BAND, World.HOME), world.journal.knocks().get(1));
    }

    private void keep() {
        RecordingJournal told = world.journal;
        for (int one = 0; one < told.decisions().size(); one++) {
            keeper.record(told.knocks().get(one), told.decisions().get(one));
        }
        told.failures().forEach(keeper::broken);
        keeper.write(true);
    }
}
