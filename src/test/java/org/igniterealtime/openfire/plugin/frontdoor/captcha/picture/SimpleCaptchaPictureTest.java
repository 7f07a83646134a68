package org.igniterealtime.openfire.plugin.frontdoor.captcha.picture;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.igniterealtime.openfire.plugin.frontdoor.captcha.Alphabet;
import org.igniterealtime.openfire.plugin.frontdoor.captcha.Image;
import org.igniterealtime.openfire.plugin.frontdoor.captcha.Picture;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class SimpleCaptchaPictureTest {

    private static final int MOST_BYTES = 6 * 1024;

    private final Picture picture = pictureOf("secret");

    private static Picture pictureOf(String secret) {
        return new SimpleCaptchaPicture(secret.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void drawsTheSameAgain() {
        byte[] first = picture.draw("ABCDE", 1).bytes();
        picture.draw("XXXXX", 2);
        assertArrayEquals(first, picture.draw("ABCDE", 1).bytes());
        assertArrayEquals(first, pictureOf("secret").draw("ABCDE", 1).bytes());
    }

    /** Nothing in it comes from the platform, so this holds on every Java and processor: nodes of one cluster may differ. */
    @Test
    void drawsTheSameEverywhere() throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (int i = 0; i < 20; i++) {
            Picture server = pictureOf("secret " + i);
            for (int seed = 0; seed < 10; seed++) {
                digest.update(server.draw(Alphabet.pick(5, new Random(seed)::nextInt), seed).bytes());
            }
        }
        assertEquals(
                "7fa5777b88e712b2652f4d0ca49463f1785c798628246d447061d3b591fb83c4", HexFormat.of().formatHex(digest.digest()));
    }

    @Test
    void drawsOthersForOtherSeedsAnswersAndSecrets() {
        byte[] first = picture.draw("ABCDE", 1).bytes();
        assertFalse(Arrays.equals(first, picture.draw("ABCDE", 2).bytes()));
        assertFalse(Arrays.equals(first, picture.draw("ABCDX", 1).bytes()));
        assertFalse(Arrays.equals(first, pictureOf("another").draw("ABCDE", 1).bytes()));
    }

    @Test
    void ignoresCaseAndBlanksAsComparingDoes() {
        assertArrayEquals(picture.draw("ABCDE", 1).bytes(), picture.draw("ab cde", 1).bytes());
    }

    @Test
    void makesSmallJpegsOfTheStatedSize() throws IOException {
        Random random = new Random(1);
        for (int i = 0; i < 2000; i++) {
            Picture any = i % 40 == 0 ? pictureOf("server " + i) : picture;
            Image image = any.draw(Alphabet.pick(Alphabet.DEFAULT_LENGTH, random::nextInt), random.nextLong());
            assertTrue(image.bytes().length <= MOST_BYTES, () -> image.bytes().length + " bytes");
            if (i % 40 == 0) {
                var decoded = ImageIO.read(new ByteArrayInputStream(image.bytes()));
                assertEquals(List.of("image/jpeg", decoded.getWidth(), decoded.getHeight()),
                        List.of(image.mediaType(), image.width(), image.height()));
            }
        }
    }

    @Test
    void drawsInParallelWhatItDrawsAlone() {
        List<byte[]> alone = IntStream.range(0, 400).mapToObj(i -> picture.draw("ABCDE", i).bytes()).toList();
        IntStream.range(0, 400).parallel().forEach(i -> assertArrayEquals(alone.get(i), picture.draw("ABCDE", i).bytes()));
    }

    @Test
    void refusesWhatItHasNoLettersFor() {
        assertThrows(IllegalArgumentException.class, () -> picture.draw("ABC\u00e9", 1));
        assertThrows(IllegalArgumentException.class, () -> picture.draw("AB?", 1));
        assertThrows(IllegalArgumentException.class, () -> picture.draw(" ", 1));
    }
}
