package org.igniterealtime.openfire.plugin.frontdoor.captcha;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.frontdoor.model.Makings;

/** How a challenge asks. Another kind is one line here and one {@link Riddle}. */
public enum Kind {
    /** Letters to be read. */
    PICTURE(1, new LettersRiddle()),
    /** Digits to be listened to. */
    SOUND(2, new DigitsRiddle()),
    /** A question of the administrator's. */
    QUESTION(3, new QuestionRiddle());

    private final byte code;
    private final Riddle riddle;

    Kind(int code, Riddle riddle) {
        this.code = (byte) code;
        this.riddle = riddle;
    }

    /** The kind of that name. */
    public static Optional<Kind> of(String id) {
        return Arrays.stream(values()).filter(kind -> kind.id().equals(id)).findAny();
    }

    /** The kind with that code in a sealed challenge. */
    static Optional<Kind> of(byte code) {
        return Arrays.stream(values()).filter(kind -> kind.code == code).findAny();
    }

    /** Its name in settings and forms, in small letters. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether there is anything to ask. */
    public boolean isReady(Makings makings) {
        return riddle.isReady(makings);
    }

    /** How it is written inside a sealed challenge; never reused for another kind. */
    byte code() {
        return code;
    }

    Riddle riddle() {
        return riddle;
    }
}
