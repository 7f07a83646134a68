package org.igniterealtime.openfire.plugin.frontdoor.policy;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.igniterealtime.openfire.plugin.frontdoor.settings.Settings;

/** Whether the machinery behind every door works: pictures, database, user store. */
public final class CoreHealth implements Supplier<List<Finding>> {

    private final Supplier<Settings> settings;
    private final Supplier<Optional<String>> pictureProblem;
    private final Runnable database;
    private final Accounts accounts;

    /**
     * The health of the core.
     *
     * @param pictureProblem why no picture can be drawn, if so
     * @param database       throws {@link BrokenException} when the database does not answer
     */
    public CoreHealth(Supplier<Settings> settings, Supplier<Optional<String>> pictureProblem, Runnable database,
                      Accounts accounts) {
        this.settings = settings;
        this.pictureProblem = pictureProblem;
        this.database = database;
        this.accounts = accounts;
    }

    @Override
    public List<Finding> get() {
        return List.of(pictures(), database(), userStore());
    }

    private Finding pictures() {
        boolean needed = settings.get().mode().asksChallenge();
        return pictureProblem.get()
                .map(why -> needed ? Finding.shut("pictures.broken", why) : Finding.warning("pictures.broken", why))
                .orElseGet(() -> Finding.fine("pictures.fine"));
    }

    private Finding database() {
        try {
            database.run();
            return Finding.fine("database.fine");
        } catch (BrokenException broken) {
            return Finding.shut("database.broken");
        }
    }

    private Finding userStore() {
        return accounts.isReadOnly() ? Finding.shut("users.read-only") : Finding.fine("users.fine");
    }
}
