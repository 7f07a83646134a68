package org.igniterealtime.openfire.plugin.frontdoor.web;

import java.util.Optional;
import org.igniterealtime.openfire.plugin.frontdoor.captcha.Challenge;
import org.igniterealtime.openfire.plugin.frontdoor.captcha.Challenges;
import org.igniterealtime.openfire.plugin.frontdoor.captcha.Kind;

/** What there is to see or to hear of a challenge, as a file. */
record Media(byte[] bytes, String type) {

    /** How the file's name ends; nothing where there is none. */
    static Optional<String> of(Kind kind) {
        return switch (kind) {
            case PICTURE -> Optional.of("jpg");
            case SOUND -> Optional.of("wav");
            case QUESTION -> Optional.empty();
        };
    }

    /** The file; nothing where there is none, or while too many are being made. */
    static Optional<Media> of(Challenges challenges, Challenge challenge) {
        return switch (challenge.kind()) {
            case PICTURE -> challenges.draw(challenge).map(image -> new Media(image.bytes(), image.mediaType()));
            case SOUND -> challenges.speak(challenge).map(sound -> new Media(sound.bytes(), sound.mediaType()));
            case QUESTION -> Optional.empty();
        };
    }
}
