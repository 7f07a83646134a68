package org.igniterealtime.openfire.plugin.frontdoor.openfire;

import java.util.Map;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.igniterealtime.openfire.plugin.frontdoor.model.Localpart;
import org.jivesoftware.openfire.event.UserEventDispatcher;
import org.jivesoftware.openfire.event.UserEventListener;
import org.jivesoftware.openfire.lockout.LockOutEventDispatcher;
import org.jivesoftware.openfire.lockout.LockOutEventListener;
import org.jivesoftware.openfire.lockout.LockOutFlag;
import org.jivesoftware.openfire.user.User;

/**
 * Hears when an account is unlocked or removed, in Openfire's own console for example, and says so a moment later: when
 * Openfire tells of a removal, it is still to come.
 */
public final class ConsoleEvents implements LockOutEventListener, UserEventListener, AutoCloseable {

    private static final int MOMENT_SECONDS = 2;

    private final Consumer<Localpart> happened;
    private final ScheduledExecutorService later;

    /**
     * Not listening yet.
     *
     * @param happened told of each account that something happened to; perhaps more than once, and of any account
     */
    public ConsoleEvents(Consumer<Localpart> happened, ScheduledExecutorService later) {
        this.happened = happened;
        this.later = later;
    }

    /** Listens from now on. */
    public void start() {
        LockOutEventDispatcher.addListener(this);
        UserEventDispatcher.addListener(this);
    }

    @Override
    public void close() {
        UserEventDispatcher.removeListener(this);
        LockOutEventDispatcher.removeListener(this);
    }

    @Override
    public void accountUnlocked(String username) {
        say(username);
    }

    @Override
    public void userDeleting(User user, Map<String, Object> params) {
        say(user.getUsername());
    }

    @Override
    public void accountLocked(LockOutFlag flag) {
        // It waits as before.
    }

    @Override
    public void lockedAccountDenied(String username) {
        // It waits as before.
    }

    @Override
    public void userCreated(User user, Map<String, Object> params) {
        // It is none of those who wait.
    }

    @Override
    public void userModified(User user, Map<String, Object> params) {
        // It waits as before.
    }

    private void say(String username) {
        try {
            later.schedule(() -> happened.accept(new Localpart(username)), MOMENT_SECONDS, TimeUnit.SECONDS);
        } catch (RejectedExecutionException | IllegalArgumentException notNow) {
            // When house is kept, all are looked at.
        }
    }
}
