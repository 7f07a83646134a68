package org.igniterealtime.openfire.plugin.frontdoor.captcha.picture;

import java.util.ArrayList;
import java.util.List;
import org.igniterealtime.openfire.plugin.frontdoor.captcha.Dice;

/**
 * How one server writes: which letters, how close, askew and large, along what line, how it bends the word and inks it. Drawn
 * from the server's secret, once; what varies from picture to picture varies within these habits.
 */
record Hand(Letters letters, float overlap, float tilt, float jump, float sizes, List<WarpKind> warps, float force,
        Layout layout, float room, LookKind look, Blend crossing) {

    static Hand of(Dice dice) {
        return new Hand(new Letters(dice.fork()), dice.between(-0.13f, 0.01f), dice.between(0.015f, 0.04f),
                dice.between(0.01f, 0.05f), dice.between(0.03f, 0.14f), some(WarpKind.values(), 2, dice),
                dice.between(0.6f, 0.9f), dice.oneOf(Layout.values()), dice.between(0.84f, 1),
                dice.oneOf(LookKind.values()), dice.chance(0.6f) ? Blend.FLIP : Blend.ADD);
    }

    /** Some of all, in random order. */
    static <T> List<T> some(T[] all, int count, Dice dice) {
        List<T> left = new ArrayList<>(List.of(all));
        List<T> some = new ArrayList<>();
        while (some.size() < count) {
            some.add(left.remove(dice.below(left.size())));
        }
        return some;
    }

    /** The letters of a word, side by side, bent, laid out, and fitted to a picture. */
    List<Outline> write(String word, int width, int height, Dice dice) {
        List<Outline> shapes = new ArrayList<>();
        int first = layout.lines() == 1 ? word.length() : (word.length() + 1) / 2;
        shapes.addAll(line(word.substring(0, first), dice));
        shapes.addAll(line(word.substring(first), dice));
        layout.place(shapes, first, dice);
        Fit.into(shapes, width, height, room, dice);
        return shapes;
    }

    private List<Outline> line(String word, Dice dice) {
        List<Outline> shapes = new ArrayList<>();
        float end = 0;
        for (char letter : word.toCharArray()) {
            Outline shape = askew(letters.shape(letter, dice), dice);
            shape.move(end - shape.left(), 0);
            end = shape.right() - overlap + dice.between(-0.02f, 0.02f);
            shapes.add(shape);
        }
        for (WarpKind kind : warps) {
            Warp warp = kind.make(dice, force, Math.max(1, end));
            shapes.forEach(shape -> warp.bend(shape.xs(), shape.ys()));
        }
        return shapes;
    }

    private Outline askew(Outline shape, Dice dice) {
        float turns = dice.either(tilt / 3, tilt);
        float size = 1 + dice.between(-sizes, sizes);
        float cosine = size * Sine.cos(turns);
        float sine = size * Sine.of(turns);
        shape.move(-(shape.left() + shape.right()) / 2, 0.5f);
        shape.transform(cosine, -sine, sine, cosine);
        shape.move(0, dice.between(-jump, jump) - 0.5f);
        return shape;
    }
}
