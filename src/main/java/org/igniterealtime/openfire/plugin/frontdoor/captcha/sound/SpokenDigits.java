package org.igniterealtime.openfire.plugin.frontdoor.captcha.sound;

import org.igniterealtime.openfire.plugin.frontdoor.captcha.Dice;
import org.igniterealtime.openfire.plugin.frontdoor.captcha.Sound;
import org.igniterealtime.openfire.plugin.frontdoor.captcha.Tongue;
import org.igniterealtime.openfire.plugin.frontdoor.captcha.Voice;

/**
 * Speaks digits, each by another voice, at another pace and pitch, in front of people who talk backwards. Everything that
 * chance decides is decided by the server's secret and the challenge.
 */
public final class SpokenDigits implements Voice {

    static final int RATE = 8000;

    /** How far the digits stand out of what is behind them, in decibels. */
    static final float LEAST = 3;
    static final float MOST = 7;
    /** How loud what is behind them is; the rest of the scale is for the digits. */
    private static final float BACKGROUND = 0.09f;

    private final byte[] secret;
    private final Takes takes;
    private final Crowd crowd;

    /**
     * Reads the bundled speech.
     *
     * @param secret the same on all nodes, known to no one else; at least 16 bytes
     */
    public SpokenDigits(byte[] secret) {
        this.secret = secret.clone();
        this.takes = Takes.read();
        this.crowd = new Crowd(takes);
    }

    @Override
    public Sound speak(String digits, Tongue tongue, long seed) {
        if (!digits.matches("[0-9]+")) {
            throw new IllegalArgumentException("Not digits");
        }
        Dice dice = Dice.of(secret, tongue.tag() + digits, seed);
        Mix mix = mix(digits, tongue, dice.fork());
        return new Sound(Wav.write(mix.over(background(mix, tongue, dice.fork())), RATE), Wav.MEDIA_TYPE);
    }

    /** The digits alone, each in its place. */
    Mix mix(String digits, Tongue tongue, Dice dice) {
        Mix mix = new Mix();
        for (int i = 0; i < digits.length(); i++) {
            float[] take = takes.samples(tongue, digits.charAt(i) - '0', dice.below(Takes.EACH));
            float[] said = Bend.bend(take, 0.8f, 1.22f, dice);
            scale(said, BACKGROUND * Levels.factor(dice.between(LEAST, MOST)) / Levels.ofSpeech(said));
            mix.add(seconds(i == 0 ? dice.between(0.4f, 0.9f) : dice.between(0.25f, 0.7f)), said);
        }
        mix.end(seconds(dice.between(0.3f, 0.6f)));
        return mix;
    }

    /** What is behind them. */
    float[] background(Mix mix, Tongue tongue, Dice dice) {
        float[] talk = crowd.talk(mix.length(), tongue, dice);
        scale(talk, BACKGROUND);
        return talk;
    }

    private static void scale(float[] tones, float factor) {
        for (int i = 0; i < tones.length; i++) {
            tones[i] *= factor;
        }
    }

    private static int seconds(float time) {
        return (int) (time * RATE);
    }
}
