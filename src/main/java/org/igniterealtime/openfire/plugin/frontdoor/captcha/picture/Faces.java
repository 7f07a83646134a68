package org.igniterealtime.openfire.plugin.frontdoor.captcha.picture;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The bundled faces: for each, an outline per letter. Where they come from: {@code README} beside the resource. */
final class Faces {

    private static final String RESOURCE = "faces.txt";

    private Faces() { }

    /**
     * Reads all faces; each maps capitals, and those small letters that cannot be mistaken, to outlines.
     *
     * @throws IllegalStateException if the jar lacks them
     */
    static List<Map<Character, Outline>> read() {
        try (InputStream bytes = Faces.class.getResourceAsStream(RESOURCE)) {
            if (bytes == null) {
                throw new IllegalStateException("The jar lacks " + RESOURCE);
            }
            return read(new BufferedReader(new InputStreamReader(bytes, StandardCharsets.US_ASCII)));
        } catch (IOException torn) {
            throw new UncheckedIOException(torn);
        }
    }

    private static List<Map<Character, Outline>> read(BufferedReader lines) throws IOException {
        List<Map<Character, Outline>> faces = new ArrayList<>();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            String[] words = line.split(" ", 3);
            if (words[0].equals("face")) {
                faces.add(new HashMap<>());
            } else {
                faces.get(faces.size() - 1).put(words[0].charAt(0), OutlineReader.read(words[2]));
            }
        }
        return faces;
    }
}
