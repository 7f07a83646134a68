package org.igniterealtime.openfire.plugin.frontdoor.captcha;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretTest {

    private final Secret secret = Secret.random(new Random(1));

    @Test
    void whatWasWrittenIsReadBack() {
        Secret read = Secret.parse(" " + secret.text() + "\n").orElseThrow();
        assertEquals(secret.text(), read.text());
        assertArrayEquals(secret.derive("seal"), read.derive("seal"));
    }

    @Test
    void itHas256Bits() {
        assertEquals(32, Base64.getDecoder().decode(secret.text()).length);
        assertEquals(32, secret.derive("seal").length);
    }

    @Test
    void keysOfDifferentUsesDiffer() {
        assertFalse(Arrays.equals(secret.derive("seal"), secret.derive("picture")));
        assertFalse(Arrays.equals(secret.derive("seal"), Secret.random(new Random(2)).derive("seal")));
        assertFalse(Arrays.equals(secret.derive("seal"), Base64.getDecoder().decode(secret.text())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "not base64!", "c2hvcnQ=", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=="})
    void shortOrUnreadableSecretIsNone(String text) {
        assertEquals(Optional.empty(), Secret.parse(text).map(Secret::text));
    }
}
