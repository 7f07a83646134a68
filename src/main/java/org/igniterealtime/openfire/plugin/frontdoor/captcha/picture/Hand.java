package org.igniterealtime.openfire.plugin.frontdoor.captcha.picture;

import java.util.ArrayList;
import java.util.List;

/**
 * How one server writes: which letters, how close and askew, how it bends the word and inks it. Drawn from the server's
 * secret, once; what varies from picture to picture varies within these habits.
 */
record Hand(Letters letters, float overlap, float tilt, float jump, float sizes, List<WarpKind> warps, float force,
        List<LookKind> looks, boolean mixedLooks, Blend crossing) {

    static Hand of(Dice dice) {
        return new Hand(new Letters(dice.fork()), dice.between(-0.06f, 0.02f), dice.between(0.03f, 0.045f),
                dice.between(0.02f, 0.06f), dice.between(0.05f, 0.14f), some(WarpKind.values(), 2, dice),
                dice.between(0.75f, 0.95f), some(LookKind.values(), 2, dice), dice.chance(0.4f),
                dice.chance(0.6f) ? Blend.FLIP : Blend.ADD);
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

    /** The letters of a word, side by side and overlapping, bent, and fitted to a picture. */
    List<Outline> write(String word, int width, int height, Dice dice) {
        List<Outline> shapes = new ArrayList<>();
        float end = 0;
        for (char letter : word.toCharArray()) {
            Outline shape = askew(letters.shape(letter, dice), dice);
            shape.move(end - shape.left(), 0);
            end = shape.right() - overlap + dice.between(-0.03f, 0.03f);
            shapes.add(shape);
        }
        for (WarpKind kind : warps) {
            Warp warp = kind.make(dice, force, end);
            shapes.forEach(shape -> warp.bend(shape.xs(), shape.ys()));
        }
        Fit.into(shapes, width, height, dice);
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

    /** The look of the next letter. */
    Look look(Burden burden, Dice dice) {
        return burden != Burden.LOOK ? Look.SOLID : looks.get(dice.below(looks.size())).make(dice);
    }
}
