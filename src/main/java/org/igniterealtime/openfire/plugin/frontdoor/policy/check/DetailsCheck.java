package org.igniterealtime.openfire.plugin.frontdoor.policy.check;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.igniterealtime.openfire.plugin.frontdoor.model.Details;
import org.igniterealtime.openfire.plugin.frontdoor.model.Door;
import org.igniterealtime.openfire.plugin.frontdoor.model.Email;
import org.igniterealtime.openfire.plugin.frontdoor.model.Problem;
import org.igniterealtime.openfire.plugin.frontdoor.model.Reason;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Attempt;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Check;
import org.igniterealtime.openfire.plugin.frontdoor.settings.FieldUse;
import org.igniterealtime.openfire.plugin.frontdoor.settings.Settings;

/** What one field of the page has to be like, as far as the administrator wants it asked for. One object a field. */
public enum DetailsCheck implements Check {
    /** How to reach somebody. */
    EMAIL {
        @Override
        Optional<Reason> judge(Details told, Settings.SignUp asked) {
            return field(told.email(), asked.email(), Reason.EMAIL_MISSING, Reason.EMAIL_MALFORMED,
                    typed -> Email.parse(typed).isPresent());
        }
    },
    /** The same. */
    PHONE {
        @Override
        Optional<Reason> judge(Details told, Settings.SignUp asked) {
            return field(told.phone(), asked.phone(), Reason.PHONE_MISSING, Reason.PHONE_MALFORMED,
                    typed -> NUMBER.matcher(typed.strip()).matches());
        }
    },
    /** Why somebody wants an account. */
    MOTIVE {
        @Override
        Optional<Reason> judge(Details told, Settings.SignUp asked) {
            return field(told.motive(), asked.motive(), Reason.MOTIVE_MISSING, Reason.FIELD_UNUSABLE,
                    typed -> !CONTROL.matcher(typed).find())
                    .or(() -> field(told.motive(), asked.motive(), Reason.MOTIVE_MISSING, Reason.MOTIVE_TOO_LONG,
                            typed -> length(typed) <= MOTIVE_MAX));
        }
    },
    /** What has to be accepted. */
    TERMS {
        @Override
        Optional<Reason> judge(Details told, Settings.SignUp asked) {
            return asked.terms().isBlank() || told.terms() ? Optional.empty() : Optional.of(Reason.TERMS_MISSING);
        }
    };

    /** Most characters of a motive; a line break counts as one. */
    public static final int MOTIVE_MAX = 500;
    static final Pattern NUMBER = Pattern.compile("(?=(?:\\D*\\d){5})[+]?[0-9 ()./-]{5,32}");
    static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}&&[^\r\n\t]]|[\\x{D800}-\\x{DFFF}]");

    @Override
    public Optional<Problem> examine(Attempt attempt) {
        if (attempt.request().door() != Door.WEB) {
            return Optional.empty();
        }
        return judge(attempt.request().details(), attempt.settings().signUp())
                .map(reason -> reason == Reason.MOTIVE_TOO_LONG ? Problem.of(reason, MOTIVE_MAX) : Problem.of(reason));
    }

    abstract Optional<Reason> judge(Details told, Settings.SignUp asked);

    static Optional<Reason> field(Optional<String> typed, FieldUse use, Reason missing, Reason malformed,
                                  Predicate<String> shape) {
        Optional<String> told = typed.filter(text -> !text.isBlank());
        return switch (use) {
            case OFF -> Optional.empty();
            case OPTIONAL -> told.filter(shape.negate()).map(text -> malformed);
            case REQUIRED -> told.isEmpty() ? Optional.of(missing) : told.filter(shape.negate()).map(text -> malformed);
        };
    }

    static int length(String text) {
        String lines = text.strip().replace("\r\n", "\n");
        return lines.codePointCount(0, lines.length());
    }
}
