package org.igniterealtime.openfire.plugin.frontdoor.policy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.igniterealtime.openfire.plugin.frontdoor.model.Application;
import org.igniterealtime.openfire.plugin.frontdoor.model.Application.State;
import org.igniterealtime.openfire.plugin.frontdoor.model.Source;

/**
 * Those who wait, with what somebody who decides should know of them besides: names that look alike, and how many others
 * came from the same place. Changes nothing. Every method throws {@link BrokenException} when a store can't be reached.
 */
public final class WaitingRoom {

    private static final Set<String> NOWHERE = Set.of(Source.UNKNOWN.toString(), Source.PROXY.toString());

    private final Applications applications;
    private final KnownNames names;

    /** Those who wait in that store. */
    public WaitingRoom(Applications applications, KnownNames names) {
        this.applications = applications;
        this.names = names;
    }

    /**
     * A page of them, the oldest first.
     *
     * @param source only those who came from there
     */
    public View look(Optional<String> source, ApplicationPage.Mark after, int most) {
        ApplicationPage page = applications.waiting(source, after, most);
        Map<String, Set<String>> alike = new LinkedHashMap<>();
        page.rows().forEach(row -> alike.put(row.id(), LookAlikes.of(row.account().text())));
        Set<String> all = alike.values().stream().flatMap(Collection::stream).collect(Collectors.toSet());
        Set<String> applied = names.applied(all);
        Set<String> accounts = new HashSet<>(names.accounts(all));
        accounts.removeAll(applied);
        Map<String, Long> sources = applications.waitingFrom(page.rows().stream().map(Application::source)
                .filter(each -> !NOWHERE.contains(each)).toList());
        List<Waiting> rows = new ArrayList<>();
        page.rows().forEach(row -> rows.add(new Waiting(row, both(alike.get(row.id()), accounts),
                both(alike.get(row.id()), applied), Math.max(0, sources.getOrDefault(row.source(), 1L) - 1))));
        return new View(rows, page.next(), applications.count(State.WAITING));
    }

    /** How many wait. */
    public long count() {
        return applications.count(State.WAITING);
    }

    /** Those that were decided, the latest first. */
    public List<Application> decided(int most) {
        return applications.decided(most);
    }

    private static List<String> both(Set<String> alike, Set<String> known) {
        return alike.stream().filter(known::contains).sorted().toList();
    }

    /**
     * Somebody who waits.
     *
     * @param accounts names of accounts that look alike
     * @param applied  names that others have applied for, and look alike
     * @param others   how many others wait that came from the same source; 0 where sources can't be told apart
     */
    public record Waiting(Application application, List<String> accounts, List<String> applied, long others) {
    }

    /**
     * A page of them.
     *
     * @param next where the next page begins, if there is one
     * @param all  how many wait, on whatever page and from whatever source
     */
    public record View(List<Waiting> rows, Optional<ApplicationPage.Mark> next, long all) {

        /** Copies the list. */
        public View {
            rows = List.copyOf(rows);
        }
    }
}
