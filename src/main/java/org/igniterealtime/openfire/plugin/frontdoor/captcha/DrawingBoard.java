package org.igniterealtime.openfire.plugin.frontdoor.captcha;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Lets only so many pictures be drawn at once, so that a flood of forms leaves processors for those who sign in.
 * Who finds all places taken waits a moment, and is then told to come back.
 */
public final class DrawingBoard {

    private final Picture picture;
    private final Semaphore places;
    private final Duration patience;

    /**
     * A bound on drawing.
     *
     * @param atOnce   how many are drawn at a time
     * @param patience how long to wait for a place; some hundred times what a picture costs
     */
    public DrawingBoard(Picture picture, int atOnce, Duration patience) {
        this.picture = picture;
        this.places = new Semaphore(atOnce, true);
        this.patience = patience;
    }

    /** The picture; nothing while too many are being drawn. */
    Optional<Image> draw(String answer, long seed) {
        if (!enter()) {
            return Optional.empty();
        }
        try {
            return Optional.of(picture.draw(answer, seed));
        } finally {
            places.release();
        }
    }

    private boolean enter() {
        try {
            return places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
