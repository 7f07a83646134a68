package org.igniterealtime.openfire.plugin.frontdoor.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What values may look like. */
class SyntaxTest {

    @ParameterizedTest
    @EnumSource(Setting.class)
    void defaultIsAValueThatCanBeUsed(Setting setting) {
        assertTrue(setting.accepts(setting.preset()));
        assertEquals(Optional.of(setting), Setting.of(setting.key()));
        assertFalse(setting.syntax().isBlank());
    }

    @ParameterizedTest
    @CsvSource({"NAME_MIN, 1, 64", "NAME_MAX, 1, 64", "PASSWORD_MIN, 1, 128", "PASSWORD_MAX, 16, 4096",
            "CHALLENGE_TRIES, 1, 10", "CHALLENGE_LETTERS, 4, 8"})
    void numbersHaveBounds(Setting setting, int least, int most) {
        assertTrue(setting.accepts(String.valueOf(least)));
        assertTrue(setting.accepts(String.valueOf(most)));
        for (String bad : List.of(String.valueOf(least - 1), String.valueOf(most + 1), "-1", "1.5", "", "1e1", "٣",
                "99999999999999")) {
            assertFalse(setting.accepts(bad), bad);
        }
    }

    @ParameterizedTest
    @CsvSource({"1m, true", "60m, true", "1h, true", "90s, true", "59s, false", "61m, false", "10, false", "'', false",
            "m, true", "h, true", "2h, false", "0m, false"})
    void lifetimeHasBounds(String value, boolean usable) {
        assertEquals(usable, Setting.CHALLENGE_LIFETIME.accepts(value));
    }

    @ParameterizedTest
    @CsvSource({"https://example.org, true", "http://example.org:8080/a/b, true", "'', true", "HTTPS://EXAMPLE.ORG, true",
            "example.org, false", "ftp://example.org, false", "https://, false", "https:///x, false",
            "https://example.org/?a=b, false", "https://example.org/#a, false", "https://bob@example.org, false",
            "javascript:alert(1), false", "https://exa mple.org, false", "//example.org, false", "mailto:bob@x, false"})
    void addressIsOfThePlainWeb(String value, boolean usable) {
        assertEquals(usable, Setting.WEB_ADDRESS.accepts(value));
        assertEquals(usable, Setting.WEB_SIGN_UP.accepts(value));
    }

    @ParameterizedTest
    @CsvSource({"/register, true", "/a/b/c, true", "/a-b_C9, true", "register, false", "/, false", "'', false",
            "/a/, false", "/a//b, false", "/a/b/c/d, false", "/../x, false", "/a b, false", "/a;b, false"})
    void contextIsAShortPath(String value, boolean usable) {
        assertEquals(usable, Setting.WEB_CONTEXT.accepts(value));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"'' | true", "data:image/png;base64,AAAA | true", "data:image/png;base64,AA== | true",
            "data:image/png;base64,A | false", "data:image/png;base64,AAA== | false", "data:image/png;base64, | false",
            "data:text/html;base64,AAAA | false"})
    void logoIsAPictureThatCanBeDecoded(String value, boolean usable) {
        assertEquals(usable, Setting.WEB_LOGO.accepts(value));
    }

    @ParameterizedTest
    @CsvSource({"'', true", "door@example.org, true", "door@localhost, true", "door, false", "a@b@c, false",
            "Door <door@example.org>, false"})
    void senderIsABareAddress(String value, boolean usable) {
        assertEquals(usable, Setting.MAIL_FROM.accepts(value));
    }
}
