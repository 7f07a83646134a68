package org.igniterealtime.openfire.plugin.frontdoor.admin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.servlet.http.HttpSession;
import org.igniterealtime.openfire.plugin.frontdoor.policy.BrokenException;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Mender;
import org.igniterealtime.openfire.plugin.frontdoor.settings.Setting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OverviewServletTest {

    private final List<String> audited = new ArrayList<>();
    private final Map<Setting, Optional<String>> changed = new HashMap<>();
    private final Mender mender = mock(Mender.class);
    private final Screen.Desk desk = new Screen.Desk(token -> true, () -> "key", (who, what, details) -> audited.add(who + " " + what + " " + details),
            broken -> { }, () -> Locale.ENGLISH, () -> ZoneOffset.UTC);
    private final OverviewServlet servlet = new OverviewServlet(desk, null, changed::put, mender);

    @Test
    void switchesADoor() {
        act(Map.of("door", List.of("client"), "mode", List.of("invite")));
        assertEquals(Map.of(Setting.MODE, Optional.of("invite")), changed);
        assertEquals(List.of("root switched a door frontdoor.inband.mode = invite"), audited);
    }

    @Test
    void thePageCanFollowClients() {
        act(Map.of("door", List.of("web"), "mode", List.of("")));
        assertEquals(Map.of(Setting.WEB_MODE, Optional.empty()), changed);
    }

    @ParameterizedTest
    @CsvSource({"client, wide", "client, ''", "web, captcha", "window, open", "'', open"})
    void whatCantBeSetIsNot(String door, String mode) {
        act(Map.of("door", List.of(door), "mode", List.of(mode)));
        assertEquals(Map.of(), changed);
        assertEquals(List.of(), audited);
    }

    @Test
    void aDoorWithoutAModeStaysAsItIs() {
        act(Map.of("door", List.of("web")));
        assertEquals(Map.of(), changed);
    }

    @Test
    void hasMendedWhatCanBe() {
        when(mender.ids()).thenReturn(Set.of("leak"));
        act(Map.of("mend", List.of("leak")));
        verify(mender).mend("leak", "root");
        act(Map.of("mend", List.of("other")));
        verify(mender, never()).mend("other", "root");
    }

    @Test
    void saysWhenItCantBeMended() {
        when(mender.ids()).thenReturn(Set.of("leak"));
        doThrow(new BrokenException("no", new IllegalStateException())).when(mender).mend("leak", "root");
        act(Map.of("mend", List.of("leak")));
    }

    private void act(Map<String, List<String>> form) {
        servlet.act(new ConsoleVisit("root", new ConsoleForm(form), Locale.ENGLISH, mock(HttpSession.class), desk));
    }
}
