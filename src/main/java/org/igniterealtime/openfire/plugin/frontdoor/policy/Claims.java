package org.igniterealtime.openfire.plugin.frontdoor.policy;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.frontdoor.model.Problem;

/** What one attempt has taken so far. Closing gives all of it back in reverse, unless it was to be kept. */
final class Claims implements AutoCloseable {

    private final Deque<Claim.Outcome> taken = new ArrayDeque<>();

    /** Takes a claim, or says why it can't be had. */
    Optional<Problem> take(Claim claim, Attempt attempt) {
        Claim.Outcome outcome = claim.take(attempt);
        taken.push(outcome);
        return outcome.problem();
    }

    /**
     * The account exists: what was taken is spent. Or it was not to be had after all, and the account goes again. When not
     * even that works, what was taken stays taken with it.
     */
    Optional<Problem> seal(Runnable undo) {
        Optional<Problem> late = sealed(undo);
        if (late.isPresent()) {
            undo(undo);
        } else {
            taken.clear();
        }
        return late;
    }

    private Optional<Problem> sealed(Runnable undo) {
        try {
            return taken.stream().map(each -> each.seal().get()).flatMap(Optional::stream).findFirst();
        } catch (BrokenException broken) {
            try {
                undo(undo);
            } catch (BrokenException stays) {
                broken.addSuppressed(stays);
            }
            throw broken;
        }
    }

    private void undo(Runnable undo) {
        keepLetter();
        try {
            undo.run();
        } catch (BrokenException stays) {
            taken.clear();
            throw stays;
        }
    }

    /** There is no account, but a letter was tried: what was taken for it is spent. */
    void keepLetter() {
        taken.removeIf(Claim.Outcome::letter);
    }

    @Override
    public void close() {
        while (!taken.isEmpty()) {
            release(taken.pop().release());
        }
    }

    private void release(Runnable release) {
        try {
            release.run();
        } catch (BrokenException lost) {
            // It stays taken, which is the safe side; its own expiry cleans it up.
        }
    }
}
