package org.igniterealtime.openfire.plugin.frontdoor.captcha.sound;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.util.Arrays;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.igniterealtime.openfire.plugin.frontdoor.captcha.Dice;
import org.igniterealtime.openfire.plugin.frontdoor.captcha.Tongue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpokenDigitsTest {

    private static final SpokenDigits VOICE = new SpokenDigits(new byte[] {1, 2, 3, 4});

    @ParameterizedTest
    @EnumSource(Tongue.class)
    void itIsAPlainSoundFile(Tongue tongue) throws Exception {
        byte[] file = VOICE.speak("0123456789", tongue, 7).bytes();
        AudioInputStream sound = AudioSystem.getAudioInputStream(new ByteArrayInputStream(file));
        assertEquals(AudioFormat.Encoding.PCM_UNSIGNED, sound.getFormat().getEncoding());
        assertEquals(8000f, sound.getFormat().getSampleRate());
        assertEquals(8, sound.getFormat().getSampleSizeInBits());
        assertEquals(1, sound.getFormat().getChannels());
        assertEquals(file.length, 44 + sound.getFrameLength() + sound.getFrameLength() % 2);
        assertTrue(sound.getFrameLength() > 6 * 8000 && sound.getFrameLength() < 20 * 8000, "" + sound.getFrameLength());
    }

    @Test
    void theSameChallengeSoundsTheSameOnEveryNode() {
        byte[] once = VOICE.speak("123456", Tongue.GERMAN, 9).bytes();
        assertArrayEquals(once, new SpokenDigits(new byte[] {1, 2, 3, 4}).speak("123456", Tongue.GERMAN, 9).bytes());
        assertFalse(Arrays.equals(once, new SpokenDigits(new byte[] {1, 2, 3, 5}).speak("123456", Tongue.GERMAN, 9).bytes()));
        assertFalse(Arrays.equals(once, VOICE.speak("123456", Tongue.GERMAN, 10).bytes()));
        assertFalse(Arrays.equals(once, VOICE.speak("123456", Tongue.FRENCH, 9).bytes()));
        assertFalse(Arrays.equals(once, VOICE.speak("123457", Tongue.GERMAN, 9).bytes()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12a", "-1", " 1", "\u0661"})
    void onlyDigitsAreSpoken(String digits) {
        assertThrows(IllegalArgumentException.class, () -> VOICE.speak(digits, Tongue.ENGLISH, 1));
    }

    @ParameterizedTest
    @EnumSource(Tongue.class)
    void everyTakeIsAWordOfItsOwn(Tongue tongue) {
        Takes takes = Takes.read();
        for (int digit = 0; digit < 10; digit++) {
            for (int take = 0; take < Takes.EACH; take++) {
                float[] samples = takes.samples(tongue, digit, take);
                assertTrue(samples.length > 0.15 * 8000 && samples.length < 8000, tongue + " " + digit + " " + take);
                float level = Levels.ofSpeech(samples);
                assertTrue(level > 0.09 && level < 0.18, tongue + " " + digit + " " + take + " " + level);
                float[] next = takes.samples(tongue, (digit + 1) % 10, take);
                assertFalse(Arrays.equals(samples, next));
            }
        }
    }

    /** A digit that is as loud as what is behind it is understood by people; these have to stand out of it. */
    @ParameterizedTest
    @EnumSource(Tongue.class)
    void everyDigitStandsOutOfWhatIsBehindIt(Tongue tongue) {
        for (int seed = 0; seed < 40; seed++) {
            Mix mix = VOICE.mix("0987654321", tongue, Dice.of(new byte[16], "mix", seed));
            float[] background = VOICE.background(mix, tongue, Dice.of(new byte[16], "background", seed));
            for (Mix.Word word : mix.words()) {
                float behind = rms(Arrays.copyOfRange(background, word.start(), word.end()));
                double decibels = 20 * Math.log10(Levels.ofSpeech(word.tones()) / behind);
                assertTrue(decibels > SpokenDigits.LEAST - 1 && decibels < SpokenDigits.MOST + 1, tongue + " " + decibels);
            }
        }
    }

    /** Where the digits are must not show in how loud it is between them, or in silence. */
    @Test
    void thereIsNoSilence() {
        for (int seed = 0; seed < 20; seed++) {
            Mix mix = VOICE.mix("123456", Tongue.ENGLISH, Dice.of(new byte[16], "mix", seed));
            float[] background = VOICE.background(mix, Tongue.ENGLISH, Dice.of(new byte[16], "background", seed));
            float whole = rms(background);
            for (int at = 0; at + 800 <= background.length; at += 800) {
                float part = rms(Arrays.copyOfRange(background, at, at + 800));
                assertTrue(part > whole * 0.5 && part < whole * 1.6, seed + " " + at + " " + part / whole);
            }
        }
    }

    @Test
    void digitsFollowEachOtherWithPausesThatNobodyCanForetell() {
        Mix mix = VOICE.mix("1234567890", Tongue.SPANISH, Dice.of(new byte[16], "mix", 1));
        long[] pauses = new long[9];
        for (int i = 0; i < 9; i++) {
            pauses[i] = mix.words().get(i + 1).start() - mix.words().get(i).end();
        }
        assertTrue(Arrays.stream(pauses).allMatch(pause -> pause >= 0.25 * 8000 && pause <= 0.7 * 8000));
        assertTrue(Arrays.stream(pauses).distinct().count() > 5);
        assertTrue(mix.words().get(0).start() >= 0.4 * 8000);
    }

    @Test
    void almostNothingIsCut() {
        byte[] file = VOICE.speak("0123456789", Tongue.RUSSIAN, 3).bytes();
        int cut = 0;
        for (int i = Wav.HEAD_BYTES; i < file.length; i++) {
            cut += file[i] == 0 || file[i] == (byte) 255 ? 1 : 0;
        }
        assertTrue(cut < file.length / 200, cut + " of " + file.length);
    }

    @Test
    void adpcmIsReadAsItIsDefined() {
        // By hand: step 7, codes 7 (up by 11) and 15 (down by the next step, 16: 16 + 8 + 4 + 2 = 30).
        assertArrayEquals(new float[] {11 / 32768f, -19 / 32768f}, Adpcm.decode(new byte[] {9, (byte) 0xF7}, 1, 2));
    }

    private static float rms(float[] tones) {
        double sum = 0;
        for (float tone : tones) {
            sum += tone * tone;
        }
        return (float) Math.sqrt(sum / tones.length);
    }
}
