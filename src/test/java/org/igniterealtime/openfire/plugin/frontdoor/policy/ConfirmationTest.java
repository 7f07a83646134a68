package org.igniterealtime.openfire.plugin.frontdoor.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.frontdoor.fakes.World;
import org.igniterealtime.openfire.plugin.frontdoor.model.Localpart;
import org.igniterealtime.openfire.plugin.frontdoor.model.Password;
import org.igniterealtime.openfire.plugin.frontdoor.model.Problem;
import org.igniterealtime.openfire.plugin.frontdoor.model.Reason;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The present password, before an account is changed or removed. */
class ConfirmationTest {

    private static final Localpart BOB = new Localpart("bob");

    private final World world = new World();

    @Test
    void presentPasswordIsAskedForWhereTheServerWantsIt() {
        world.set("account.confirm=true");
        assertEquals(Optional.of(Reason.CONFIRMATION_NEEDED), change("bob", "new words", null));
        assertEquals(Optional.of(Reason.CONFIRMATION_WRONG), change("bob", "new words", "wrong"));
        assertEquals(Optional.empty(), change("bob", "new words", "old"));
        assertEquals(Optional.of(Reason.CONFIRMATION_NEEDED), remove(null, null));
        assertEquals(Optional.of(Reason.CONFIRMATION_WRONG), remove("bob", "old"));
        assertTrue(world.accounts.has("bob"));
        assertEquals(Optional.empty(), remove("bob@localhost", "new words"));
        assertFalse(world.accounts.has("bob"));
    }

    @Test
    void presentPasswordThatWasGivenCountsWhereNobodyAsked() {
        assertEquals(Optional.of(Reason.CONFIRMATION_WRONG), change("bob", "new words", "wrong"));
        assertTrue(isPassword("old"));
    }

    @Test
    void wrongPresentPasswordsAreLimitedAndRightOnesAreNot() {
        for (int right = 0; right < 20; right++) {
            assertEquals(Optional.empty(), change("bob", "old", "old"));
        }
        for (int wrong = 0; wrong < 5; wrong++) {
            assertEquals(Optional.of(Reason.CONFIRMATION_WRONG), remove("bob", "wrong"));
        }
        assertEquals(Optional.of(Reason.TOO_MANY), remove("bob", "old"));
        world.clock.advance(Duration.ofMinutes(2));
        assertEquals(Optional.empty(), remove("bob", "old"));
    }

    @Test
    void brokenStoreChangesNothingAndCountsAsNoWrongPassword() {
        world.accounts.setBroken(true);
        for (int again = 0; again < 10; again++) {
            assertEquals(Optional.of(Reason.UNAVAILABLE), change("bob", "new words", "old"));
        }
        assertEquals(Optional.of(Reason.UNAVAILABLE), change("bob", "new words", null));
        assertEquals(Optional.of(Reason.UNAVAILABLE), remove(null, null));
        assertEquals(12, world.journal.failures().size());
        world.accounts.setBroken(false);
        assertEquals(Optional.empty(), change("bob", "new words", "old"));
    }

    @BeforeEach
    void bobIsThere() {
        world.resident("bob", "old");
    }

    private Optional<Reason> change(String username, String password, String present) {
        return world.own.changePassword(request(username, password, present)).map(Problem::reason);
    }

    private Optional<Reason> remove(String username, String present) {
        return world.own.remove(request(username, null, present)).map(Problem::reason);
    }

    private static AccountRequest request(String username, String password, String present) {
        return new AccountRequest(BOB, true, Optional.ofNullable(username),
                Optional.ofNullable(password).map(Password::of), Optional.ofNullable(present).map(Password::of));
    }

    private boolean isPassword(String typed) {
        return world.accounts.verify(BOB, Password.of(typed));
    }
}
