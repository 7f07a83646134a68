package org.igniterealtime.openfire.plugin.frontdoor.captcha;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The languages that digits are spoken in. */
public enum Tongue {
    /** For all who speak none of the others, too. */
    ENGLISH(1, "en"),
    GERMAN(2, "de"),
    FRENCH(3, "fr"),
    SPANISH(4, "es"),
    RUSSIAN(5, "ru"),
    CHINESE(6, "zh");

    private final byte code;
    private final String tag;

    Tongue(int code, String tag) {
        this.code = (byte) code;
        this.tag = tag;
    }

    /** The one that a reader understands. */
    public static Tongue of(Locale reader) {
        return Arrays.stream(values()).filter(tongue -> tongue.tag.equals(reader.getLanguage())).findAny().orElse(ENGLISH);
    }

    static Optional<Tongue> of(byte code) {
        return Arrays.stream(values()).filter(tongue -> tongue.code == code).findAny();
    }

    /** Its short name, such as {@code de}. */
    public String tag() {
        return tag;
    }

    /** How it is written inside a sealed challenge; never reused for another language. */
    byte code() {
        return code;
    }
}
