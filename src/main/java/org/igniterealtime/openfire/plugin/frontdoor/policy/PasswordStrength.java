package org.igniterealtime.openfire.plugin.frontdoor.policy;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.frontdoor.model.Password;
import org.igniterealtime.openfire.plugin.frontdoor.model.Places;

/**
 * How long somebody who knows people would have to guess a password. The lists of words it needs are read when a first
 * password comes, not at the start.
 *
 * @see <a href="https://www.usenix.org/conference/usenixsecurity16/technical-sessions/presentation/wheeler">zxcvbn</a>
 */
public final class PasswordStrength {

    /** Nothing is weaker. */
    public static final int NONE = 0;
    /** Nothing is stronger. */
    public static final int BEST = 4;
    /**
     * The time it takes grows much faster than the length, and most where every character may stand for a letter: there, 16
     * characters take 25 ms, and 32 take 190. What comes after that makes no password worse.
     */
    private static final int LONGEST = 16;
    private final List<String> known;
    private final Places places;

    /**
     * Estimates of one server.
     *
     * @param domain the server's own, which everybody knows
     * @param places for passwords measured at once
     */
    public PasswordStrength(String domain, Places places) {
        this.places = places;
        List<String> words = new ArrayList<>(List.of(domain));
        words.addAll(List.of(domain.split("[.-]+")));
        known = words.stream().map(PasswordStrength::cut).filter(word -> !word.isEmpty()).distinct().toList();
    }

    /**
     * The strength of what was typed.
     *
     * @param username what is typed as the user name, which everybody knows
     * @return {@value #NONE} to {@value #BEST}; nothing while too many are being measured
     */
    public Optional<Integer> of(Password typed, Optional<String> username) {
        List<String> words = new ArrayList<>(known);
        username.map(PasswordStrength::cut).filter(name -> !name.isBlank()).ifPresent(words::add);
        return places.make(() -> Lists.ESTIMATOR.measure(cut(typed.reveal()), words).getScore());
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }

    /** Loaded with the first password. */
    private static final class Lists {
        private static final Zxcvbn ESTIMATOR = new Zxcvbn();
    }
}
