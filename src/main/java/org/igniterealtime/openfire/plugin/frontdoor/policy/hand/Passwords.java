package org.igniterealtime.openfire.plugin.frontdoor.policy.hand;

import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.igniterealtime.openfire.plugin.frontdoor.model.Password;
import org.igniterealtime.openfire.plugin.frontdoor.model.Token;
import org.igniterealtime.openfire.plugin.frontdoor.settings.Settings;

/** Makes passwords up. */
public final class Passwords {

    /** Letters and digits that can be told apart in print and on the phone. */
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int GROUP = 5;
    /** Four groups: some 99 bits. */
    private static final int LENGTH = 4 * GROUP + 3;

    private final Supplier<Settings> settings;
    private final RandomGenerator random;

    /**
     * Passwords as the settings want them.
     *
     * @param random a source that nobody can foretell
     */
    public Passwords(Supplier<Settings> settings, RandomGenerator random) {
        this.settings = settings;
        this.random = random;
    }

    /** One to be handed over: begins with a letter or digit, so that no spreadsheet takes it for a formula. */
    public Password readable() {
        Settings.PasswordLength wanted = settings.get().passwords();
        int length = Math.min(wanted.longest(), Math.max(LENGTH, wanted.shortest()));
        StringBuilder text = new StringBuilder();
        while (text.length() < length) {
            boolean isBetween = text.length() % (GROUP + 1) == GROUP && text.length() < length - 1;
            text.append(isBetween ? '-' : LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return Password.of(text.toString());
    }

    /** One that nobody is ever told, for an account whose owner will choose another. */
    public Password unknown() {
        return Password.of(Token.random(random).text());
    }
}
