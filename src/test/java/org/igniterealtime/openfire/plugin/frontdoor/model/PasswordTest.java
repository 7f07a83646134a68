package org.igniterealtime.openfire.plugin.frontdoor.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordTest {

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\n", "\u00A0", "\u2003\u3000"})
    void blanksOnlyAreNothing(String typed) {
        assertTrue(Password.of(typed).isBlank());
    }

    @Test
    void nothingIsTrimmed() {
        assertEquals(" a b ", Password.of(" a b ").reveal());
        assertFalse(Password.of(" a ").isBlank());
    }

    @Test
    void lengthCountsWhatPeopleCount() {
        assertEquals(3, Password.of("a\uD83D\uDE00b").length());
    }
}
