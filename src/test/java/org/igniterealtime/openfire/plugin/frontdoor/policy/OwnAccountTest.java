package org.igniterealtime.openfire.plugin.frontdoor.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.frontdoor.fakes.TestSettings;
import org.igniterealtime.openfire.plugin.frontdoor.fakes.World;
import org.igniterealtime.openfire.plugin.frontdoor.limit.Limiter;
import org.igniterealtime.openfire.plugin.frontdoor.model.Localpart;
import org.igniterealtime.openfire.plugin.frontdoor.model.Password;
import org.igniterealtime.openfire.plugin.frontdoor.model.Places;
import org.igniterealtime.openfire.plugin.frontdoor.model.Problem;
import org.igniterealtime.openfire.plugin.frontdoor.model.Reason;
import org.igniterealtime.openfire.plugin.frontdoor.policy.check.PasswordCheck;
import org.igniterealtime.openfire.plugin.frontdoor.policy.check.StrengthCheck;
import org.igniterealtime.openfire.plugin.frontdoor.settings.Settings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OwnAccountTest {

    private static final Localpart BOB = new Localpart("bob");

    private final World world = new World();

    @Test
    void passwordIsChanged() {
        assertEquals(Optional.empty(), change("bob", "new words", null));
        assertTrue(isPassword("new words"));
    }

    @Test
    void nameMayBeTypedInFull() {
        assertEquals(Optional.empty(), change("BOB@localhost", "new words", null));
    }

    @Test
    void incompleteChangeLeavesTheOldPassword() {
        assertEquals(Optional.of(Reason.MALFORMED), change("bob", "", null));
        assertEquals(Optional.of(Reason.MALFORMED), change("bob", " ", null));
        assertEquals(Optional.of(Reason.MALFORMED), change("bob", null, null));
        assertEquals(Optional.of(Reason.MALFORMED), change(null, "new words", null));
        assertTrue(isPassword("old"));
    }

    @Test
    void memberMakesNoOtherAccountAndChangesNoOther() {
        world.resident("carol", "hers");
        assertEquals(Optional.of(Reason.OTHER_ACCOUNT), change("carol", "new words", null));
        assertEquals(Optional.of(Reason.OTHER_ACCOUNT), change("nobody", "new words", null));
        assertEquals(2, world.accounts.count());
        assertTrue(world.accounts.verify(new Localpart("carol"), Password.of("hers")));
    }

    @Test
    void passwordFollowsTheRulesForPasswords() {
        assertEquals(Optional.of(Reason.PASSWORD_WEAK), change("bob", "BOB", null));
        world.set("password.min=8");
        assertEquals(Optional.of(Reason.PASSWORD_TOO_SHORT), change("bob", "short", null));
        assertTrue(isPassword("old"));
    }

    @Test
    void nothingIsChangedInTheClear() {
        AccountRequest clear = new AccountRequest(BOB, false, Optional.of("bob"), Optional.of(Password.of("new words")),
                Optional.empty());
        assertEquals(Optional.of(Reason.TLS_REQUIRED), world.own.changePassword(clear).map(Problem::reason));
        assertEquals(Optional.of(Reason.TLS_REQUIRED), world.own.remove(clear).map(Problem::reason));
        world.set("tls.required=false");
        assertEquals(Optional.empty(), world.own.changePassword(clear));
    }

    @Test
    void fixedPasswordsAndAccountsStay() {
        world.set("account.removal=false");
        assertEquals(Optional.of(Reason.REMOVAL_FIXED), remove(null, null));
        Settings open = TestSettings.of();
        Settings fixed = new Settings(open.mode(), true, open.names(), open.passwords(), open.challenge(), open.limits(),
                new Settings.Account(false, true, false), open.web(), open.signUp(), open.look(), open.invites(), open.watchers(), open.retention(), open.proxies(),
                open.after(), open.metrics());
        OwnAccount own = new OwnAccount(() -> fixed, world.names, new PasswordCheck(password -> true),
                new StrengthCheck(new PasswordStrength("localhost", new Places(1, Duration.ZERO))), new Limiter(world.clock, new byte[1]), world.accounts, world.journal);
        assertEquals(Optional.of(Reason.PASSWORD_FIXED), own.changePassword(request("bob", "new words", null))
                .map(Problem::reason));
        assertTrue(isPassword("old"));
    }

    @Test
    void readOnlyStoreIsFixed() {
        world.accounts.setReadOnly();
        assertEquals(Optional.of(Reason.PASSWORD_FIXED), change("bob", "new words", null));
        assertEquals(Optional.of(Reason.REMOVAL_FIXED), remove(null, null));
    }

    @Test
    void accountIsTheSendersWhateverIsWritten() {
        world.resident("carol", "hers");
        assertEquals(Optional.of(Reason.OTHER_ACCOUNT), remove("carol", null));
        assertEquals(Optional.empty(), remove(null, null));
        assertTrue(world.accounts.has("carol"));
        assertFalse(world.accounts.has("bob"));
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
