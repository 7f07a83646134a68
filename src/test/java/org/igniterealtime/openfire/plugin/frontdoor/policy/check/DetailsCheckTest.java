package org.igniterealtime.openfire.plugin.frontdoor.policy.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.igniterealtime.openfire.plugin.frontdoor.fakes.TestSettings;
import org.igniterealtime.openfire.plugin.frontdoor.fakes.World;
import org.igniterealtime.openfire.plugin.frontdoor.model.Details;
import org.igniterealtime.openfire.plugin.frontdoor.model.Door;
import org.igniterealtime.openfire.plugin.frontdoor.model.Problem;
import org.igniterealtime.openfire.plugin.frontdoor.model.Reason;
import org.igniterealtime.openfire.plugin.frontdoor.model.RegistrationRequest;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Attempt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DetailsCheckTest {

    private static final String[] ALL = {"web.email=required", "web.phone=required", "web.reason=required", "web.terms=be nice"};

    @Test
    void allThatIsWrongIsTold() {
        assertEquals(List.of(Reason.EMAIL_MISSING, Reason.PHONE_MISSING, Reason.MOTIVE_MISSING, Reason.TERMS_MISSING),
                problems(told(" ", null, "\n", false), ALL));
        assertEquals(List.of(Reason.EMAIL_MALFORMED, Reason.PHONE_MALFORMED, Reason.FIELD_UNUSABLE, Reason.TERMS_MISSING),
                problems(told("me", "call me", "a\u0007b", false), ALL));
    }

    @Test
    void whatIsRightIsRight() {
        assertEquals(List.of(), problems(told("me@example.org", "+49 (0)123/45-6.7", "because\r\nI want", true), ALL));
    }

    @Test
    void whatIsNotAskedForIsNotLookedAt() {
        assertEquals(List.of(), problems(told("me", "call me", "a\u0007b", false)));
    }

    @Test
    void whatIsOptionalIsLookedAtWhereItIsGiven() {
        String[] optional = {"web.email=optional", "web.phone=optional", "web.reason=optional"};
        assertEquals(List.of(), problems(told(null, " ", "", false), optional));
        assertEquals(List.of(Reason.EMAIL_MALFORMED, Reason.PHONE_MALFORMED, Reason.FIELD_UNUSABLE),
                problems(told("me@", "1", "a\ud800", false), optional));
    }

    @Test
    void addressIsNeededWhereItIsToBeConfirmed() {
        assertEquals(List.of(Reason.EMAIL_MISSING), problems(told(null, null, null, false), "web.email.confirm=true"));
    }

    @Test
    void clientsAreAskedForNothing() {
        RegistrationRequest inBand = new World().request("bob");
        assertEquals(List.of(), problems(new Attempt(inBand, Optional.empty(), TestSettings.of(ALL))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"12345", "+49 123 456789", "(030) 123-45.67", " 0123/45678 ", "12345678901234567890123456789012"})
    void phoneNumbers(String number) {
        assertEquals(List.of(), problems(told(null, number, null, false), "web.phone=required"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1234", "1-2-3-4", "+", "12345x", "49+12345", "123456789012345678901234567890123", "1\n2345",
            "\u0661\u0662\u0663\u0664\u0665", "<b>12345</b>"})
    void noPhoneNumbers(String number) {
        assertEquals(List.of(Reason.PHONE_MALFORMED), problems(told(null, number, null, false), "web.phone=required"));
    }

    @ParameterizedTest
    @CsvSource({"500, true", "501, false"})
    void motiveHasAsManyCharactersAsAPersonCounts(int length, boolean fits) {
        for (String letter : List.of("x", "\ud83d\ude00", "\r\n")) {
            String motive = "x" + letter.repeat(length - 2) + "x";
            assertEquals(fits ? List.of() : List.of(Reason.MOTIVE_TOO_LONG),
                    problems(told(null, null, motive, false), "web.reason=optional"));
        }
    }

    @Test
    void tooLongMotiveIsToldHowLongItMayBe() {
        Attempt attempt = attempt(told(null, null, "x".repeat(501), false), "web.reason=optional");
        assertEquals(List.of(500), DetailsCheck.MOTIVE.examine(attempt).orElseThrow().arguments());
    }

    private static Details told(String email, String phone, String motive, boolean terms) {
        return new Details(Optional.ofNullable(email), Optional.ofNullable(phone), Optional.ofNullable(motive), terms, false,
                Locale.ENGLISH);
    }

    private static Attempt attempt(Details told, String... settings) {
        return new Attempt(new RegistrationRequest(Door.WEB, World.HOME, true, Optional.of("bob"), Optional.empty(),
                Optional.empty(), told), Optional.empty(), TestSettings.of(settings));
    }

    private static List<Reason> problems(Details told, String... settings) {
        return problems(attempt(told, settings));
    }

    private static List<Reason> problems(Attempt attempt) {
        return Stream.of(DetailsCheck.values()).map(check -> check.examine(attempt)).flatMap(Optional::stream)
                .map(Problem::reason).toList();
    }
}
