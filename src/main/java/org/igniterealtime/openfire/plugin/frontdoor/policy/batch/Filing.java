package org.igniterealtime.openfire.plugin.frontdoor.policy.batch;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.igniterealtime.openfire.plugin.frontdoor.model.Localpart;
import org.igniterealtime.openfire.plugin.frontdoor.model.Password;
import org.igniterealtime.openfire.plugin.frontdoor.model.Problem;
import org.igniterealtime.openfire.plugin.frontdoor.model.Reason;
import org.igniterealtime.openfire.plugin.frontdoor.policy.KnownNames;
import org.igniterealtime.openfire.plugin.frontdoor.policy.hand.Access;
import org.igniterealtime.openfire.plugin.frontdoor.policy.hand.Passwords;
import org.igniterealtime.openfire.plugin.frontdoor.policy.hand.Person;
import org.igniterealtime.openfire.plugin.frontdoor.policy.hand.Vetting;

/** Takes a file in: judges each line as if it were made now, makes nothing, and keeps all of it sealed until it is wanted. */
public final class Filing {

    private static final int ID_BYTES = 16;

    private final Vetting vetting;
    private final KnownNames known;
    private final Passwords passwords;
    private final Strongbox box;
    private final Batches batches;
    private final Clock clock;
    private final RandomGenerator random;

    /**
     * Takes files in.
     *
     * @param random a source that nobody can foretell
     */
    public Filing(Vetting vetting, KnownNames known, Passwords passwords, Strongbox box, Batches batches, Clock clock,
                  RandomGenerator random) {
        this.vetting = vetting;
        this.known = known;
        this.passwords = passwords;
        this.box = box;
        this.batches = batches;
        this.clock = clock;
        this.random = random;
    }

    /** Keeps the file as a draft. Throws {@code BrokenException} when that can't be done. */
    public Batch file(List<Row> rows, Batch.Options options, String by) {
        byte[] bytes = new byte[ID_BYTES];
        random.nextBytes(bytes);
        String id = HexFormat.of().formatHex(bytes);
        Instant now = clock.instant();
        Look look = new Look(options, inUse(rows), new HashMap<>());
        List<Line> lines = rows.stream().map(row -> line(id, row, look, now)).toList();
        Batch batch = new Batch(id, by, now, Batch.State.DRAFT, options, lines.size());
        batches.file(batch, lines);
        return batch;
    }

    /** Asked for all at once: one by one, as single accounts are looked at, ten thousand would take a minute. */
    private Set<String> inUse(List<Row> rows) {
        List<String> names = rows.stream().flatMap(row -> vetting.read(row.entry()).stream()).map(each -> each.account().text()).toList();
        return Stream.of(known.accounts(names), known.applied(names), known.kept(names)).flatMap(Set::stream)
                .collect(Collectors.toSet());
    }

    private Line line(String batch, Row row, Look look, Instant now) {
        Access access = row.password().isPresent() ? Access.TYPED : look.options().access();
        Optional<Problem> problem = row.fault().or(() -> wrong(row, access, look));
        Optional<String> sealed = problem.isEmpty() ? box.seal(batch, row.number(), content(row, access)) : Optional.empty();
        Optional<Problem> told = problem.isEmpty() && sealed.isEmpty()
                ? Optional.of(Problem.of(Reason.LINE_TOO_LONG)) : problem;
        return Line.looked(row.number(), row.entry().username(), access, told, sealed, now);
    }

    private Optional<Problem> wrong(Row row, Access access, Look look) {
        Vetting.Verdict verdict = vetting.examine(row.entry(), look.options().rules(), name -> look.inUse().contains(name.text()));
        if (verdict.person().isEmpty()) {
            return verdict.problems().stream().findFirst();
        }
        Person person = verdict.person().get();
        if (access == Access.MAIL && person.email().isEmpty()) {
            return Optional.of(Problem.of(Reason.EMAIL_MISSING));
        }
        Optional<Problem> weak = row.password().flatMap(password -> vetting.examine(password, person.account()));
        Optional<Integer> before = Optional.ofNullable(look.seen().putIfAbsent(person.account(), row.number()));
        return weak.or(() -> before.map(line -> Problem.of(Reason.LINE_TWICE, line)));
    }

    private Content content(Row row, Access access) {
        Password password = switch (access) {
            case TYPED -> row.password().orElseThrow();
            case GENERATED -> passwords.readable();
            case LINK, MAIL -> passwords.unknown();
        };
        return new Content(row.entry(), password);
    }

    /** What lines are looked at with: names that are in use, and in which line a name was seen. */
    private record Look(Batch.Options options, Set<String> inUse, Map<Localpart, Integer> seen) {
    }
}
