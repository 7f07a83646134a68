package org.igniterealtime.openfire.plugin.frontdoor.captcha;

import java.util.Optional;
import java.util.function.Supplier;

/** Finds out, before the door opens, whether this Java can draw and speak at all. */
public final class Probe {

    private Probe() {
    }

    /** Why nothing can be drawn by what this makes, if so: where Java lacks a part, making may fail before drawing does. */
    public static Optional<String> picture(Supplier<Picture> maker) {
        return test(() -> maker.get().draw(Alphabet.LETTERS.substring(0, Alphabet.DEFAULT_LENGTH), 0).bytes());
    }

    /** Why nothing can be spoken by what this makes, if so. */
    public static Optional<String> voice(Supplier<Voice> maker) {
        return test(() -> maker.get().speak("0123456789", Tongue.ENGLISH, 0).bytes());
    }

    private static Optional<String> test(Supplier<byte[]> work) {
        try {
            return work.get().length > 0 ? Optional.empty() : Optional.of("It is empty");
        } catch (Throwable broken) {
            // Errors too: a Java without its graphics libraries throws them, and that must shut the door, not break it.
            return Optional.of(broken.toString());
        }
    }
}
