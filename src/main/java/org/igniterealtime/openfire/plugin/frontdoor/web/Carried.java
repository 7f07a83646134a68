package org.igniterealtime.openfire.plugin.frontdoor.web;

import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.igniterealtime.openfire.plugin.frontdoor.captcha.Kind;
import org.igniterealtime.openfire.plugin.frontdoor.model.Problem;
import org.igniterealtime.openfire.plugin.frontdoor.model.Reason;

/**
 * What a form takes along from one page to the next.
 *
 * @param values    what was typed, but for passwords
 * @param problems  what was wrong with it
 * @param wish      the kind of challenge that was asked for
 * @param firstSeen when the form was first seen
 */
record Carried(Map<Field, String> values, List<Problem> problems, Optional<Kind> wish, Optional<Instant> firstSeen) {

    /** Of a form that nobody has seen yet. */
    static final Carried NOTHING = new Carried(Map.of(), List.of(), Optional.empty(), Optional.empty());

    private static final String PROBLEMS = "problems";
    private static final String WISH = "wish";
    private static final String SEEN = "seen";

    /** Copies the collections. */
    Carried {
        values = Map.copyOf(values);
        problems = List.copyOf(problems);
    }

    /** What a form that was sent takes along. */
    static Carried of(Form form, Optional<Instant> firstSeen) {
        return new Carried(Field.KEPT.stream().filter(field -> form.given(field).isPresent())
                .collect(Collectors.toMap(field -> field, field -> field.cut(form.get(field)))),
                List.of(), Optional.empty(), firstSeen);
    }

    /** The same with problems. */
    Carried with(List<Problem> found) {
        return new Carried(values, found, wish, firstSeen);
    }

    /** The same with problems; an answer that was not found wrong stays, so that a taken name costs no second challenge. */
    Carried after(List<Problem> found) {
        Set<Reason> reasons = found.stream().map(Problem::reason).collect(Collectors.toSet());
        if (reasons.contains(Reason.CHALLENGE_GONE)) {
            return without(Field.CHALLENGE, Field.ANSWER).with(found);
        }
        return (reasons.contains(Reason.CHALLENGE_WRONG) ? without(Field.ANSWER) : this).with(found);
    }

    /** The same with another kind of challenge. */
    Carried wishing(Kind kind) {
        return new Carried(values, problems, Optional.of(kind), firstSeen);
    }

    /** The same without some fields. */
    Carried without(Field... fields) {
        Map<Field, String> left = new HashMap<>(values);
        for (Field field : fields) {
            left.remove(field);
        }
        return new Carried(left, problems, wish, firstSeen);
    }

    /** What was typed into a field. */
    String value(Field field) {
        return values.getOrDefault(field, "");
    }

    /** As a satchel takes it. */
    Map<String, String> pack() {
        Map<String, String> packed = new HashMap<>();
        values.forEach((field, value) -> packed.put(field.id(), value));
        packed.put(PROBLEMS, ProblemCode.write(problems));
        wish.ifPresent(kind -> packed.put(WISH, kind.id()));
        firstSeen.ifPresent(moment -> packed.put(SEEN, String.valueOf(moment.toEpochMilli())));
        return packed;
    }

    /** Out of a satchel. */
    static Carried unpack(Map<String, String> packed) {
        Map<Field, String> values = new EnumMap<>(Field.class);
        Field.KEPT.stream().filter(field -> packed.containsKey(field.id()))
                .forEach(field -> values.put(field, packed.get(field.id())));
        return new Carried(values, ProblemCode.read(packed.getOrDefault(PROBLEMS, "")),
                Optional.ofNullable(packed.get(WISH)).flatMap(Kind::of),
                Optional.ofNullable(packed.get(SEEN)).map(Long::valueOf).map(Instant::ofEpochMilli));
    }

    /** Personal, so it does not print itself. */
    @Override
    public String toString() {
        return "Carried(hidden)";
    }
}
