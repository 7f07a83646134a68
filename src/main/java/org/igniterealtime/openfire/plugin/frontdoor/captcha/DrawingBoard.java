package org.igniterealtime.openfire.plugin.frontdoor.captcha;

import java.time.Duration;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.frontdoor.model.Places;

/**
 * Lets only so many pictures and sounds be made at once, so that a flood of forms leaves processors for those who sign in.
 * Who finds all places taken waits a moment, and is then told to come back.
 */
public final class DrawingBoard {

    private final Picture picture;
    private final Voice voice;
    private final Places places;

    /**
     * A bound on drawing and speaking.
     *
     * @param atOnce   how many are made at a time
     * @param patience how long to wait for a place; some hundred times what a picture costs
     */
    public DrawingBoard(Picture picture, Voice voice, int atOnce, Duration patience) {
        this.picture = picture;
        this.voice = voice;
        this.places = new Places(atOnce, patience);
    }

    /** The picture; nothing while too many are being made. */
    Optional<Image> draw(String answer, long seed) {
        return places.make(() -> picture.draw(answer, seed));
    }

    /** The sound; nothing while too many are being made. */
    Optional<Sound> speak(String digits, Tongue tongue, long seed) {
        return places.make(() -> voice.speak(digits, tongue, seed));
    }
}
