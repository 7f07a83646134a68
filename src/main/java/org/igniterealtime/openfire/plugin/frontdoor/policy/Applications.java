package org.igniterealtime.openfire.plugin.frontdoor.policy;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.frontdoor.model.Application;
import org.igniterealtime.openfire.plugin.frontdoor.model.Localpart;

/**
 * The applications for accounts, shared by all nodes. Every method throws {@link BrokenException} when the store can't
 * be reached.
 */
public interface Applications {

    /**
     * Files a new one, and so reserves its account's name.
     *
     * @return false, and nothing has changed, when that name is reserved already
     */
    boolean file(Application application);

    /** Whether an application that is not settled has that name. */
    boolean reserves(Localpart name);

    /** The application of that id. */
    Optional<Application> find(String id);

    /** The application whose link has a token of that hash, whatever became of it. */
    Optional<Application> findByLink(String hash);

    /**
     * Replaces status, link, confirmation and decision. Of any number of callers who saw the same, one wins.
     *
     * @param seen as the caller found it; its state and due time have to be the same still
     * @return whether the caller is the one; if not, nothing has changed
     */
    boolean replace(Application seen, Application by);

    /** Writes an administrator's note. */
    void annotate(String id, String note);

    /** Forgets one, and with it that its name was reserved. */
    void delete(String id);

    /** How many are in a state. */
    long count(Application.State state);

    /**
     * A page of those that are waiting for an administrator, the oldest first.
     *
     * @param source only those that came from there
     * @param after  only those that come after this one
     */
    ApplicationPage waiting(Optional<String> source, ApplicationPage.Mark after, int most);

    /** How many are waiting for an administrator that came from each of those sources; none for a source with none. */
    Map<String, Long> waitingFrom(Collection<String> sources);

    /** Those that somebody decided on, the latest first. */
    List<Application> decided(int most);

    /** The one that reserves that name. */
    Optional<Application> holder(Localpart name);

    /** Some of those not settled that somebody had to look after before {@code now}. */
    List<Application> due(Instant now, int limit);

    /** Some of those that are waiting for an administrator since before {@code then}. */
    List<Application> waitingSince(Instant then, int limit);

    /** Forgets those that were settled before {@code then}. */
    void purge(Instant then);
}
