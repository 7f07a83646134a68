package org.igniterealtime.openfire.plugin.frontdoor.captcha;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * The challenges of the server's present secret, and whether they can be drawn and spoken. When none can, the doors that
 * need them stay shut.
 */
public final class Engine implements Supplier<Challenges> {

    private final Arts arts;
    private final RandomGenerator random;
    private final int atOnce;
    private final Duration patience;
    private volatile State state;

    /**
     * An engine without a secret; {@link #use} gives it one before anything else is asked of it.
     *
     * @param random   a source that nobody can foretell
     * @param atOnce   how many pictures and sounds are made at a time
     * @param patience how long to wait for a place
     */
    public Engine(Arts arts, RandomGenerator random, int atOnce, Duration patience) {
        this.arts = arts;
        this.random = random;
        this.atOnce = atOnce;
        this.patience = patience;
    }

    /** From now on everything is sealed, drawn and spoken by this secret; what was sealed by another is foreign. */
    public void use(Secret secret) {
        byte[] style = secret.derive("picture");
        byte[] tone = secret.derive("sound");
        Optional<String> pictures = Probe.picture(() -> arts.studio().apply(style));
        Optional<String> sounds = Probe.voice(() -> arts.booth().apply(tone));
        Picture picture = pictures.isEmpty() ? arts.studio().apply(style) : (answer, seed) -> refuse();
        Voice voice = sounds.isEmpty() ? arts.booth().apply(tone) : (digits, tongue, seed) -> refuse();
        state = new State(new Challenges(secret, new DrawingBoard(picture, voice, atOnce, patience), random),
                pictures, sounds);
    }

    @Override
    public Challenges get() {
        return state.challenges();
    }

    /** Why that kind can't be shown, if so, in words for the administrator. */
    public Optional<String> problem(Kind kind) {
        return switch (kind) {
            case PICTURE -> state.pictures();
            case SOUND -> state.sounds();
            case QUESTION -> Optional.empty();
        };
    }

    /** Never reached: the door is shut by then. */
    private static <T> T refuse() {
        throw new IllegalStateException("This Java can't do that");
    }

    /**
     * What makes the makers of pictures and sounds, each from a secret of its own.
     *
     * @param studio makes what draws
     * @param booth  makes what speaks
     */
    public record Arts(Function<byte[], Picture> studio, Function<byte[], Voice> booth) {
    }

    private record State(Challenges challenges, Optional<String> pictures, Optional<String> sounds) {
    }
}
