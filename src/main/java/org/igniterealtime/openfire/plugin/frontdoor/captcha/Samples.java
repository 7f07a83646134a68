package org.igniterealtime.openfire.plugin.frontdoor.captcha;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.igniterealtime.openfire.plugin.frontdoor.model.Makings;

/**
 * Challenges for administrators to look at and listen to, with their answers. They are made as all others are, by the same
 * engine and with the same makings; no door takes them.
 */
public final class Samples {

    private static final Duration LIFETIME = Duration.ofMinutes(10);

    private final Engine engine;
    private final Supplier<Makings> makings;
    private final Clock clock;

    /** Samples of what that engine makes. */
    public Samples(Engine engine, Supplier<Makings> makings, Clock clock) {
        this.engine = engine;
        this.makings = makings;
        this.clock = clock;
    }

    /**
     * A challenge and what answers it. Does not print the answer.
     *
     * @param question what is asked in words; empty if that is a picture or a sound
     */
    public record Sample(Kind kind, String token, String question, String answer) {
        @Override
        public String toString() {
            return "Sample(hidden)";
        }
    }

    /** A new one; nothing if there is nothing to ask, or this Java can't make it. */
    public Optional<Sample> set(Kind kind, Locale reader) {
        Makings now = makings.get();
        if (!kind.isReady(now) || engine.problem(kind).isPresent()) {
            return Optional.empty();
        }
        Challenge challenge = engine.get().set(Purpose.SAMPLE, kind, reader, now, clock.instant().plus(LIFETIME));
        return Optional.of(new Sample(kind, challenge.token(), challenge.question().orElse(""), challenge.answer()));
    }

    /** The picture of one; nothing if there is none, it is too old, or too many are being made. */
    public Optional<Image> picture(String token) {
        return open(token).flatMap(engine.get()::draw);
    }

    /** The sound of one; nothing if there is none, it is too old, or too many are being made. */
    public Optional<Sound> sound(String token) {
        return open(token).flatMap(engine.get()::speak);
    }

    private Optional<Challenge> open(String token) {
        return engine.get().open(token, Purpose.SAMPLE, clock.instant());
    }
}
