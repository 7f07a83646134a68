package org.igniterealtime.openfire.plugin.frontdoor.policy;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.igniterealtime.openfire.plugin.frontdoor.captcha.Kind;
import org.igniterealtime.openfire.plugin.frontdoor.model.Door;
import org.igniterealtime.openfire.plugin.frontdoor.settings.Settings;

/** Whether the machinery behind every door works: pictures, sounds, database, user store. */
public final class CoreHealth implements Supplier<List<Finding>> {

    private final Supplier<Settings> settings;
    private final Function<Kind, Optional<String>> problems;
    private final Runnable database;
    private final Accounts accounts;
    private final Choices choices;

    /**
     * The health of the core.
     *
     * @param problems why no challenge of a kind can be shown, if so
     * @param database throws {@link BrokenException} when the database does not answer
     */
    public CoreHealth(Supplier<Settings> settings, Function<Kind, Optional<String>> problems, Runnable database,
                      Accounts accounts) {
        this.choices = new Choices(kind -> problems.apply(kind).isEmpty());
        this.settings = settings;
        this.problems = problems;
        this.database = database;
        this.accounts = accounts;
    }

    @Override
    public List<Finding> get() {
        return Stream.concat(Stream.of(pictures(), sounds(), database(), userStore()), page().stream()).toList();
    }

    /** The other door may be open all the same, so this is but a warning. */
    private Optional<Finding> page() {
        Settings now = settings.get();
        return now.web().mode().isPublic() && choices.isAtALoss(Door.WEB, now)
                ? Optional.of(Finding.warning("page.no-challenge")) : Optional.empty();
    }

    private Finding pictures() {
        boolean needed = settings.get().mode().isPublic() && settings.get().mode().asksChallenge();
        return problems.apply(Kind.PICTURE)
                .map(why -> needed ? Finding.shut("pictures.broken", why) : Finding.warning("pictures.broken", why))
                .orElseGet(() -> Finding.fine("pictures.fine"));
    }

    private Finding sounds() {
        return problems.apply(Kind.SOUND).map(why -> Finding.warning("sounds.broken", why))
                .orElseGet(() -> Finding.fine("sounds.fine"));
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
