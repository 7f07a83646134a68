package org.igniterealtime.openfire.plugin.frontdoor.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TextsTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d)");

    private final Texts texts = new Texts("frontdoor_i18n", TextsTest.class.getClassLoader());

    @ParameterizedTest
    @EnumSource(Reason.class)
    void everyReasonHasAText(Reason reason) throws IOException {
        for (Locale language : Texts.LANGUAGES) {
            assertTrue(file(language).containsKey(reason.key()), reason.key() + " in " + language);
        }
    }

    @Test
    void everyTextExistsInEveryLanguageWithTheSamePlaceholders() throws IOException {
        Properties english = file(Locale.ENGLISH);
        for (Locale language : Texts.LANGUAGES) {
            Properties own = file(language);
            assertEquals(new TreeSet<>(english.keySet()), new TreeSet<>(own.keySet()), language.toString());
            english.stringPropertyNames().forEach(key ->
                    assertEquals(placeholders(english.getProperty(key)), placeholders(own.getProperty(key)), key));
        }
    }

    @Test
    void everyTextIsAMessageFormatWithoutLostQuotes() throws IOException {
        for (Locale language : Texts.LANGUAGES) {
            Properties own = file(language);
            for (String key : own.stringPropertyNames()) {
                String pattern = own.getProperty(key);
                assertFalse(pattern.isBlank(), key);
                assertFalse(pattern.replace("''", "").contains("'"), key);
                Object[] arguments = pattern.contains(",choice,") ? new Object[] {3L} : new Object[] {"one", "two"};
                String text = new MessageFormat(pattern, language).format(arguments);
                assertFalse(text.contains("{"), key);
            }
        }
    }

    @Test
    void aTextReadsTheSameWithAndWithoutArguments() {
        assertEquals("The server can't do this at the moment. Nothing was changed. Please try again later.",
                texts.of(Problem.of(Reason.UNAVAILABLE), Locale.ENGLISH));
        assertEquals(texts.of("frontdoor.reason.unavailable", Locale.ENGLISH),
                texts.of("frontdoor.reason.unavailable", Locale.ENGLISH, "unused"));
    }

    @Test
    void clientsKnowTheseTwoTextsByTheirLetters() {
        assertEquals("The password is too weak", texts.of(Problem.of(Reason.PASSWORD_WEAK), Locale.ENGLISH));
        assertEquals("Please use a longer password.",
                texts.of(Problem.of(Reason.PASSWORD_TOO_SHORT, 8), Locale.ENGLISH));
    }

    @ParameterizedTest
    @CsvSource({"de, de", "DE-at, de", "de_CH, de", "en-GB, en", "fr, en", "'', en", "und, en", "deu, en", "x-de, en",
            "d, en", "de-, de", "!, en"})
    void languageOfAReaderIsOneOfOurs(String tag, String language) {
        assertEquals(language, texts.language(tag).getLanguage());
    }

    @ParameterizedTest
    @CsvSource({"PT0S, a minute", "PT1S, a minute", "PT60S, a minute", "PT61S, 2 minutes", "PT1H, 60 minutes"})
    void waitsAreToldInMinutes(Duration wait, String words) {
        String text = texts.of(Problem.tooMany(wait), Locale.ENGLISH);
        assertTrue(text.endsWith("in " + words + "."), text);
    }

    @Test
    void textForOneArgumentIsOnlyForOne() {
        String plain = texts.of(Problem.of(Reason.CHALLENGE_MISSING), Locale.ENGLISH);
        String web = texts.of(Problem.of(Reason.CHALLENGE_MISSING, "https://example.org/x"), Locale.ENGLISH);
        assertFalse(plain.contains("http"));
        assertTrue(web.endsWith(" https://example.org/x"));
    }

    @Test
    void absentTextIsAMistakeOfOurs() {
        assertThrows(IllegalArgumentException.class, () -> texts.of("frontdoor.none", Locale.ENGLISH));
    }

    private static TreeSet<String> placeholders(String pattern) {
        TreeSet<String> found = new TreeSet<>();
        PLACEHOLDER.matcher(pattern).results().forEach(match -> found.add(match.group(1)));
        return found;
    }

    private static Properties file(Locale language) throws IOException {
        String suffix = language.equals(Texts.LANGUAGES.get(0)) ? "" : "_" + language.getLanguage();
        Properties properties = new Properties();
        try (InputStream stream = TextsTest.class.getResourceAsStream("/frontdoor_i18n" + suffix + ".properties")) {
            properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        }
        assertFalse(properties.isEmpty(), () -> Arrays.toString(new Locale[] {language}));
        return properties;
    }
}
