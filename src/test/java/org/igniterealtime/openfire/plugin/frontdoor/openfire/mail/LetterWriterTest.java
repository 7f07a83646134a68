package org.igniterealtime.openfire.plugin.frontdoor.openfire.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.igniterealtime.openfire.plugin.frontdoor.model.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What letters say, in every language there is. */
class LetterWriterTest {

    /** A name that a server can be given, and words of an administrator, with all that HTML and formats could trip over. */
    private static final String NASTY = "<script>alert('1')</script> & \"{0}\" {{subject}} ''";

    static Stream<Locale> languages() {
        return Texts.LANGUAGES.stream();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void bothPartsSayWhoseAccountItIsWhereToConfirmAndUntilWhen(Locale language) {
        Letter letter = Mails.WRITER.confirmation(Mails.bob(language), "Example", Mails.LINK, Mails.NOW);
        for (String part : List.of(letter.text(), letter.html())) {
            for (String expected : List.of("bob@example.org", "Example", Mails.LINK.toString(), "2026", ":30", "UTC")) {
                assertTrue(part.contains(expected), expected + " in " + part);
            }
        }
        assertEquals(1, count(letter.text(), Mails.TOKEN.text()));
        assertEquals(3, count(letter.html(), Mails.TOKEN.text()), "button, bare address and its link");
        assertFalse((letter.subject() + letter).contains(Mails.TOKEN.text()));
        assertTrue(letter.html().contains("<html lang=\"" + language.getLanguage() + "\">"));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void whateverIsSaidStaysText(Locale language) {
        for (Letter letter : Mails.letters(Mails.somebody("o'{1}&<b>", language), NASTY, NASTY)) {
            assertEquals(List.of(), tags(letter.html()).filter(tag -> !tag.matches(
                    "(?i)!doctype|html|head|meta|title|body|div|p|a|br|blockquote")).toList(), letter.html());
            assertFalse(letter.html().contains("alert('"), letter.html());
            assertTrue(letter.text().contains(NASTY) && letter.subject().contains(NASTY), letter.text());
            assertTrue(letter.text().contains("o'{1}&<b>@example.org"), letter.text());
            assertTrue(letter.html().contains("{0}&quot; {{subject}}"), letter.html());
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void noPlaceStaysEmpty(Locale language) {
        for (Letter letter : Mails.letters(Mails.bob(language), "Example", "No more places.")) {
            assertFalse((letter.text() + letter.subject()).matches("(?s).*[{}].*"), letter.text());
            assertFalse(letter.html().contains("{"), letter.html());
            assertFalse(letter.html().matches("(?s).*<(p|blockquote)[^>]*>\\s*</.*"), letter.html());
            assertFalse(letter.text().contains("\n\n\n"), letter.text());
        }
    }

    @Test
    void momentIsTold() {
        assertTrue(letter(Locale.ENGLISH).text().contains("until Thursday, March 5, 2026, 2:30"), letter(Locale.ENGLISH).text());
        assertTrue(letter(Locale.GERMAN).text().contains("bis Donnerstag, 5. März 2026, 14:30 Uhr UTC."));
    }

    @Test
    void refusalQuotesTheAdministratorLineByLine() {
        Letter letter = Mails.WRITER.refusal(Mails.bob(Locale.ENGLISH), "Example", Optional.of("Sorry,\r\n<b>no</b>.\n\n-- \nA"));
        assertTrue(letter.text().contains("writes:\n\n> Sorry,\n> <b>no</b>.\n> \n> --\n> A\n\n-- \n"), letter.text());
        assertTrue(letter.html().contains("Sorry,<br>\n&lt;b&gt;no&lt;/b&gt;.<br>"), letter.html());
    }

    @Test
    void refusalWithoutWordsQuotesNobody() {
        for (Optional<String> nothing : List.of(Optional.<String>empty(), Optional.of(" \n"))) {
            Letter letter = Mails.WRITER.refusal(Mails.bob(Locale.ENGLISH), "Example", nothing);
            assertFalse(letter.text().contains("> ") || letter.text().contains("writes:"), letter.text());
            assertFalse(letter.html().contains("blockquote"), letter.html());
        }
    }

    @Test
    void approvalNamesThePageWhereThereIsOne() {
        List<Letter> all = Mails.letters(Mails.bob(Locale.ENGLISH), "Example", "");
        assertTrue(all.get(1).text().contains("page:\n\nhttps://chat.example.org:7443/register\n"), all.get(1).text());
        assertFalse(all.get(2).text().contains("page") || all.get(2).html().contains("href"), all.get(2).text());
    }

    private static Letter letter(Locale language) {
        return Mails.WRITER.confirmation(Mails.bob(language), "Example", Mails.LINK, Mails.NOW);
    }

    private static long count(String text, String part) {
        return Pattern.compile(Pattern.quote(part)).matcher(text).results().count();
    }

    private static Stream<String> tags(String html) {
        return Pattern.compile("</?([^\\s>]+)").matcher(html).results().map(tag -> tag.group(1));
    }
}
