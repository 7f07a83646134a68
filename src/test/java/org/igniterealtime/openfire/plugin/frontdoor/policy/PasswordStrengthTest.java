package org.igniterealtime.openfire.plugin.frontdoor.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.frontdoor.fakes.World;
import org.igniterealtime.openfire.plugin.frontdoor.model.Localpart;
import org.igniterealtime.openfire.plugin.frontdoor.model.Password;
import org.igniterealtime.openfire.plugin.frontdoor.model.Places;
import org.igniterealtime.openfire.plugin.frontdoor.model.Problem;
import org.igniterealtime.openfire.plugin.frontdoor.model.Reason;
import org.igniterealtime.openfire.plugin.frontdoor.model.RegistrationRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PasswordStrengthTest {

    private final PasswordStrength strength = new PasswordStrength("chat.wonderland.example", new Places(1, Duration.ZERO));

    @ParameterizedTest
    @CsvSource({"password, 0", "123456789, 0", "correct horse battery staple, 4", "x, 0", "'', 0"})
    void measures(String password, int expected) {
        assertEquals(Optional.of(expected), strength.of(Password.of(password), Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource({"qmvzkwpxrt, qmvzkwpxrt", "Qmvzkwpxrt1, qmvzkwpxrt", "wonderland, someone", "chat.wonderland.example, someone"})
    void everybodyKnowsTheNameAndTheServer(String password, String name) {
        assertTrue(strength.of(Password.of(password), Optional.of(name)).orElseThrow() <= 1);
    }

    /** What is typed beyond some characters is not looked at: it could take minutes. */
    @Test
    void longestPasswordIsTheStrongest() {
        String cycle = "aB3!xY7?qW9#";
        assertEquals(Optional.of(PasswordStrength.BEST), strength.of(Password.of("k9&vT" + cycle.repeat(340)), Optional.of("bob")));
    }

    @Test
    void onlySixteenCharactersAreLookedAt() {
        String strong = "k9&vTaB3!xY7?qW9";
        assertEquals(strength.of(Password.of("passwordpassword"), Optional.empty()),
                strength.of(Password.of("passwordpassword" + strong), Optional.empty()));
    }

    @Test
    void whatThereIsNoPlaceToMeasureIsNotTakenForStrong() {
        World world = new World("password.strength=1");
        Optional<Optional<Reason>> meanwhile = world.measuring.make(() ->
                World.reason(world.registrar.submit(password(world, "correct horse battery staple"))));
        assertEquals(Optional.of(Optional.of(Reason.TOO_MANY)), meanwhile);
        world.set("password.strength=0");
        assertEquals(Optional.of(Optional.empty()), world.measuring.make(() ->
                World.reason(world.registrar.submit(password(world, "password")))));
    }

    @Test
    void anythingGoesUnlessTheAdministratorWantsStrength() {
        World world = new World();
        assertEquals(Optional.empty(), World.reason(world.registrar.submit(password(world, "passw0rd"))));
        world.set("password.strength=3");
        assertEquals(Optional.of(Reason.PASSWORD_GUESSABLE),
                World.reason(world.registrar.submit(password(world, "passw0rd"))));
        assertEquals(Optional.empty(),
                World.reason(world.registrar.submit(password(world, "correct horse battery staple"))));
    }

    @Test
    void changedPasswordsAreMeasuredLikewise() {
        World world = new World("password.strength=3");
        world.resident("bob", "old");
        assertEquals(Optional.of(Reason.PASSWORD_GUESSABLE),
                world.own.changePassword(change("passw0rd")).map(Problem::reason));
        assertEquals(Optional.empty(), world.own.changePassword(change("correct horse battery staple")));
    }

    private static AccountRequest change(String password) {
        return new AccountRequest(new Localpart("bob"), true, Optional.of("bob"), Optional.of(Password.of(password)),
                Optional.empty());
    }

    private static RegistrationRequest password(World world, String password) {
        return world.request("name" + password.length(), password, world.solved(world.challenge()));
    }
}
