package org.igniterealtime.openfire.plugin.frontdoor.policy.check;

import java.util.Optional;
import org.igniterealtime.openfire.plugin.frontdoor.model.Password;
import org.igniterealtime.openfire.plugin.frontdoor.model.Problem;
import org.igniterealtime.openfire.plugin.frontdoor.model.Reason;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Attempt;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Check;
import org.igniterealtime.openfire.plugin.frontdoor.policy.PasswordStrength;

/** A password that is not among the first that anybody would try, as far as the administrator wants that. */
public final class StrengthCheck implements Check {

    private final PasswordStrength strength;

    /** The rule, by that measure. */
    public StrengthCheck(PasswordStrength strength) {
        this.strength = strength;
    }

    @Override
    public Optional<Problem> examine(Attempt attempt) {
        return examine(attempt.request().password(), attempt.request().username(),
                attempt.settings().signUp().strength());
    }

    /** The same rule for an account that exists and wants another password. */
    public Optional<Problem> examine(Optional<Password> given, Optional<String> username, int least) {
        boolean guessable = least > PasswordStrength.NONE
                && given.filter(password -> strength.of(password, username) < least).isPresent();
        return guessable ? Optional.of(Problem.of(Reason.PASSWORD_GUESSABLE)) : Optional.empty();
    }
}
