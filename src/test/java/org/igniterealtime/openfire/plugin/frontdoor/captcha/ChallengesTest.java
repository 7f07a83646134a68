package org.igniterealtime.openfire.plugin.frontdoor.captcha;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashSet;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Seals: what opens, and what does not. */
class ChallengesTest {

    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
    private static final Instant LATER = NOW.plus(Duration.ofMinutes(10));

    private final Random random = new Random(1);
    private final Secret secret = Secret.random(random);
    private final Challenges challenges = challenges(secret);
    private final Challenge challenge = challenges.set(Purpose.IN_BAND, 6, LATER);

    @Test
    void anyNodeWithTheSecretKnowsIt() {
        Challenge opened = challenges(Secret.parse(secret.text()).orElseThrow())
                .open(challenge.token(), Purpose.IN_BAND, NOW).orElseThrow();
        assertArrayEquals(challenge.id(), opened.id());
        assertEquals(challenge.expiry(), opened.expiry());
        assertEquals(challenge.seed(), opened.seed());
        assertEquals(challenge.answer(), opened.answer());
        assertEquals(challenge.token(), opened.token());
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 5, 6, 7, 8})
    void tokenIsShortAndOfSafeLetters(int letters) {
        for (int round = 0; round < 200; round++) {
            Challenge set = challenges.set(Purpose.IN_BAND, letters, LATER);
            assertTrue(set.token().matches("[A-Za-z0-9_-]{56,64}"), set.token());
            assertTrue(set.answer().matches("[" + Alphabet.LETTERS + "]{" + letters + "}"), set.answer());
        }
    }

    @Test
    void noTwoAreAlike() {
        Set<String> tokens = new HashSet<>();
        Set<Long> seeds = new HashSet<>();
        for (int round = 0; round < 5000; round++) {
            Challenge set = challenges.set(Purpose.IN_BAND, 6, LATER);
            tokens.add(set.token());
            seeds.add(set.seed());
        }
        assertEquals(5000, tokens.size());
        assertEquals(5000, seeds.size());
    }

    @Test
    void itEndsAtItsExpiry() {
        assertTrue(challenges.open(challenge.token(), Purpose.IN_BAND, LATER.minusSeconds(1)).isPresent());
        assertEquals(Optional.empty(), open(challenge.token(), LATER));
        assertEquals(Optional.empty(), open(challenge.token(), LATER.plusSeconds(1)));
        assertEquals(Optional.empty(), open(challenge.token(), Instant.MAX));
    }

    @Test
    void everyFlippedBitIsNoticed() {
        byte[] bytes = Base64.getUrlDecoder().decode(challenge.token());
        for (int bit = 0; bit < bytes.length * 8; bit++) {
            byte[] flipped = bytes.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            assertEquals(Optional.empty(), open(Base64.getUrlEncoder().withoutPadding().encodeToString(flipped), NOW));
        }
    }

    @Test
    void everyOtherLetterInEveryPositionIsNoticed() {
        String letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_=+/ .";
        for (int position = 0; position < challenge.token().length(); position++) {
            for (char letter : letters.toCharArray()) {
                StringBuilder token = new StringBuilder(challenge.token());
                token.setCharAt(position, letter);
                boolean same = token.toString().equals(challenge.token());
                assertEquals(same, open(token.toString(), NOW).isPresent(), token.toString());
            }
        }
    }

    @Test
    void whatIsCutOrLongerIsNoticed() {
        for (int length = 0; length < challenge.token().length(); length++) {
            assertEquals(Optional.empty(), open(challenge.token().substring(0, length), NOW));
            assertEquals(Optional.empty(), open(challenge.token().substring(length + 1), NOW));
        }
        assertEquals(Optional.empty(), open(challenge.token() + "A", NOW));
        assertEquals(Optional.empty(), open(challenge.token() + "=", NOW));
        assertEquals(Optional.empty(), open(challenge.token() + challenge.token(), NOW));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "=", "A", "????", "\u2603", "\u0000", "a b", "<x/>", "AAAA\u00E9AAA"})
    void nonsenseIsNoToken(String token) {
        assertEquals(Optional.empty(), open(token, NOW));
        assertEquals(Optional.empty(), open(token + "A".repeat(60), NOW));
    }

    @Test
    void hugeTokenIsNotEvenDecoded() {
        assertEquals(Optional.empty(), open("A".repeat(10_000_000), NOW));
    }

    @Test
    void anotherSecretKnowsNothingOfIt() {
        assertEquals(Optional.empty(),
                challenges(Secret.random(random)).open(challenge.token(), Purpose.IN_BAND, NOW));
    }

    @Test
    void whatWasSealedForAnotherPurposeIsWorthNothing() throws Exception {
        // Sealed by hand: the purpose of another version of this plugin.
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        byte[] id = new byte[Sealer.ID_BYTES];
        cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(secret.derive("seal"), "AES"),
                new GCMParameterSpec(128, id));
        var plain = ByteBuffer.allocate(12).put((byte) 100).put((byte) 1).putInt((int) LATER.getEpochSecond())
                .put("ABCDEF".getBytes(StandardCharsets.US_ASCII));
        byte[] sealed = cipher.doFinal(plain.array());
        byte[] token = ByteBuffer.allocate(id.length + sealed.length).put(id).put(sealed).array();
        assertEquals(Optional.empty(), open(Base64.getUrlEncoder().withoutPadding().encodeToString(token), NOW));
    }

    private Optional<Challenge> open(String token, Instant when) {
        return challenges.open(token, Purpose.IN_BAND, when);
    }

    private Challenges challenges(Secret shared) {
        Picture picture = (answer, seed) -> new Image(new byte[1], "image/jpeg", 1, 1);
        return new Challenges(shared, new DrawingBoard(picture,
                (digits, tongue, seed) -> new Sound(new byte[1], "audio/wav"), 1, Duration.ZERO), random);
    }
}
