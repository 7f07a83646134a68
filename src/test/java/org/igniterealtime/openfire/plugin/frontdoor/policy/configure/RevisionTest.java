package org.igniterealtime.openfire.plugin.frontdoor.policy.configure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.frontdoor.fakes.InMemoryProperties;
import org.igniterealtime.openfire.plugin.frontdoor.policy.BrokenException;
import org.igniterealtime.openfire.plugin.frontdoor.settings.Setting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RevisionTest {

    private final InMemoryProperties properties = new InMemoryProperties();
    private final Configuration configuration = new Configuration(properties, InMemoryProperties::host, properties::answer);
    private final Revision revision = new Revision(configuration);

    @Test
    void onlyWhatWasChangedIsWritten() {
        properties.values.put("frontdoor.name.max", "20");
        Revision.Outcome outcome = revision.take(List.of(typed(Setting.NAME_MIN, "3"), typed(Setting.NAME_MAX, "20"),
                typed(Setting.PASSWORD_MIN, "1")));
        assertEquals(new Revision.Outcome.Stored(List.of(Setting.NAME_MIN)), outcome);
        assertEquals(Map.of("frontdoor.name.max", "20", "frontdoor.name.min", "3"), properties.values);
        assertEquals(1, properties.writes);
    }

    @Test
    void oneBadValueKeepsAllFromBeingStored() {
        Revision.Outcome outcome = revision.take(List.of(typed(Setting.NAME_MIN, "3"), typed(Setting.NAME_MAX, "many")));
        assertEquals(new Revision.Outcome.Refused(Map.of(Setting.NAME_MAX, new Fault(Fault.Kind.VALUE, ""))), outcome);
        assertEquals(0, properties.writes);
    }

    @Test
    void valuesThatContradictEachOtherAreRefused() {
        Revision.Outcome outcome = revision.take(List.of(typed(Setting.NAME_MIN, "30"), typed(Setting.NAME_MAX, "20")));
        assertEquals(new Revision.Outcome.Refused(Map.of(Setting.NAME_MIN, new Fault(Fault.Kind.CLASH, ""))), outcome);
    }

    @Test
    void badValueThatStoodThereBeforeIsNotPassedOver() {
        properties.values.put("frontdoor.name.max", "many");
        assertEquals(new Revision.Outcome.Refused(Map.of(Setting.NAME_MAX, new Fault(Fault.Kind.VALUE, ""))),
                revision.take(List.of(typed(Setting.NAME_MIN, "3"), typed(Setting.NAME_MAX, "many"))));
        assertEquals(new Revision.Outcome.Stored(List.of(Setting.NAME_MIN)), revision.take(List.of(typed(Setting.NAME_MIN, "3"))),
                "nor does it stand in the way of another form");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"PROXIES;10.0.0.0/8, elsewhere;elsewhere", "CHALLENGE_KINDS;picture,smell;smell",
            "INVITE_MEMBERS;group:Staff, Friends;Friends", "CHALLENGE_QUESTIONS;[en] a? = b ¶ not this;not this"})
    void thePartToBlameIsNamed(Setting setting, String value, String part) {
        assertEquals(new Revision.Outcome.Refused(Map.of(setting, new Fault(Fault.Kind.PART, part))),
                revision.take(List.of(typed(setting, value.replace('¶', '\n')))));
    }

    @Test
    void whatSomebodyElseChangedMeanwhileIsToldAndNothingStored() {
        Wish mine = typed(Setting.NAME_MIN, "3");
        Wish another = typed(Setting.PASSWORD_MIN, "8");
        properties.values.put("frontdoor.name.min", "5");
        assertEquals(new Revision.Outcome.Refused(Map.of(Setting.NAME_MIN, new Fault(Fault.Kind.MEANWHILE, "5"))),
                revision.take(List.of(mine, another)));
        assertEquals(0, properties.writes);
    }

    @Test
    void whatSomebodyElseTookBackMeanwhileIsTold() {
        properties.values.put("frontdoor.name.min", "5");
        Wish mine = typed(Setting.NAME_MIN, "3");
        properties.values.clear();
        assertEquals(new Revision.Outcome.Refused(Map.of(Setting.NAME_MIN, new Fault(Fault.Kind.MEANWHILE_UNSET, ""))),
                revision.take(List.of(mine)));
    }

    @Test
    void whatSomebodyElseChangedAndThisFormDidNotTouchStays() {
        Wish untouched = typed(Setting.NAME_MIN, "1");
        Wish mine = typed(Setting.PASSWORD_MIN, "8");
        properties.values.put("frontdoor.name.min", "5");
        assertEquals(new Revision.Outcome.Stored(List.of(Setting.PASSWORD_MIN)), revision.take(List.of(untouched, mine)));
        assertEquals("5", properties.values.get("frontdoor.name.min"));
    }

    @Test
    void twoWhoWantTheSameDoNotContradict() {
        Wish mine = typed(Setting.NAME_MIN, "3");
        properties.values.put("frontdoor.name.min", "3");
        assertEquals(new Revision.Outcome.Stored(List.of()), revision.take(List.of(mine)));
    }

    @Test
    void backToTheDefaultRemovesTheProperty() {
        properties.values.put("frontdoor.name.min", "5");
        assertEquals(new Revision.Outcome.Stored(List.of(Setting.NAME_MIN)),
                revision.take(List.of(Wish.preset(Setting.NAME_MIN, seen(Setting.NAME_MIN)))));
        assertEquals(Map.of(), properties.values);
    }

    @Test
    void theDefaultCanBeSet() {
        properties.values.put("frontdoor.name.min", "5");
        assertEquals(new Revision.Outcome.Stored(List.of(Setting.NAME_MIN)), revision.take(List.of(typed(Setting.NAME_MIN, "1"))));
        assertEquals(Map.of("frontdoor.name.min", "1"), properties.values);
    }

    @Test
    void emptyIsAValueToo() {
        assertEquals(new Revision.Outcome.Stored(List.of(Setting.NAME_RESERVED)), revision.take(List.of(typed(Setting.NAME_RESERVED, ""))));
        assertEquals(Map.of("frontdoor.name.reserved", ""), properties.values);
    }

    @Test
    void lineEndsAndBlanksAroundAreNoChange() {
        properties.values.put("frontdoor.web.header", " one\ntwo");
        assertEquals(new Revision.Outcome.Stored(List.of()), revision.take(List.of(typed(Setting.WEB_HEADER, "one\r\ntwo\r\n"))));
        assertEquals(0, properties.writes);
    }

    @Test
    void whatCantBeWrittenWholeIsPutBackAndCanBeDoneAgain() {
        properties.values.put("frontdoor.name.max", "20");
        List<Wish> wishes = List.of(typed(Setting.NAME_MIN, "3"), typed(Setting.NAME_MAX, "30"), typed(Setting.PASSWORD_MIN, "8"));
        for (int written : List.of(0, 1, 3)) {
            properties.breaksAfter = properties.writes + written;
            assertThrows(BrokenException.class, () -> revision.take(wishes));
            assertEquals(Map.of("frontdoor.name.max", "20"), properties.values);
        }
        properties.breaksAfter = Integer.MAX_VALUE;
        assertEquals(3, ((Revision.Outcome.Stored) revision.take(wishes)).changed().size());
        assertEquals("30", properties.values.get("frontdoor.name.max"));
    }

    @Test
    void nothingPrintsAValue() {
        assertFalse((typed(Setting.NAME_MIN, "33777") + " " + new Step(Setting.NAME_MIN, Optional.of("33777"), Optional.of("33777")))
                .contains("33777"));
    }

    private Wish typed(Setting setting, String typed) {
        return Wish.typed(setting, typed, seen(setting));
    }

    private String seen(Setting setting) {
        return Mark.of(setting, configuration.now(setting));
    }
}
