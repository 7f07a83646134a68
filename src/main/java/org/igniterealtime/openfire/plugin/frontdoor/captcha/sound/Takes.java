package org.igniterealtime.openfire.plugin.frontdoor.captcha.sound;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import org.igniterealtime.openfire.plugin.frontdoor.captcha.Tongue;

/** The bundled speech: each digit in each language, spoken several times. How it was made: {@code README.md} beside it. */
final class Takes {

    /** How often each digit was spoken in each language. */
    static final int EACH = 5;

    private final Map<Tongue, byte[]> packed = new EnumMap<>(Tongue.class);
    private final Map<Tongue, int[]> starts = new EnumMap<>(Tongue.class);

    private Takes() {
    }

    /**
     * Reads all there are.
     *
     * @throws IllegalStateException if the jar lacks one
     */
    static Takes read() {
        Takes takes = new Takes();
        for (Tongue tongue : Tongue.values()) {
            byte[] bytes = resource(tongue.tag() + ".adpcm");
            takes.packed.put(tongue, bytes);
            takes.starts.put(tongue, index(bytes));
        }
        return takes;
    }

    /** The samples of one take, between -1 and 1. */
    float[] samples(Tongue tongue, int digit, int take) {
        byte[] bytes = packed.get(tongue);
        int start = starts.get(tongue)[digit * EACH + take];
        return Adpcm.decode(bytes, start + 2, length(bytes, start));
    }

    private static int[] index(byte[] bytes) {
        int[] starts = new int[10 * EACH];
        int at = 0;
        for (int i = 0; i < starts.length; i++) {
            starts[i] = at;
            at += 2 + (length(bytes, at) + 1) / 2;
        }
        return starts;
    }

    private static int length(byte[] bytes, int at) {
        return (bytes[at] & 255) << 8 | bytes[at + 1] & 255;
    }

    private static byte[] resource(String name) {
        try (InputStream bytes = Takes.class.getResourceAsStream(name)) {
            if (bytes == null) {
                throw new IllegalStateException("The jar lacks " + name);
            }
            return bytes.readAllBytes();
        } catch (IOException torn) {
            throw new UncheckedIOException(torn);
        }
    }
}
