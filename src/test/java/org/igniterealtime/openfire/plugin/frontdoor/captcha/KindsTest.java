package org.igniterealtime.openfire.plugin.frontdoor.captcha;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.igniterealtime.openfire.plugin.frontdoor.model.Door;
import org.igniterealtime.openfire.plugin.frontdoor.model.Makings;
import org.igniterealtime.openfire.plugin.frontdoor.model.Question;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sounds and questions, and that no kind is worth anything as another. */
class KindsTest {

    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
    private static final Instant LATER = NOW.plus(Duration.ofMinutes(10));
    private static final Makings MAKINGS = makings("[en] What colour is snow? = white | it is white",
            "[de] Welche Farbe hat Schnee? = weiß", "[de] Welche Farbe hat Gras? = grün", "1 + 1? = 2", "2 + 2? = 4");

    private final Secret secret = Secret.random(new Random(1));
    private final Challenges challenges = new Challenges(secret, new DrawingBoard(
            (answer, seed) -> new Image(answer.getBytes(StandardCharsets.UTF_8), "image/jpeg", 1, 1),
            (digits, tongue, seed) -> new Sound((tongue + digits).getBytes(StandardCharsets.UTF_8), "audio/wav"), 1,
            Duration.ZERO), new Random(2));

    @ParameterizedTest
    @EnumSource(Kind.class)
    void whatIsSetIsOpenedAgain(Kind kind) {
        Challenge set = set(kind, Locale.ENGLISH);
        Challenge opened = open(set, Purpose.WEB, MAKINGS).orElseThrow();
        assertEquals(kind, set.kind());
        assertEquals(kind, opened.kind());
        assertEquals(set.answer(), opened.answer());
        assertEquals(set.question(), opened.question());
        assertArrayEquals(set.id(), opened.id());
        assertTrue(opened.isAnsweredBy(set.answer()));
        assertFalse(opened.isAnsweredBy(""));
        assertFalse(opened.isAnsweredBy(set.answer() + set.answer()));
        assertTrue(set.token().matches("[A-Za-z0-9_-]{56,64}"), set.token());
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void whatIsSetForThePageIsWorthNothingInAClient(Kind kind) {
        assertEquals(Optional.empty(), open(set(kind, Locale.ENGLISH), Purpose.IN_BAND, MAKINGS));
    }

    @Test
    void whatIsSetForAClientIsWorthNothingOnThePage() {
        Challenge set = challenges.set(Purpose.IN_BAND, 5, LATER);
        assertEquals(Optional.empty(), open(set, Purpose.WEB, MAKINGS));
        assertTrue(challenges.open(set.token(), Purpose.IN_BAND, NOW).isPresent());
    }

    @ParameterizedTest
    @EnumSource(value = Kind.class, names = "PICTURE", mode = EnumSource.Mode.EXCLUDE)
    void clientsGetPicturesOnly(Kind kind) {
        assertThrows(IllegalArgumentException.class,
                () -> challenges.set(Purpose.IN_BAND, kind, Locale.ENGLISH, MAKINGS, LATER));
        byte[] content = kind.riddle().invent(Locale.ENGLISH, MAKINGS, new Random(3));
        assertEquals(Optional.empty(), challenges.open(seal(Purpose.IN_BAND.code(), kind.code(), content), Purpose.IN_BAND,
                MAKINGS, NOW).map(Challenge::kind));
    }

    @ParameterizedTest
    @ValueSource(bytes = {0, 4, 65, -1})
    void aKindThatDoesNotExistIsNone(byte code) {
        byte[] letters = "ABCDE".getBytes(StandardCharsets.US_ASCII);
        assertTrue(challenges.open(seal(Purpose.WEB.code(), Kind.PICTURE.code(), letters), Purpose.WEB, MAKINGS, NOW).isPresent());
        assertFalse(challenges.open(seal(Purpose.WEB.code(), code, letters), Purpose.WEB, MAKINGS, NOW).isPresent());
        assertFalse(challenges.open(seal(code, Kind.PICTURE.code(), letters), Purpose.WEB, MAKINGS, NOW).isPresent());
    }

    @Test
    void codesAndNamesAreOnesOwn() {
        assertEquals(Kind.values().length, Arrays.stream(Kind.values()).map(Kind::code).distinct().count());
        assertEquals(Tongue.values().length, Arrays.stream(Tongue.values()).map(Tongue::code).distinct().count());
        for (Kind kind : Kind.values()) {
            assertEquals(Optional.of(kind), Kind.of(kind.id()));
        }
        assertEquals(List.of("picture", "sound", "question"), Arrays.stream(Kind.values()).map(Kind::id).toList());
        assertEquals(Optional.empty(), Kind.of("PICTURE"));
        assertEquals(Optional.empty(), Kind.of(""));
        assertEquals(Purpose.IN_BAND, Purpose.of(Door.IN_BAND));
        assertEquals(Purpose.WEB, Purpose.of(Door.WEB));
    }

    @Test
    void eachKindHasItsOwnMedium() {
        assertTrue(challenges.draw(set(Kind.PICTURE, Locale.ENGLISH)).isPresent());
        assertTrue(challenges.speak(set(Kind.SOUND, Locale.ENGLISH)).isPresent());
        assertTrue(set(Kind.QUESTION, Locale.ENGLISH).question().isPresent());
        assertEquals(Optional.empty(), challenges.draw(set(Kind.SOUND, Locale.ENGLISH)));
        assertEquals(Optional.empty(), challenges.speak(set(Kind.PICTURE, Locale.ENGLISH)));
        assertEquals(Optional.empty(), challenges.draw(set(Kind.QUESTION, Locale.ENGLISH)));
        assertEquals(Optional.empty(), challenges.speak(set(Kind.QUESTION, Locale.ENGLISH)));
        assertEquals(Optional.empty(), set(Kind.PICTURE, Locale.ENGLISH).question());
    }

    @ParameterizedTest
    @CsvSource({"en, ENGLISH", "en-GB, ENGLISH", "de-AT, GERMAN", "fr, FRENCH", "es-419, SPANISH", "ru, RUSSIAN", "zh-Hant-TW, CHINESE",
        "ja, ENGLISH", "und, ENGLISH"})
    void soundsAreInTheReadersLanguageWhoeverAsksForThem(String tag, Tongue tongue) {
        Challenge opened = open(set(Kind.SOUND, Locale.forLanguageTag(tag)), Purpose.WEB, MAKINGS).orElseThrow();
        assertEquals(tongue + opened.answer(),
                new String(challenges.speak(opened).orElseThrow().bytes(), StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"123456", " 1 2 3 4 5 6 ", "12-34-56", "1, 2, 3, 4, 5, 6.", "\uff11\uff12\uff13\uff14\uff15\uff16",
        "\u0661\u0662\u0663\u0664\u0665\u0666"})
    void digitsMayBeTypedInManyWays(String typed) {
        assertTrue(digits("123456").isAnsweredBy(typed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "-", "12345", "1234567", "654321", "123456x", "one two three four five six", "x"})
    void otherDigitsAreWrong(String typed) {
        assertFalse(digits("123456").isAnsweredBy(typed));
    }

    @Test
    void soundsHaveAsManyDigitsAsTheyShould() {
        for (int digits = 4; digits <= 8; digits++) {
            Challenge set = challenges.set(Purpose.WEB, Kind.SOUND, Locale.ENGLISH, new Makings(5, digits, List.of()), LATER);
            assertTrue(set.answer().matches("[0-9]{" + digits + "}"), set.answer());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"en | What colour is snow?", "en-US | What colour is snow?",
        "de | Welche Farbe hat Schnee?, Welche Farbe hat Gras?", "fr | 1 + 1?, 2 + 2?"})
    void questionsAreInTheReadersLanguageIfThereIsOne(String tag, String asked) {
        assertEquals(Set.of(asked.split(", ")), asked(tag, MAKINGS));
    }

    @Test
    void aQuestionInAnotherLanguageIsBetterThanNone() {
        assertEquals(Set.of("Was?", "Who?"), asked("zh", makings("[de] Was? = das", "[en] Who? = me")));
    }

    @Test
    void everyAnswerInTheLineIsRight() {
        Challenge set = set(Kind.QUESTION, Locale.ENGLISH);
        assertTrue(set.isAnsweredBy(" WHITE! "));
        assertTrue(set.isAnsweredBy("It is\twhite."));
        assertFalse(set.isAnsweredBy("it is"));
        assertFalse(set.isAnsweredBy("white it is white"));
        assertFalse(set.isAnsweredBy(" . "));
    }

    @Test
    void aQuestionThatWasChangedOrRemovedIsGone() {
        Challenge set = set(Kind.QUESTION, Locale.ENGLISH);
        assertTrue(open(set, Purpose.WEB, makings("[en] What colour is snow? = white | it is white")).isPresent());
        assertEquals(Optional.empty(), open(set, Purpose.WEB, makings("[en] What colour is snow? = white")));
        assertEquals(Optional.empty(), open(set, Purpose.WEB, makings("[en] What color is snow? = white | it is white")));
        assertEquals(Optional.empty(), open(set, Purpose.WEB, makings("What colour is snow? = white | it is white")));
        assertEquals(Optional.empty(), open(set, Purpose.WEB, makings()));
        assertEquals(Optional.empty(), challenges.open(set.token(), Purpose.WEB, NOW));
    }

    @Test
    void withoutQuestionsNoneIsAsked() {
        assertFalse(Kind.QUESTION.isReady(makings()));
        assertTrue(Kind.QUESTION.isReady(MAKINGS));
        assertTrue(Kind.SOUND.isReady(makings()));
        assertTrue(Kind.PICTURE.isReady(makings()));
        assertThrows(IllegalStateException.class,
                () -> challenges.set(Purpose.WEB, Kind.QUESTION, Locale.ENGLISH, makings(), LATER));
    }

    private Set<String> asked(String tag, Makings makings) {
        Set<String> asked = new TreeSet<>();
        for (int round = 0; round < 60; round++) {
            asked.add(challenges.set(Purpose.WEB, Kind.QUESTION, Locale.forLanguageTag(tag), makings, LATER).question()
                    .orElseThrow());
        }
        return asked;
    }

    private Challenge digits(String digits) {
        byte[] content = ("\u0001" + digits).getBytes(StandardCharsets.US_ASCII);
        return challenges.open(seal(Purpose.WEB.code(), Kind.SOUND.code(), content), Purpose.WEB, MAKINGS, NOW).orElseThrow();
    }

    private String seal(byte purpose, byte kind, byte[] content) {
        return new Sealer(secret.derive("seal")).seal(new Sealer.Sealed(new byte[16], purpose, kind, LATER, content));
    }

    private Challenge set(Kind kind, Locale reader) {
        return challenges.set(Purpose.WEB, kind, reader, MAKINGS, LATER);
    }

    private Optional<Challenge> open(Challenge challenge, Purpose purpose, Makings makings) {
        return challenges.open(challenge.token(), purpose, makings, NOW);
    }

    private static Makings makings(String... lines) {
        return new Makings(5, 6, Arrays.stream(lines).map(line -> Question.parse(line).orElseThrow()).toList());
    }
}
