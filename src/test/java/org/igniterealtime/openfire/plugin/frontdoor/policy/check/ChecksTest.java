package org.igniterealtime.openfire.plugin.frontdoor.policy.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.frontdoor.fakes.InMemoryAccounts;
import org.igniterealtime.openfire.plugin.frontdoor.fakes.TestSettings;
import org.igniterealtime.openfire.plugin.frontdoor.fakes.World;
import org.igniterealtime.openfire.plugin.frontdoor.model.Details;
import org.igniterealtime.openfire.plugin.frontdoor.model.Door;
import org.igniterealtime.openfire.plugin.frontdoor.model.Localpart;
import org.igniterealtime.openfire.plugin.frontdoor.model.Password;
import org.igniterealtime.openfire.plugin.frontdoor.model.Problem;
import org.igniterealtime.openfire.plugin.frontdoor.model.Reason;
import org.igniterealtime.openfire.plugin.frontdoor.model.RegistrationRequest;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Attempt;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Check;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Choices;
import org.igniterealtime.openfire.plugin.frontdoor.settings.InBandMode;
import org.igniterealtime.openfire.plugin.frontdoor.settings.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ChecksTest {

    private static final String PAGE = "web.signup=https://example.org/join";

    @ParameterizedTest
    @CsvSource({"captcha, ,", "open, ,", "approval, ,", "invite, INVITE_NEEDED, INVITE_NEEDED", "web, CLOSED, WEB_ONLY",
            "closed, CLOSED, CLOSED"})
    void modeDecidesWhetherTheDoorIsOpen(String mode, Reason withoutPage, Reason withPage) {
        assertEquals(Optional.ofNullable(withoutPage),
                reason(new ModeCheck(), TestSettings.of("inband.mode=" + mode), true));
        assertEquals(Optional.ofNullable(withPage),
                reason(new ModeCheck(), TestSettings.of("inband.mode=" + mode, PAGE), true));
    }

    @ParameterizedTest
    @CsvSource({"open, ", "approval, ", "invite, INVITE_NEEDED", "closed, CLOSED", "off, CLOSED"})
    void modeOfThePageDecidesWhetherItGivesAccounts(String mode, Reason expected) {
        Attempt attempt = attempt(Door.WEB, TestSettings.of("web.mode=" + mode, "inband.mode=closed"), true);
        assertEquals(Optional.ofNullable(expected), new ModeCheck().examine(attempt).map(Problem::reason));
    }

    @Test
    void pageIsNamed() {
        Problem problem = new ModeCheck().examine(attempt(TestSettings.of("inband.mode=web", PAGE), true)).orElseThrow();
        assertEquals("https://example.org/join", problem.arguments().get(0));
    }

    @ParameterizedTest
    @CsvSource({"invite, true", "open, true", "approval, true", "closed, false", "off, false"})
    void whoNeedsAnInviteLearnsWhereElseToUseIt(String page, boolean named) {
        Settings settings = TestSettings.of("inband.mode=invite", "web.mode=" + page, PAGE)
                .withPage(URI.create("https://chat.test/register"));
        assertEquals(Optional.of(named ? Problem.of(Reason.INVITE_NEEDED, "https://chat.test/register")
                : Problem.of(Reason.INVITE_NEEDED)), new ModeCheck().examine(attempt(settings, true)));
    }

    @ParameterizedTest
    @CsvSource({"true, true,", "true, false, TLS_REQUIRED", "false, true,", "false, false,"})
    void passwordTravelsInTheClearOnlyWhereThatIsAllowed(boolean required, boolean encrypted, Reason expected) {
        assertEquals(Optional.ofNullable(expected),
                reason(new TlsCheck(), TestSettings.of("tls.required=" + required), encrypted));
    }

    @ParameterizedTest
    @EnumSource(InBandMode.class)
    void readOnlyStoreIsClosed(InBandMode mode) {
        InMemoryAccounts accounts = new InMemoryAccounts();
        accounts.setReadOnly();
        assertEquals(Optional.of(Reason.CLOSED), reason(new MachineryCheck(accounts, new Choices(kind -> true)),
                TestSettings.of("inband.mode=" + mode), true));
    }

    @Test
    void pageWithNothingToAskIsShut() {
        MachineryCheck check = new MachineryCheck(new InMemoryAccounts(), new Choices(kind -> true));
        assertEquals(Optional.of(Reason.UNAVAILABLE), check.examine(onThePage(TestSettings.of("challenge.kinds=question")))
                .map(Problem::reason));
        assertEquals(Optional.empty(), check.examine(onThePage(TestSettings.of())));
    }

    @ParameterizedTest
    @CsvSource({"captcha, true,", "captcha, false, UNAVAILABLE", "open, false,"})
    void doorThatNeedsPicturesIsShutWithoutThem(String mode, boolean canDraw, Reason expected) {
        assertEquals(Optional.ofNullable(expected), reason(new MachineryCheck(new InMemoryAccounts(), new Choices(kind -> canDraw)),
                TestSettings.of("inband.mode=" + mode), true));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "'' | PASSWORD_MISSING", "' ' | PASSWORD_MISSING", "'\u00A0\u3000' | PASSWORD_MISSING",
        "abc | PASSWORD_TOO_SHORT", "\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00 | PASSWORD_TOO_SHORT",
        "\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00 |", "abcd |", "' a ' |  PASSWORD_TOO_SHORT", "' ab ' |",
        "12345678901234567890 |", "123456789012345678901 | PASSWORD_TOO_LONG",
        "bobby | PASSWORD_WEAK", "BoBBy | PASSWORD_WEAK", "bobby2 |", "ab\u0007cd | PASSWORD_WEAK",
        "ab\u200Bcd | PASSWORD_WEAK", "\u05D0\u05D1\u05D2\u05D3 |", "pa\u00DF wort |"})
    void passwordIsOne(String typed, Reason expected) {
        Settings settings = TestSettings.of("password.min=4", "password.max=20");
        Problem problem = new PasswordCheck(password -> true).examine(Optional.of(Password.of(typed)),
                Optional.of(new Localpart("bobby")), settings.passwords()).orElse(null);
        assertEquals(expected, problem == null ? null : problem.reason());
    }

    @Test
    void absentPasswordIsMissing() {
        assertEquals(Optional.of(Reason.PASSWORD_MISSING), reason(new PasswordCheck(password -> true), TestSettings.of(), true));
    }

    @Test
    void lengthsAreTold() {
        Settings settings = TestSettings.of("password.min=4");
        assertEquals(Optional.of(Problem.of(Reason.PASSWORD_TOO_SHORT, 4)), new PasswordCheck(password -> true).examine(
                Optional.of(Password.of("abc")), Optional.empty(), settings.passwords()));
    }

    private static Optional<Reason> reason(Check check, Settings settings, boolean encrypted) {
        return check.examine(attempt(settings, encrypted)).map(Problem::reason);
    }

    private static Attempt onThePage(Settings settings) {
        return attempt(Door.WEB, settings, true);
    }

    private static Attempt attempt(Settings settings, boolean encrypted) {
        return attempt(Door.IN_BAND, settings, encrypted);
    }

    private static Attempt attempt(Door door, Settings settings, boolean encrypted) {
        return new Attempt(new RegistrationRequest(door, World.HOME, encrypted, Optional.empty(),
                Optional.empty(), Optional.empty(), Details.none(Locale.ENGLISH)), Optional.empty(), settings);
    }

    @Test
    void passwordThatTheStoreHasNoRoomForIsTooLong() {
        assertEquals(Optional.of(Problem.of(Reason.PASSWORD_TOO_LONG)), new PasswordCheck(password -> false).examine(
                Optional.of(Password.of("correct horse")), Optional.empty(), new Settings.PasswordLength(1, 512)));
    }
}
