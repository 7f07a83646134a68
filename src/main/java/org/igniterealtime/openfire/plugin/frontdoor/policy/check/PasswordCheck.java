package org.igniterealtime.openfire.plugin.frontdoor.policy.check;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.igniterealtime.openfire.plugin.frontdoor.model.Localpart;
import org.igniterealtime.openfire.plugin.frontdoor.model.Password;
import org.igniterealtime.openfire.plugin.frontdoor.model.Problem;
import org.igniterealtime.openfire.plugin.frontdoor.model.Reason;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Attempt;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Check;
import org.igniterealtime.openfire.plugin.frontdoor.settings.Settings;
import rocks.xmpp.precis.PrecisProfiles;

/**
 * A password that is one: not empty, not the user name, of a length that the server wants, and of characters that
 * can be typed again.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8265#section-4.2">RFC 8265, section 4.2</a>
 */
public final class PasswordCheck implements Check {

    private final Predicate<Password> storable;

    /**
     * The rule.
     *
     * @param storable whether the user store has room for a password
     */
    public PasswordCheck(Predicate<Password> storable) {
        this.storable = storable;
    }

    @Override
    public Optional<Problem> examine(Attempt attempt) {
        return examine(attempt.request().password(), attempt.localpart(), attempt.settings().passwords());
    }

    /** The same rule for an account that exists and wants another password. */
    public Optional<Problem> examine(Optional<Password> given, Optional<Localpart> owner,
                                     Settings.PasswordLength length) {
        if (given.isEmpty() || given.get().isBlank()) {
            return Optional.of(Problem.of(Reason.PASSWORD_MISSING));
        }
        Password password = given.get();
        if (password.length() < length.shortest()) {
            return Optional.of(Problem.of(Reason.PASSWORD_TOO_SHORT, length.shortest()));
        }
        if (password.length() > length.longest()) {
            return Optional.of(Problem.of(Reason.PASSWORD_TOO_LONG, length.longest()));
        }
        if (!storable.test(password)) {
            return Optional.of(Problem.of(Reason.PASSWORD_TOO_LONG));
        }
        String letters = password.reveal().toLowerCase(Locale.ROOT);
        boolean isName = owner.filter(name -> letters.equals(name.text())).isPresent();
        return isName || !isTypable(password) ? Optional.of(Problem.of(Reason.PASSWORD_WEAK)) : Optional.empty();
    }

    private static boolean isTypable(Password password) {
        try {
            PrecisProfiles.OPAQUE_STRING.enforce(password.reveal());
            return true;
        } catch (IllegalArgumentException refused) {
            return false;
        }
    }
}
