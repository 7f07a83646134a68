package org.igniterealtime.openfire.plugin.frontdoor.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormTest {

    @ParameterizedTest
    @CsvSource({"username=bob, bob", "username=b+o%2Bb, b o+b", "x=1&username=%E4%B8%AD%F0%9F%90%9F, 中🐟", "username=a=b, a=b",
        "username, ''", "'', ''", "&&username=bob&, bob", "%75sername=bob, bob"})
    void valuesAreDecoded(String body, String value) {
        assertEquals(value, parse(body).orElseThrow().get(Field.USERNAME));
    }

    @ParameterizedTest
    @ValueSource(strings = {"username=%", "username=%4", "username=%zz", "username=%C3", "username=%C3%28", "username=%ED%A0%80",
        "%FF=x", "username=%+1", "username=%C0%80"})
    void whatIsNoUtf8IsNoForm(String body) {
        assertEquals(Optional.empty(), parse(body));
    }

    @Test
    void bytesThatAreNoUtf8AreNoForm() {
        assertEquals(Optional.empty(), Form.parse(new byte[] {'a', '=', (byte) 0xE9}));
    }

    @Test
    void aFieldOfTwoMindsIsFound() {
        assertTrue(parse("username=bob&x=1&username=eve").orElseThrow().isTwoFaced());
        assertTrue(parse("username=&username=eve").orElseThrow().isTwoFaced());
        assertFalse(parse("username=bob&username=bob").orElseThrow().isTwoFaced());
    }

    @Test
    void moreFieldsThanAnyFormHasAreNoForm() {
        assertEquals(Optional.empty(), parse("a=1&".repeat(51)));
        assertTrue(parse("a=1&".repeat(40)).isPresent());
    }

    @Test
    void aLineEndsWithOneCharacter() {
        assertEquals("a\nb\nc", parse("motive=a%0D%0Ab%0Ac").orElseThrow().get(Field.MOTIVE));
    }

    @Test
    void whatIsShownAgainIsCutByTheCharactersThatPeopleSee() {
        assertEquals("\uD83D\uDC1F".repeat(500), Field.MOTIVE.cut("\uD83D\uDC1F".repeat(501)));
        assertEquals("\uD83D\uDC1F".repeat(500), Field.MOTIVE.cut("\uD83D\uDC1F".repeat(500)));
        assertEquals("", Field.PASSWORD.cut("s3cret"));
    }

    @Test
    void printsNothing() {
        assertFalse(parse("password=s3cret").orElseThrow().toString().contains("s3cret"));
    }

    private static Optional<Form> parse(String body) {
        return Form.parse(body.getBytes(StandardCharsets.UTF_8));
    }
}
