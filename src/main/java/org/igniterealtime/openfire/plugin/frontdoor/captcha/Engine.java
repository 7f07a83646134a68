package org.igniterealtime.openfire.plugin.frontdoor.captcha;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * The challenges of the server's present secret, and whether they can be drawn. When they can't, the doors that need
 * them stay shut.
 */
public final class Engine implements Supplier<Challenges> {

    private final Function<byte[], Picture> studio;
    private final RandomGenerator random;
    private final int atOnce;
    private final Duration patience;
    private volatile State state;

    /**
     * An engine without a secret; {@link #use} gives it one before anything else is asked of it.
     *
     * @param studio   makes what draws, from a secret of its own
     * @param random   a source that nobody can foretell
     * @param atOnce   how many pictures are drawn at a time
     * @param patience how long to wait for a place to draw
     */
    public Engine(Function<byte[], Picture> studio, RandomGenerator random, int atOnce, Duration patience) {
        this.studio = studio;
        this.random = random;
        this.atOnce = atOnce;
        this.patience = patience;
    }

    /** From now on everything is sealed and drawn by this secret; what was sealed by another is foreign. */
    public void use(Secret secret) {
        byte[] style = secret.derive("picture");
        Optional<String> problem = new PictureProbe(() -> studio.apply(style)).selfTest();
        Picture picture = problem.isEmpty() ? studio.apply(style) : Engine::refuse;
        state = new State(new Challenges(secret, new DrawingBoard(picture, atOnce, patience), random), problem);
    }

    @Override
    public Challenges get() {
        return state.challenges();
    }

    /** Why no picture can be drawn, if so, in words for the administrator. */
    public Optional<String> problem() {
        return state.problem();
    }

    /** Never reached: the door is shut by then. */
    private static Image refuse(String answer, long seed) {
        throw new IllegalStateException("This Java can't draw");
    }

    private record State(Challenges challenges, Optional<String> problem) {
    }
}
