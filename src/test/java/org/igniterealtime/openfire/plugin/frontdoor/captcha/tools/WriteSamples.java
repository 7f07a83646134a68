package org.igniterealtime.openfire.plugin.frontdoor.captcha.tools;

import org.igniterealtime.openfire.plugin.frontdoor.captcha.Alphabet;
import org.igniterealtime.openfire.plugin.frontdoor.captcha.Image;
import org.igniterealtime.openfire.plugin.frontdoor.captcha.Picture;
import org.igniterealtime.openfire.plugin.frontdoor.captcha.picture.SimpleCaptchaPicture;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/**
 * Writes pictures and what they say, to be read by people, OCR and neural nets; run by hand. Arguments: folder, number of
 * pictures, server secret (any text), letters (default: {@link Alphabet#DEFAULT_LENGTH}). In the folder: {@code 00000.jpg} …
 * and {@code answers.txt}, a line for each.
 */
public final class WriteSamples {

    private WriteSamples() { }

    public static void main(String[] args) throws Exception {
        Path folder = Files.createDirectories(Path.of(args[0]));
        Picture picture = new SimpleCaptchaPicture(args[2].getBytes(StandardCharsets.UTF_8));
        int length = args.length > 3 ? Integer.parseInt(args[3]) : Alphabet.DEFAULT_LENGTH;
        Random random = new Random(args[2].hashCode());
        try (PrintWriter answers = new PrintWriter(Files.newBufferedWriter(folder.resolve("answers.txt")))) {
            for (int i = 0; i < Integer.parseInt(args[1]); i++) {
                String answer = Alphabet.pick(length, random::nextInt);
                Image image = picture.draw(answer, random.nextLong());
                Files.write(folder.resolve(String.format("%05d.jpg", i)), image.bytes());
                answers.println(answer);
            }
        }
    }
}
