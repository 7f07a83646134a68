package org.igniterealtime.openfire.plugin.frontdoor.fakes;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.igniterealtime.openfire.plugin.frontdoor.model.InviteId;
import org.igniterealtime.openfire.plugin.frontdoor.policy.BrokenException;
import org.igniterealtime.openfire.plugin.frontdoor.policy.batch.Batch;
import org.igniterealtime.openfire.plugin.frontdoor.policy.batch.Batches;
import org.igniterealtime.openfire.plugin.frontdoor.policy.batch.Line;
import org.igniterealtime.openfire.plugin.frontdoor.policy.batch.Lines;

/** Files and lines in maps, under one lock. A process can be stopped in the middle of its work. */
public final class InMemoryBatches implements Batches, Lines {

    private final Map<String, Batch> batches = new HashMap<>();
    private final Map<String, String> workers = new HashMap<>();
    private final Map<String, Instant> due = new HashMap<>();
    private final Map<String, TreeMap<Integer, Line>> lines = new HashMap<>();
    private final Map<String, String> owners = new HashMap<>();
    private int settlesLeft = Integer.MAX_VALUE;

    /** After so many lines are settled, the store can't be reached: as if the process had ended between account and line. */
    public synchronized void breakAfter(int settles) {
        settlesLeft = settles;
    }

    @Override
    public synchronized void file(Batch batch, List<Line> all) {
        batches.put(batch.id(), batch);
        due.put(batch.id(), Instant.EPOCH);
        TreeMap<Integer, Line> map = new TreeMap<>();
        all.forEach(line -> map.put(line.number(), line));
        lines.put(batch.id(), map);
    }

    @Override
    public synchronized Optional<Batch> find(String id) {
        return Optional.ofNullable(batches.get(id));
    }

    @Override
    public synchronized List<Batch> list(int most) {
        return batches.values().stream().sorted(Comparator.comparing(Batch::created).reversed()).limit(most).toList();
    }

    @Override
    public synchronized boolean change(String id, Batch.State from, Batch.State to) {
        Batch old = batches.get(id);
        if (old == null || old.state() != from) {
            return false;
        }
        batches.put(id, new Batch(id, old.by(), old.created(), to, old.options(), old.lines()));
        return true;
    }

    @Override
    public synchronized List<Batch> waiting(String worker, Instant now) {
        return batches.values().stream().filter(batch -> isFor(batch.id(), worker, now))
                .sorted(Comparator.comparing(Batch::created)).toList();
    }

    @Override
    public synchronized boolean lease(String id, String worker, Instant now, Instant until) {
        if (!isFor(id, worker, now)) {
            return false;
        }
        workers.put(id, worker);
        due.put(id, until);
        return true;
    }

    private boolean isFor(String id, String worker, Instant now) {
        return batches.containsKey(id) && batches.get(id).state() == Batch.State.RUNNING
                && (worker.equals(workers.get(id)) || !due.get(id).isAfter(now));
    }

    @Override
    public synchronized void delete(String id) {
        batches.remove(id);
        lines.remove(id);
    }

    @Override
    public synchronized void purge(Batch.State state, Instant then) {
        batches.values().stream().filter(batch -> batch.state() == state && batch.created().isBefore(then)).map(Batch::id)
                .toList().forEach(this::delete);
    }

    @Override
    public synchronized Map<Line.State, Integer> count(String batch) {
        Map<Line.State, Integer> counts = new EnumMap<>(Line.State.class);
        of(batch).values().forEach(line -> counts.merge(line.state(), 1, Integer::sum));
        return counts;
    }

    @Override
    public synchronized List<Line> list(String batch, int after, int most) {
        return list(batch, after, most, line -> true);
    }

    @Override
    public synchronized List<Line> list(String batch, Line.State state, int after, int most) {
        return list(batch, after, most, line -> line.state() == state);
    }

    private List<Line> list(String batch, int after, int most, Predicate<Line> wanted) {
        return of(batch).tailMap(after, false).values().stream().filter(wanted).limit(most).toList();
    }

    @Override
    public synchronized List<Line> claim(String batch, String worker, Instant now, int most) {
        List<Line> claimed = list(batch, Line.State.READY, 0, most).stream().map(line -> with(line, Line.State.WORKING, line.sealed(),
                line.link(), now)).toList();
        claimed.forEach(line -> put(batch, line, worker));
        return claimed;
    }

    @Override
    public synchronized boolean takeOver(String batch, int line, String worker) {
        Line found = of(batch).get(line);
        if (found == null || found.state() != Line.State.WORKING) {
            return false;
        }
        put(batch, found, worker);
        return true;
    }

    @Override
    public synchronized boolean settle(String batch, Line line, String worker, Settled settled) {
        if (settlesLeft-- <= 0) {
            throw new BrokenException("broken for a test", null);
        }
        Line found = of(batch).get(line.number());
        if (found == null || found.state() != Line.State.WORKING || !worker.equals(owners.get(batch + line.number()))) {
            return false;
        }
        put(batch, new Line(line.number(), settled.state(), settled.username(), line.access(), settled.problem(),
                settled.isKept() ? found.sealed() : Optional.empty(), found.link(), settled.now()), worker);
        return true;
    }

    @Override
    public synchronized boolean empty(String batch, int line) {
        Line found = of(batch).get(line);
        if (found == null || found.sealed().isEmpty()) {
            return false;
        }
        of(batch).put(line, with(found, found.state(), Optional.empty(), found.link(), found.since()));
        return true;
    }

    @Override
    public synchronized boolean link(String batch, int line, Optional<InviteId> seen, InviteId by) {
        Line found = of(batch).get(line);
        if (found == null || !found.link().equals(seen)) {
            return false;
        }
        of(batch).put(line, with(found, found.state(), found.sealed(), Optional.of(by), found.since()));
        return true;
    }

    private void put(String batch, Line line, String worker) {
        of(batch).put(line.number(), line);
        owners.put(batch + line.number(), worker);
    }

    private TreeMap<Integer, Line> of(String batch) {
        return lines.getOrDefault(batch, new TreeMap<>());
    }

    private static Line with(Line line, Line.State state, Optional<String> sealed, Optional<InviteId> link, Instant since) {
        return new Line(line.number(), state, line.username(), line.access(), line.problem(), sealed, link, since);
    }
}
