package org.igniterealtime.openfire.plugin.frontdoor.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.igniterealtime.openfire.plugin.frontdoor.fakes.TestSettings;
import org.igniterealtime.openfire.plugin.frontdoor.model.Localpart;
import org.igniterealtime.openfire.plugin.frontdoor.model.Problem;
import org.igniterealtime.openfire.plugin.frontdoor.model.Reason;
import org.igniterealtime.openfire.plugin.frontdoor.openfire.Nodeprep;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Names by corpus ({@code src/test/resources/names}), and what the settings add to it. */
class NamesTest {

    private final Names names = new Names("localhost", new Nodeprep());

    @ParameterizedTest(name = "{index} {1}")
    @MethodSource("valid")
    void usableNameIsPreparedAsTheServerDoes(String typed, String prepared) {
        assertEquals(Optional.of(new Localpart(prepared)), prepare(typed).localpart());
        assertEquals(Optional.empty(), prepare(typed).problem());
    }

    @ParameterizedTest(name = "{index} {1}")
    @MethodSource("invalid")
    void unusableNameIsRefusedForItsReason(String typed, Reason reason) {
        assertEquals(Optional.of(reason), prepare(typed).problem().map(Problem::reason));
        assertEquals(Optional.empty(), prepare(typed).localpart());
    }

    @Test
    void preparedNameStaysAsItIs() throws IOException {
        for (Arguments line : valid().toList()) {
            String prepared = (String) line.get()[1];
            assertEquals(Optional.of(new Localpart(prepared)), prepare(prepared).localpart());
        }
    }

    @Test
    void absentNameIsMissing() {
        assertEquals(Optional.of(Reason.NAME_MISSING), names.prepare(Optional.empty(), TestSettings.of().names())
                .problem().map(Problem::reason));
    }

    @Test
    void lengthSettingsCountPreparedCharacters() {
        var rules = TestSettings.of("name.min=3", "name.max=5").names();
        assertEquals(Optional.of(Problem.of(Reason.NAME_TOO_SHORT, 3)), names.prepare(Optional.of("ab"), rules).problem());
        assertEquals(Optional.empty(), names.prepare(Optional.of("ABC@localhost"), rules).problem());
        assertEquals(Optional.empty(), names.prepare(Optional.of("abcde"), rules).problem());
        assertEquals(Optional.of(Problem.of(Reason.NAME_TOO_LONG, 5)),
                names.prepare(Optional.of("abcdef"), rules).problem());
        assertEquals(Optional.of(Problem.of(Reason.NAME_TOO_LONG, 5)),
                names.prepare(Optional.of("stra\u00DFe"), rules).problem());
    }

    @Test
    void accountIsNamedByAnySpellingOfItsName() {
        Localpart bob = new Localpart("bob");
        for (String typed : List.of("bob", "BOB", "\uFF22ob", "bob@localhost", "Bob@LOCALHOST")) {
            assertTrue(names.isName(typed, bob), typed);
        }
        for (String typed : List.of("", "bo", "bob ", "bob@evil", "bob@localhost@localhost", "b\u00F6b", "bob/x")) {
            assertFalse(names.isName(typed, bob), typed);
        }
    }

    private Names.Prepared prepare(String typed) {
        return names.prepare(Optional.of(typed), TestSettings.of().names());
    }

    static Stream<Arguments> valid() throws IOException {
        return lines("valid.txt").map(line -> Arguments.of(line[0], line[1]));
    }

    static Stream<Arguments> invalid() throws IOException {
        return lines("invalid.txt").map(line -> Arguments.of(line[0], Reason.valueOf(line[1])));
    }

    /** {@code typed | expected}; escapes as in Java, and {@code *N} after a letter repeats it. */
    private static Stream<String[]> lines(String file) throws IOException {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                NamesTest.class.getResourceAsStream("/names/" + file), StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList().stream()
                    .map(line -> line.split(" \\| "))
                    .map(parts -> new String[] {Escapes.read(parts[0]), Escapes.read(parts[1])});
        }
    }
}
