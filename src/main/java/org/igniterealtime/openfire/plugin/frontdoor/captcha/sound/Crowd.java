package org.igniterealtime.openfire.plugin.frontdoor.captcha.sound;

import java.util.Arrays;
import org.igniterealtime.openfire.plugin.frontdoor.captcha.Dice;
import org.igniterealtime.openfire.plugin.frontdoor.captcha.Tongue;

/**
 * What is behind the digits: people talking backwards, and hiss. It is made of the very sounds that digits are made of, so a
 * program can't filter it out, and people hear at once that it means nothing. No whole words: some, such as the French six, are
 * the same backwards.
 */
final class Crowd {

    private static final int PEOPLE = 3;
    private static final float HISS = 0.5f;
    /** A tenth of a second. */
    private static final int MOMENT = 800;
    private static final int FADE = 80;

    private final Takes takes;

    Crowd(Takes takes) {
        this.takes = takes;
    }

    /** So many samples, all equally loud: root mean square 1. */
    float[] talk(int length, Tongue tongue, Dice dice) {
        float[] talk = new float[length];
        for (int person = 0; person < PEOPLE; person++) {
            int at = -dice.below(4 * MOMENT);
            while (at < length) {
                float[] piece = piece(Bend.bend(word(tongue, dice), 0.8f, 1.25f, dice), dice);
                addBackwards(piece, talk, at);
                at += piece.length + dice.below(MOMENT);
            }
        }
        Levels.even(talk, MOMENT / 2);
        hiss(talk, dice);
        Levels.even(talk, MOMENT / 2);
        return talk;
    }

    private float[] word(Tongue tongue, Dice dice) {
        Tongue spoken = dice.chance(0.6f) ? tongue : dice.oneOf(Tongue.values());
        return takes.samples(spoken, dice.below(10), dice.below(Takes.EACH));
    }

    /** About half of a word, from anywhere in it, without a click at either end. */
    private static float[] piece(float[] word, Dice dice) {
        int length = (int) (word.length * dice.between(0.4f, 0.65f));
        int from = dice.below(word.length - length + 1);
        float[] piece = Arrays.copyOfRange(word, from, from + length);
        for (int i = 0; i < Math.min(FADE, length / 2); i++) {
            float part = i / (float) FADE;
            piece[i] *= part;
            piece[length - 1 - i] *= part;
        }
        return piece;
    }

    private static void addBackwards(float[] piece, float[] talk, int at) {
        for (int i = Math.max(0, -at); i < piece.length && at + i < talk.length; i++) {
            talk[at + i] += piece[piece.length - 1 - i];
        }
    }

    /** Noise that is duller here and brighter there. */
    private static void hiss(float[] talk, Dice dice) {
        float low = 0;
        float open = 0;
        for (int i = 0; i < talk.length; i++) {
            if (i % MOMENT == 0) {
                open = dice.between(0.15f, 0.9f);
            }
            low += open * (dice.between(-1, 1) - low);
            talk[i] += HISS * low / open;
        }
    }
}
