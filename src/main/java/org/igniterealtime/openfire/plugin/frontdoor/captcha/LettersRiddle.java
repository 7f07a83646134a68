package org.igniterealtime.openfire.plugin.frontdoor.captcha;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.igniterealtime.openfire.plugin.frontdoor.model.Makings;

/** Letters of {@link Alphabet}, for a picture. Sealed as they are. */
final class LettersRiddle implements Riddle {

    @Override
    public boolean isReady(Makings makings) {
        return true;
    }

    @Override
    public byte[] invent(Locale reader, Makings makings, RandomGenerator random) {
        return Alphabet.pick(makings.letters(), random::nextInt).getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public Optional<Task> recall(byte[] sealed, Makings makings) {
        String letters = new String(sealed, StandardCharsets.US_ASCII);
        return Optional.of(new Task(List.of(letters), Alphabet::normalise, Optional.empty(), Optional.empty()));
    }
}
