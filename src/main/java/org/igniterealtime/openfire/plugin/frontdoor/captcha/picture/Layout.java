package org.igniterealtime.openfire.plugin.frontdoor.captcha.picture;

import java.util.List;
import org.igniterealtime.openfire.plugin.frontdoor.captcha.Dice;

/** Where the letters of a word stand. A server uses one of these. Letters stay upright, so that people read on. */
enum Layout {

    /** Side by side. */
    LINE(216, 72) {
        @Override
        void place(List<Outline> shapes, int first, Dice dice) { }
    },

    /** Each higher than the one before. */
    CLIMB(208, 88) {
        @Override
        void place(List<Outline> shapes, int first, Dice dice) {
            steps(shapes, -dice.between(0.09f, 0.16f));
        }
    },

    /** Each lower than the one before. */
    DESCENT(200, 88) {
        @Override
        void place(List<Outline> shapes, int first, Dice dice) {
            steps(shapes, dice.between(0.09f, 0.16f));
        }
    },

    /** High and low in turn. */
    STAGGER(200, 80) {
        @Override
        void place(List<Outline> shapes, int first, Dice dice) {
            float deep = dice.either(0.15f, 0.25f);
            for (int i = 0; i < shapes.size(); i++) {
                shapes.get(i).move(0, i % 2 == 0 ? deep : -deep);
            }
        }
    },

    /** In the middle higher than at the ends, or lower. */
    HILL(216, 88) {
        @Override
        void place(List<Outline> shapes, int first, Dice dice) {
            float high = dice.either(0.08f, 0.13f);
            float middle = (shapes.size() - 1) / 2f;
            for (int i = 0; i < shapes.size(); i++) {
                shapes.get(i).move(0, high * (i - middle) * (i - middle));
            }
        }
    },

    /** In two lines. */
    ROWS(152, 96) {
        @Override
        int lines() {
            return 2;
        }

        @Override
        void place(List<Outline> shapes, int first, Dice dice) {
            if (first == shapes.size()) {
                return;
            }
            float down = bottom(shapes.subList(0, first)) - top(shapes.subList(first, shapes.size()))
                    + dice.between(0.08f, 0.15f);
            float right = dice.between(0, 1) * Math.max(0, right(shapes.subList(0, first)) - right(shapes.subList(first,
                    shapes.size())));
            shapes.subList(first, shapes.size()).forEach(shape -> shape.move(right, down));
        }
    };

    private final int width;
    private final int height;

    Layout(int width, int height) {
        this.width = width;
        this.height = height;
    }

    /** Pixels of a picture across, a multiple of 8. */
    int width() {
        return width;
    }

    /** Pixels of a picture down, a multiple of 8. */
    int height() {
        return height;
    }

    int lines() {
        return 1;
    }

    /** Moves letters, of which the first so many are on the first line, from where they stand side by side. */
    abstract void place(List<Outline> shapes, int first, Dice dice);

    private static void steps(List<Outline> shapes, float step) {
        for (int i = 0; i < shapes.size(); i++) {
            shapes.get(i).move(0, i * step);
        }
    }

    private static float bottom(List<Outline> shapes) {
        return (float) shapes.stream().mapToDouble(Outline::bottom).max().orElse(0);
    }

    private static float top(List<Outline> shapes) {
        return (float) shapes.stream().mapToDouble(Outline::top).min().orElse(0);
    }

    private static float right(List<Outline> shapes) {
        return (float) shapes.stream().mapToDouble(Outline::right).max().orElse(0);
    }
}
