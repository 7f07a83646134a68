package org.igniterealtime.openfire.plugin.frontdoor.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.igniterealtime.openfire.plugin.frontdoor.fakes.InvitingWorld;
import org.igniterealtime.openfire.plugin.frontdoor.model.InviteKind;
import org.igniterealtime.openfire.plugin.frontdoor.model.Localpart;
import org.igniterealtime.openfire.plugin.frontdoor.settings.InviteMembers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InviteRightsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "all | olaf | CONTACT | true", "all | olaf | ACCOUNT | false", "all | olaf | PASSWORD_RESET | false",
        "nobody | olaf | CONTACT | false", "nobody | ada | CONTACT | true", "nobody | ada | ACCOUNT | true",
        "nobody | ada | PASSWORD_RESET | true", "nobody | carl | ACCOUNT | true", "nobody | carl | PASSWORD_RESET | false",
        "group:Staff | olaf | CONTACT | false", "group:Staff | stella | CONTACT | true", "group:Staff | ada | CONTACT | true",
        "group:None, group:Staff | stella | CONTACT | true", "group:staff | stella | CONTACT | false"})
    void settingsGiveRights(String members, String account, InviteKind kind, boolean allowed) {
        InvitingWorld world = new InvitingWorld("invite.members=" + members, "invite.creators=carl");
        world.people.groups.put("Staff", Set.of("stella"));
        assertEquals(allowed, world.rights.allow(kind, new Localpart(account)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"ALL | true", "Nobody | true", "group:A | true", "group: A b , group:C | true",
        "everybody | false", "'' | false", "group: | false", "group:A, | false", "all, group:A | false", "A | false"})
    void whoMayInviteHasASyntax(String text, boolean usable) {
        assertEquals(usable, InviteMembers.parse(text).isPresent());
    }

    @Test
    void namesOfGroupsKeepTheirCaseAndBlanks() {
        assertEquals(new InviteMembers(false, Set.of("A b", "C")), InviteMembers.parse("group: A b , group:C").orElseThrow());
    }
}
