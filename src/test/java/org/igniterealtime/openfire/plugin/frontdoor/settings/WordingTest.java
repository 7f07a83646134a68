package org.igniterealtime.openfire.plugin.frontdoor.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordingTest {

    private static final Wording TWO = Wording.parse("Hello {name}\n\n  second line\n[DE]\nHallo {name}\n [fr] \n\n");

    @Test
    void readersGetTheirPartAndAllOthersTheFirst() {
        assertEquals(Optional.of("Hallo {name}"), TWO.in(Locale.GERMAN));
        assertEquals(Optional.of("Hello {name}\n\n  second line"), TWO.in(Locale.ENGLISH));
        assertEquals(Optional.of("Hello {name}\n\n  second line"), TWO.in(Locale.FRENCH));
    }

    @Test
    void withoutATextForEverybodyTheOthersGetNone() {
        Wording german = Wording.parse("[de]\nHallo");
        assertEquals(Optional.empty(), german.in(Locale.ENGLISH));
        assertEquals(Optional.of("Hallo"), german.in(Locale.GERMAN));
        assertEquals(Optional.empty(), Wording.parse(" \n ").in(Locale.GERMAN));
    }

    @ParameterizedTest
    @CsvSource({"'{user} there', '{user} stands for nothing'", "'{Username}', '{Username} stands for nothing'",
        "'a\n[it]\nb', '[it] is no language that Front Door has'"})
    void mistakesAreNamed(String text, String fault) {
        assertEquals(Optional.of(fault), Wording.fault(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{username} {address} {server} {name} {door}", "{ a smile :-{ } {}", "[not a head] line", "[zh]\n{name}"})
    void whatCanBeUsedHasNoFault(String text) {
        assertEquals(Optional.empty(), Wording.fault(text));
    }

    @Test
    void valuesAreNotReadAgain() {
        assertEquals("{server} $1 \\ and {address}", Wording.fill("{name} and {address}", Map.of("name", "{server} $1 \\", "server", "x")));
    }
}
