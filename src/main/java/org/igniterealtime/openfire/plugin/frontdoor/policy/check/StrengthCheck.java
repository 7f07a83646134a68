package org.igniterealtime.openfire.plugin.frontdoor.policy.check;

import java.time.Duration;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.frontdoor.model.Password;
import org.igniterealtime.openfire.plugin.frontdoor.model.Problem;
import org.igniterealtime.openfire.plugin.frontdoor.model.Reason;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Attempt;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Check;
import org.igniterealtime.openfire.plugin.frontdoor.policy.PasswordStrength;

/** A password that is not among the first that anybody would try, as far as the administrator wants that. */
public final class StrengthCheck implements Check {

    private static final Duration MOMENT = Duration.ofSeconds(5);

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
        return least == PasswordStrength.NONE ? Optional.empty()
                : given.flatMap(password -> judge(strength.of(password, username), least));
    }

    /** What could not be measured may be weak. */
    private static Optional<Problem> judge(Optional<Integer> measured, int least) {
        if (measured.isEmpty()) {
            return Optional.of(Problem.tooMany(MOMENT));
        }
        return measured.get() < least ? Optional.of(Problem.of(Reason.PASSWORD_GUESSABLE)) : Optional.empty();
    }
}
