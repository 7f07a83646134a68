package org.igniterealtime.openfire.plugin.frontdoor.policy.configure;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.frontdoor.settings.Setting;

/** A short stand-in for a value, by which a form knows whether it has changed since. */
public final class Mark {

    /** That of a setting that is not set. */
    public static final String UNSET = "-";

    /** That of a secret, which is not to be guessed at by trying. */
    private static final String SECRET = "secret";
    private static final int LENGTH = 16;

    private Mark() {
    }

    /** That of a setting's value. */
    public static String of(Setting setting, Optional<String> value) {
        return setting.isSecret() && value.isPresent() ? SECRET : of(value);
    }

    /** That of a text. */
    public static String of(Optional<String> value) {
        return value.map(Mark::digest).orElse(UNSET);
    }

    private static String digest(String text) {
        try {
            byte[] bytes = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes).substring(0, LENGTH);
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("every Java platform has SHA-256", absent);
        }
    }
}
