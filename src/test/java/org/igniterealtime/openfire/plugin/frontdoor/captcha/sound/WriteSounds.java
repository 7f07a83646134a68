package org.igniterealtime.openfire.plugin.frontdoor.captcha.sound;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.igniterealtime.openfire.plugin.frontdoor.captcha.Dice;
import org.igniterealtime.openfire.plugin.frontdoor.captcha.Tongue;

/**
 * Writes sounds and what they say, to be listened to by people and programs; run by hand. Arguments: folder, number of sounds,
 * server secret (any text), language ({@code en}), digits (default: 6), and {@code bare} to leave out what is behind the digits.
 * In the folder: {@code 00000.wav} … and {@code answers.txt}, a line for each.
 */
public final class WriteSounds {

    private WriteSounds() { }

    public static void main(String[] args) throws Exception {
        Path folder = Files.createDirectories(Path.of(args[0]));
        SpokenDigits voice = new SpokenDigits(args[2].getBytes(StandardCharsets.UTF_8));
        Tongue tongue = Arrays.stream(Tongue.values()).filter(one -> one.tag().equals(args[3])).findAny().orElseThrow();
        int length = args.length > 4 ? Integer.parseInt(args[4]) : 6;
        Random random = new Random(args[2].hashCode());
        try (PrintWriter answers = new PrintWriter(Files.newBufferedWriter(folder.resolve("answers.txt")))) {
            for (int i = 0; i < Integer.parseInt(args[1]); i++) {
                StringBuilder digits = new StringBuilder();
                random.ints(length, 0, 10).forEach(digits::append);
                Files.write(folder.resolve(String.format("%05d.wav", i)), args.length > 5
                        ? bare(voice.mix(digits.toString(), tongue, Dice.of(new byte[1], "bare", i)), random)
                        : voice.speak(digits.toString(), tongue, random.nextLong()).bytes());
                answers.println(digits);
            }
        }
    }

    /** Next to silence, as silence itself has no spectrum. */
    private static byte[] bare(Mix mix, Random random) {
        float[] hush = new float[mix.length()];
        for (int i = 0; i < hush.length; i++) {
            hush[i] = 0.004f * (float) random.nextGaussian();
        }
        return Wav.write(mix.over(hush), SpokenDigits.RATE);
    }
}
