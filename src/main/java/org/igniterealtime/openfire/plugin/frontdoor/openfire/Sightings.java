package org.igniterealtime.openfire.plugin.frontdoor.openfire;

import java.util.Optional;
import java.util.function.Supplier;
import org.igniterealtime.openfire.plugin.frontdoor.model.Localpart;
import org.igniterealtime.openfire.plugin.frontdoor.policy.BrokenException;
import org.jivesoftware.openfire.lockout.LockOutFlag;
import org.jivesoftware.openfire.lockout.LockOutManager;
import org.jivesoftware.openfire.user.User;
import org.jivesoftware.openfire.user.UserManager;
import org.jivesoftware.openfire.user.UserNotFoundException;

/**
 * What there is of an account that an application is about, as the database has it and not the cache. Openfire says "not
 * there" also when a connection was dead, so everything is looked at twice, and the database has to answer in between.
 */
final class Sightings {

    /** A property of the account: the application that it is held for. */
    private static final String MARK = "frontdoor.application";
    private static final String BEING_MADE = "(Front Door: being made) ";
    private final Runnable answersNow;

    /**
     * Looks at accounts.
     *
     * @param answersNow throws {@link BrokenException} when the database does not answer a question that it is asked now
     */
    Sightings(Runnable answersNow) {
        this.answersNow = answersNow;
    }

    /** How an account is. */
    enum Sight {
        /** There is none of that name. */
        ABSENT,
        /** There is one that is none of ours. */
        ANOTHER,
        /** It was left half made. */
        BEING_MADE,
        /** It is held. */
        LOCKED,
        /** It can sign in. */
        FREE
    }

    /** The full name of an account that is being made for an application: it is known for ours before it is marked. */
    static String fullName(String application) {
        return BEING_MADE + application;
    }

    /** Marks an account as held for an application. */
    static void mark(Localpart name, String application) throws UserNotFoundException {
        UserManager.getUserPropertyProvider().deleteProperty(name.text(), MARK);
        UserManager.getUserPropertyProvider().insertProperty(name.text(), MARK, application);
    }

    /** Takes the mark of that application away; another one's stays. */
    static void unmark(Localpart name, String application) {
        try {
            if (isMarked(name, application)) {
                UserManager.getUserPropertyProvider().deleteProperty(name.text(), MARK);
            }
        } catch (UserNotFoundException failed) {
            throw new BrokenException("The mark of a held account could not be removed", failed);
        }
    }

    /** How the account is. */
    Sight of(Localpart name, String application) {
        return surely(() -> glance(name, application));
    }

    /** Whether the name has a lock without an end: only such a one is ours. */
    boolean isLocked(Localpart name) {
        return surely(() -> hasLock(name));
    }

    /** What is seen, if it is seen twice. */
    <T> T surely(Supplier<T> glance) {
        T first = glance.get();
        answersNow.run();
        T second = glance.get();
        answersNow.run();
        if (!first.equals(second)) {
            throw new BrokenException("The database says now this and now that of an account", null);
        }
        return second;
    }

    private static Sight glance(Localpart name, String application) {
        try {
            User found = UserManager.getUserProvider().loadUser(name.text());
            if (fullName(application).equals(found.getName())) {
                return Sight.BEING_MADE;
            }
            if (!isMarked(name, application)) {
                return Sight.ANOTHER;
            }
            return hasLock(name) ? Sight.LOCKED : Sight.FREE;
        } catch (UserNotFoundException absent) {
            return Sight.ABSENT;
        }
    }

    private static boolean isMarked(Localpart name, String application) throws UserNotFoundException {
        return Optional.ofNullable(UserManager.getUserPropertyProvider().loadProperty(name.text(), MARK))
                .filter(application::equals).isPresent();
    }

    private static boolean hasLock(Localpart name) {
        LockOutFlag flag = LockOutManager.getLockOutProvider().getDisabledStatus(name.text());
        return flag != null && flag.getStartTime() == null && flag.getEndTime() == null;
    }
}
