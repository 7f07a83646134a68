package org.igniterealtime.openfire.plugin.frontdoor.captcha;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.igniterealtime.openfire.plugin.frontdoor.model.Makings;

/** Digits, for a sound. Sealed behind the language they are spoken in: whoever asks for the sound may send another. */
final class DigitsRiddle implements Riddle {

    @Override
    public boolean isReady(Makings makings) {
        return true;
    }

    @Override
    public byte[] invent(Locale reader, Makings makings, RandomGenerator random) {
        byte[] sealed = new byte[1 + makings.digits()];
        sealed[0] = Tongue.of(reader).code();
        for (int i = 1; i < sealed.length; i++) {
            sealed[i] = (byte) ('0' + random.nextInt(10));
        }
        return sealed;
    }

    @Override
    public Optional<Task> recall(byte[] sealed, Makings makings) {
        String digits = new String(sealed, 1, sealed.length - 1, StandardCharsets.US_ASCII);
        return Tongue.of(sealed[0]).map(tongue ->
                new Task(List.of(digits), DigitsRiddle::normal, Optional.of(tongue), Optional.empty()));
    }

    /** Digits of any script, without what people put between them. */
    private static String normal(String typed) {
        StringBuilder normal = new StringBuilder(typed.length());
        typed.codePoints().filter(DigitsRiddle::counts).map(DigitsRiddle::plain).forEach(normal::appendCodePoint);
        return normal.toString();
    }

    private static boolean counts(int letter) {
        return !Character.isWhitespace(letter) && !Character.isSpaceChar(letter) && ".,;-".indexOf(letter) < 0;
    }

    private static int plain(int letter) {
        return Character.isDigit(letter) ? '0' + Character.digit(letter, 10) : letter;
    }
}
