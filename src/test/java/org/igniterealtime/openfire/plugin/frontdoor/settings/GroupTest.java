package org.igniterealtime.openfire.plugin.frontdoor.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GroupTest {

    @Test
    void everySettingStandsInOneGroup() {
        List<Setting> all = Arrays.stream(Group.values()).flatMap(group -> group.settings().stream()).sorted().toList();
        assertEquals(List.of(Setting.values()), all);
    }

    @ParameterizedTest
    @CsvSource({"MODE, DOORS", "WEB_MODE, DOORS", "WEB_EMAIL, PAGE", "WEB_CONTEXT, ADDRESSES", "RETENTION, WAITING", "PROXIES, ADDRESSES"})
    void theLongestBeginningDecides(Setting setting, Group group) {
        assertEquals(group, Group.of(setting));
    }

    @Test
    void isFoundByItsName() {
        assertEquals(Optional.of(Group.NAMES), Group.of("names"));
        assertEquals(Optional.empty(), Group.of("NAMES"));
    }
}
