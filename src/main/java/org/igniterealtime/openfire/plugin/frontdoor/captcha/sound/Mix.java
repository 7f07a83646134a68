package org.igniterealtime.openfire.plugin.frontdoor.captcha.sound;

import java.util.ArrayList;
import java.util.List;

/** Digits and what is behind them, still apart, so that a test can measure one against the other. */
final class Mix {

    /** A digit in the mix: where it begins, and its samples. */
    record Word(int start, float[] tones) {
        int end() {
            return start + tones.length;
        }
    }

    private final List<Word> words = new ArrayList<>();
    private int length;

    /** Puts a digit behind so much of a pause. */
    void add(int pause, float[] tones) {
        words.add(new Word(length + pause, tones));
        length += pause + tones.length;
    }

    /** Ends it after that pause. */
    void end(int pause) {
        length += pause;
    }

    int length() {
        return length;
    }

    List<Word> words() {
        return List.copyOf(words);
    }

    /** All together. */
    float[] over(float[] background) {
        float[] all = background.clone();
        for (Word word : words) {
            for (int i = 0; i < word.tones().length; i++) {
                all[word.start() + i] += word.tones()[i];
            }
        }
        return all;
    }
}
