package org.igniterealtime.openfire.plugin.frontdoor.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrivacyXmlTest {

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "<list><item action='deny' order='1'/></list>",
        "<list xmlns='jabber:iq:privacy' name='x'><item type='jid' value='a@b.c/d e' action='allow' order='7'><message/></item>"
            + "<item type='subscription' value='none' action='deny' order='8'><presence-in/><presence-out/><iq/></item>"
            + "<item type='group' value='Old friends' action='allow' order='9'/></list>"})
    void listsThatServersTake(String xml) {
        assertEquals(Optional.empty(), PrivacyXml.fault(xml));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "<list>|it is no XML", "no|it is no XML", "<list/>|the list has no <item>", "<query/>|there is no <list> around it",
        "<list xmlns='a'><item action='deny' order='1'/></list>|there is no <list> around it",
        "<list><rule/></list>|there is something other than <item> in it",
        "<list><item action='deny'/></list>|each <item> needs an order of its own, a number",
        "<list><item action='deny' order='1'/><item action='deny' order='01'/></list>|each <item> needs an order of its own, a number",
        "<list><item action='block' order='1'/></list>|the action of an <item> is allow or deny",
        "<list><item action='deny' order='1'><chat/></item></list>|an <item> has nothing in it but message, iq, presence-in and presence-out",
        "<list><item type='jid' value='' action='deny' order='1'/></list>|the type of an <item> and its value do not fit",
        "<list><item type='subscription' value='all' action='deny' order='1'/></list>|the type of an <item> and its value do not fit",
        "<list><item type='user' value='a' action='deny' order='1'/></list>|the type of an <item> and its value do not fit"})
    void mistakesAreNamed(String xml, String fault) {
        assertEquals(Optional.of(fault), PrivacyXml.fault(xml));
    }

    @Test
    void nothingIsFetchedAndNothingGrows() {
        String entity = "<!DOCTYPE l [<!ENTITY a SYSTEM 'file:///etc/hostname'>]><list><item action='deny' order='1'/></list>";
        assertEquals(Optional.of("it is no XML"), PrivacyXml.fault(entity));
        assertTrue(PrivacyXml.fault("<list>" + " ".repeat(4000) + "</list>").isPresent());
    }
}
