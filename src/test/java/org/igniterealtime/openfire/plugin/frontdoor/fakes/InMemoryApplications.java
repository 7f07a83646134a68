package org.igniterealtime.openfire.plugin.frontdoor.fakes;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.igniterealtime.openfire.plugin.frontdoor.model.Application;
import org.igniterealtime.openfire.plugin.frontdoor.model.Application.State;
import org.igniterealtime.openfire.plugin.frontdoor.model.Localpart;
import org.igniterealtime.openfire.plugin.frontdoor.policy.ApplicationPage;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Applications;
import org.igniterealtime.openfire.plugin.frontdoor.policy.BrokenException;

/** Applications in a map; can be broken, for good or from a certain question on. */
public final class InMemoryApplications implements Applications {

    private final Map<String, Application> rows = new LinkedHashMap<>();
    private int answersLeft = Integer.MAX_VALUE;
    private Runnable onFiling = () -> { };

    public synchronized void setBroken(boolean isBroken) {
        answersLeft = isBroken ? 0 : Integer.MAX_VALUE;
    }

    /** It answers so many questions more, and then none. */
    public synchronized void breakAfter(int answers) {
        answersLeft = answers;
    }

    /** Happens when an application was filed. */
    public synchronized void afterFiling(Runnable work) {
        onFiling = work;
    }

    /** What is in it, also while it is broken. */
    public synchronized List<Application> all() {
        return List.copyOf(rows.values());
    }

    @Override
    public synchronized boolean file(Application application) {
        if (reserves(application.account())) {
            return false;
        }
        rows.put(application.id(), application);
        onFiling.run();
        return true;
    }

    @Override
    public synchronized boolean reserves(Localpart name) {
        return matching(each -> !each.status().settled() && each.account().equals(name)).findAny().isPresent();
    }

    @Override
    public synchronized Optional<Application> find(String id) {
        answer();
        return Optional.ofNullable(rows.get(id));
    }

    @Override
    public synchronized Optional<Application> findByLink(String hash) {
        return matching(each -> each.link().equals(Optional.of(hash))).findAny();
    }

    @Override
    public synchronized boolean replace(Application seen, Application by) {
        answer();
        Application now = rows.get(seen.id());
        boolean same = now != null && now.status().state() == seen.status().state()
                && now.status().settled() == seen.status().settled() && now.status().due().equals(seen.status().due());
        if (same) {
            rows.put(seen.id(), noted(by, now.note()));
        }
        return same;
    }

    @Override
    public synchronized void annotate(String id, String note) {
        answer();
        rows.computeIfPresent(id, (key, row) -> noted(row, note));
    }

    @Override
    public synchronized void delete(String id) {
        answer();
        rows.remove(id);
    }

    @Override
    public synchronized ApplicationPage waiting(Optional<String> source, ApplicationPage.Mark after, int most) {
        List<Application> found = matching(each -> each.status().state() == State.WAITING
                && source.filter(wanted -> !wanted.equals(each.source())).isEmpty() && isAfter(each, after))
                .sorted(Comparator.comparing(Application::created).thenComparing(Application::id)).toList();
        List<Application> rows = found.subList(0, Math.min(most, found.size()));
        return new ApplicationPage(rows, found.size() > most ? Optional.of(new ApplicationPage.Mark(
                rows.get(most - 1).created(), rows.get(most - 1).id())) : Optional.empty());
    }

    private static boolean isAfter(Application row, ApplicationPage.Mark mark) {
        int difference = row.created().compareTo(mark.created());
        return difference > 0 || difference == 0 && row.id().compareTo(mark.id()) > 0;
    }

    @Override
    public synchronized Map<String, Long> waitingFrom(Collection<String> sources) {
        return matching(each -> each.status().state() == State.WAITING && sources.contains(each.source()))
                .collect(Collectors.groupingBy(Application::source, Collectors.counting()));
    }

    @Override
    public synchronized List<Application> decided(int most) {
        return matching(each -> each.decision().isPresent()).sorted(Comparator.comparing(
                (Application each) -> each.decision().orElseThrow().at()).thenComparing(Application::id).reversed())
                .limit(most).toList();
    }

    @Override
    public synchronized Optional<Application> holder(Localpart name) {
        return matching(each -> !each.status().settled() && each.account().equals(name)).findAny();
    }

    @Override
    public synchronized long count(State state) {
        return matching(each -> each.status().state() == state).count();
    }

    @Override
    public synchronized List<Application> due(Instant now, int limit) {
        return matching(each -> !each.status().settled() && each.status().due().isBefore(now))
                .sorted(Comparator.comparing(each -> each.status().due())).limit(limit).toList();
    }

    @Override
    public synchronized List<Application> waitingSince(Instant then, int limit) {
        return matching(each -> each.status().state() == State.WAITING && each.status().since().isBefore(then))
                .sorted(Comparator.comparing(each -> each.status().since())).limit(limit).toList();
    }

    @Override
    public synchronized void purge(Instant then) {
        answer();
        rows.values().removeIf(each -> each.status().settled() && each.status().since().isBefore(then));
    }

    private Stream<Application> matching(Predicate<Application> condition) {
        answer();
        return rows.values().stream().filter(condition);
    }

    private void answer() {
        if (answersLeft == 0) {
            throw new BrokenException("broken for a test", null);
        }
        answersLeft -= answersLeft == Integer.MAX_VALUE ? 0 : 1;
    }

    private static Application noted(Application row, String note) {
        return new Application(row.id(), row.account(), row.door(), row.source(), row.applicant(), row.created(),
                row.status(), row.link(), row.confirmed(), row.decision(), note);
    }
}
