package org.igniterealtime.openfire.plugin.frontdoor.policy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.igniterealtime.openfire.plugin.frontdoor.model.Problem;

/** What one attempt has taken so far. Closing gives all of it back in reverse, unless it was to be kept. */
final class Claims implements AutoCloseable {

    private final Deque<Runnable> releases = new ArrayDeque<>();
    private final List<Supplier<Optional<Problem>>> seals = new ArrayList<>();

    /** Takes a claim, or says why it can't be had. */
    Optional<Problem> take(Claim claim, Attempt attempt) {
        Claim.Outcome outcome = claim.take(attempt);
        releases.push(outcome.release());
        seals.add(outcome.seal());
        return outcome.problem();
    }

    /** The account exists. Says why it has to go again, if so. */
    Optional<Problem> seal() {
        return seals.stream().map(Supplier::get).flatMap(Optional::stream).findFirst();
    }

    /** The account stays: what was taken is spent. */
    void keep() {
        releases.clear();
    }

    @Override
    public void close() {
        while (!releases.isEmpty()) {
            release(releases.pop());
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
