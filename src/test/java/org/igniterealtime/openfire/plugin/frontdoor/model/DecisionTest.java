package org.igniterealtime.openfire.plugin.frontdoor.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DecisionTest {

    private static final Problem TAKEN = Problem.of(Reason.NAME_TAKEN);

    @Test
    void refusalHasAReason() {
        assertThrows(IllegalArgumentException.class, () -> new Decision.Refused(List.of()));
    }

    @Test
    void refusalKeepsItsProblemsToItself() {
        List<Problem> problems = new ArrayList<>(List.of(TAKEN));
        Decision.Refused refused = new Decision.Refused(problems);
        problems.clear();
        assertEquals(TAKEN, refused.first());
    }

    @Test
    void foldCallsTheOneThatFits() {
        Decision admitted = new Decision.Admitted(new Localpart("bob"));
        assertEquals("bob", admitted.fold(made -> made.account().text(), held -> "held", refused -> "refused"));
        assertEquals(TAKEN, Decision.refused(TAKEN).fold(made -> null, held -> null, Decision.Refused::first));
    }

    @Test
    void localpartHasRoomInOpenfiresTable() {
        assertEquals(64, new Localpart("x".repeat(64)).text().length());
        assertThrows(IllegalArgumentException.class, () -> new Localpart("x".repeat(65)));
        assertThrows(IllegalArgumentException.class, () -> new Localpart(""));
    }
}
