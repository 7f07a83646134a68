package org.igniterealtime.openfire.plugin.frontdoor.captcha.picture;

import org.igniterealtime.openfire.plugin.frontdoor.captcha.Alphabet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.igniterealtime.openfire.plugin.frontdoor.captcha.Dice;

/**
 * The letter shapes of one server: some of the bundled faces, each bent in its own way, so that no two servers have the same
 * letters even where they have the same face.
 */
final class Letters {

    private static final int FACES = 3;

    private final List<Map<Character, Outline>> faces = new ArrayList<>();
    /** For each letter with two forms: how often the small one is taken. */
    private final Map<Character, Float> small = new HashMap<>();

    Letters(Dice dice) {
        List<Map<Character, Outline>> stock = Faces.read();
        float slant = dice.between(-0.24f, 0.24f);
        for (int i = 0; i < FACES; i++) {
            Map<Character, Outline> face = stock.remove(dice.below(stock.size()));
            lend(face, stock, dice);
            faces.add(bent(face, slant, dice.fork()));
        }
        for (char letter : Alphabet.LETTERS.toCharArray()) {
            small.put(letter, dice.chance(0.5f) ? 0 : dice.between(0.2f, 1));
        }
    }

    /** Gives a face, from others, the capitals that it lacks. */
    private static void lend(Map<Character, Outline> face, List<Map<Character, Outline>> others, Dice dice) {
        int start = dice.below(others.size());
        for (char letter : Alphabet.LETTERS.toCharArray()) {
            for (int i = start; !face.containsKey(letter); i++) {
                face.computeIfAbsent(letter, others.get(i % others.size())::get);
            }
        }
    }

    /** A fresh copy of one of the shapes of a letter. */
    Outline shape(char letter, Dice dice) {
        Map<Character, Outline> face = faces.get(dice.below(faces.size()));
        char lower = Character.toLowerCase(letter);
        if (!small.containsKey(letter)) {
            throw new IllegalArgumentException("Not a letter of the alphabet");
        }
        return face.get(face.containsKey(lower) && dice.chance(small.get(letter)) ? lower : letter).copy();
    }

    private static Map<Character, Outline> bent(Map<Character, Outline> face, float lean, Dice dice) {
        float width = dice.between(0.85f, 1.2f);
        float slant = lean + dice.between(-0.04f, 0.04f);
        Map<Character, Outline> bent = new HashMap<>();
        for (char letter : Alphabet.LETTERS.concat(Alphabet.LETTERS.toLowerCase(Locale.ROOT)).toCharArray()) {
            if (face.containsKey(letter)) {
                Outline shape = face.get(letter).copy();
                shape.transform(width, slant, 0, 1);
                dent(shape, dice);
                bent.put(letter, shape);
            }
        }
        return bent;
    }

    private static void dent(Outline shape, Dice dice) {
        float deep = dice.between(0.01f, 0.035f);
        float often = dice.between(0.6f, 1.3f);
        float phase = dice.between(0, 1);
        for (int i = 0; i < shape.xs().length; i++) {
            float x = shape.xs()[i];
            shape.xs()[i] += deep * Sine.of(often * shape.ys()[i] + phase);
            shape.ys()[i] += deep * Sine.of(often * x + 2 * phase);
        }
    }
}
