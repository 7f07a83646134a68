package org.igniterealtime.openfire.plugin.frontdoor.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.frontdoor.fakes.Filed;
import org.igniterealtime.openfire.plugin.frontdoor.fakes.World;
import org.junit.jupiter.api.Test;

class WaitingRoomTest {

    private static final ApplicationPage.Mark START = ApplicationPage.Mark.START;

    private final World world = new World();

    @Test
    void namesThatLookAlikeAreNamed() {
        world.resident("a1ice", "x");
        world.resident("zorro", "x");
        world.applications.file(Filed.waiting("1", "alice", Filed.CREATED, "192.0.2.7"));
        world.applications.file(Filed.waiting("2", "alice2", Filed.CREATED, "192.0.2.8"));
        WaitingRoom.Waiting alice = world.room.look(Optional.empty(), START, 9).rows().get(0);
        assertEquals(List.of("a1ice"), alice.accounts());
        assertEquals(List.of("alice2"), alice.applied());
    }

    @Test
    void othersOfTheSameSourceAreCounted() {
        for (int each = 0; each < 3; each++) {
            world.applications.file(Filed.waiting("a" + each, "ann" + each, Filed.CREATED, "192.0.2.7"));
            world.applications.file(Filed.waiting("p" + each, "pat" + each, Filed.CREATED, "proxy"));
            world.applications.file(Filed.waiting("u" + each, "una" + each, Filed.CREATED, "unknown"));
        }
        world.applications.file(Filed.waiting("z", "zoe", Filed.CREATED, "192.0.2.8"));
        WaitingRoom.View view = world.room.look(Optional.empty(), START, 99);
        assertEquals(List.of(2L, 2L, 2L, 0L, 0L, 0L, 0L, 0L, 0L, 0L),
                view.rows().stream().map(WaitingRoom.Waiting::others).toList());
        assertEquals(3, world.room.look(Optional.of("192.0.2.7"), START, 99).rows().size());
        assertEquals(10, view.all());
    }
}
