package org.igniterealtime.openfire.plugin.frontdoor.openfire;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.frontdoor.model.Localpart;
import org.igniterealtime.openfire.plugin.frontdoor.policy.InviterState;
import org.jivesoftware.openfire.lockout.LockOutManager;
import org.jivesoftware.openfire.user.UserManager;
import org.jivesoftware.openfire.user.UserNotFoundException;

/** Openfire's accounts, as far as those who invite are concerned. Asks the user store itself: its cache may be old. */
public final class Inviters implements InviterState {

    private final Runnable databaseAnswers;
    private final Clock clock;

    /**
     * The accounts of a server.
     *
     * @param databaseAnswers throws {@link org.igniterealtime.openfire.plugin.frontdoor.policy.BrokenException} when
     *                        the database does not answer: Openfire would say that there is nobody
     */
    public Inviters(Runnable databaseAnswers, Clock clock) {
        this.databaseAnswers = databaseAnswers;
        this.clock = clock;
    }

    /** Stores that don't know it (LDAP, JDBC) say that each account was made at the moment they are asked. */
    @Override
    public Optional<Instant> memberSince(Localpart account) {
        databaseAnswers.run();
        Instant asked = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        try {
            Date made = UserManager.getUserProvider().loadUser(account.text()).getCreationDate();
            boolean isKnown = made != null && (made.toInstant().isBefore(asked) || made.toInstant().isAfter(clock.instant()));
            return Optional.of(isKnown ? made.toInstant() : Instant.EPOCH);
        } catch (UserNotFoundException none) {
            return Optional.empty();
        }
    }

    @Override
    public boolean isLocked(Localpart account) {
        databaseAnswers.run();
        return LockOutManager.getInstance().isAccountDisabled(account.text());
    }
}
