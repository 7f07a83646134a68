package org.igniterealtime.openfire.plugin.frontdoor.captcha;

import java.util.Optional;
import java.util.function.Supplier;

/** Finds out, before the door opens, whether this Java can draw at all. */
public final class PictureProbe {

    private final Supplier<Picture> maker;

    /** Probes what this makes: where Java lacks a part, making may fail before drawing does. */
    public PictureProbe(Supplier<Picture> maker) {
        this.maker = maker;
    }

    /**
     * Draws one picture.
     *
     * @return why it cannot be drawn, for the log and the console; empty if it can
     */
    public Optional<String> selfTest() {
        try {
            Image image = maker.get().draw(Alphabet.LETTERS.substring(0, Alphabet.DEFAULT_LENGTH), 0);
            return image.bytes().length > 0 ? Optional.empty() : Optional.of("The picture is empty");
        } catch (Throwable broken) {
            // Errors too: a Java without its graphics libraries throws them, and that must shut the door, not break it.
            return Optional.of(broken.toString());
        }
    }
}
