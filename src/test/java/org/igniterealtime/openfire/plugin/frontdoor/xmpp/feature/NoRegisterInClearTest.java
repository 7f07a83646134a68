package org.igniterealtime.openfire.plugin.frontdoor.xmpp.feature;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoRegisterInClearTest {

    private static final String OPEN = "<stream:features>";
    private static final String CLOSE = "</stream:features>";

    @ParameterizedTest
    @CsvSource(quoteCharacter = '|', value = {
        "<a/><register xmlns=\"http://jabber.org/features/iq-register\"/><b/>, <a/><b/>",
        "<a/><register xmlns='http://jabber.org/features/iq-register'/><b/>, <a/><b/>",
        "<register  xmlns = 'http://jabber.org/features/iq-register' />, ||",
        "<register xmlns='http://jabber.org/features/iq-register'></register><b/>, <b/>",
        "<register xmlns='http://jabber.org/features/iq-register'> </register >, ||",
        "<a/><b/>, <a/><b/>",
        "<register xmlns='urn:xmpp:invite'/>, <register xmlns='urn:xmpp:invite'/>",
        "<register xmlns=\"urn:xmpp:ibr-token:0\"/>, <register xmlns=\"urn:xmpp:ibr-token:0\"/>",
        "<register xmlns=\"http://jabber.org/features/iq-register'/>, <register xmlns=\"http://jabber.org/features/iq-register'/>",
    })
    void takesRegistrationAway(String before, String after) {
        assertEquals(OPEN + after + CLOSE, new NoRegisterInClear(() -> true).apply(OPEN + before + CLOSE, false));
    }

    @ParameterizedTest
    @CsvSource({"true, true", "false, true", "false, false"})
    void leavesItOnEncryptedStreamsOrWhereNoneIsNeeded(boolean tlsRequired, boolean encrypted) {
        String features = OPEN + "<register xmlns='http://jabber.org/features/iq-register'/>" + CLOSE;
        assertEquals(features, new NoRegisterInClear(() -> tlsRequired).apply(features, encrypted));
    }
}
