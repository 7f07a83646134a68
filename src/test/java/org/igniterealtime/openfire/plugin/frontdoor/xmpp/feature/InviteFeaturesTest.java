package org.igniterealtime.openfire.plugin.frontdoor.xmpp.feature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Test;

class InviteFeaturesTest {

    private static final String SIGN_IN = "<mechanisms xmlns=\"urn:ietf:params:xml:ns:xmpp-sasl\"><mechanism>PLAIN</mechanism></mechanisms>";
    private static final String REGISTER = "<register xmlns=\"http://jabber.org/features/iq-register\"/>";
    private static final String BOTH = "<register xmlns=\"urn:xmpp:ibr-token:0\"/><register xmlns=\"urn:xmpp:invite\"/>";

    private boolean taken = true;
    private final InviteFeatures edit = new InviteFeatures(() -> taken);

    @Test
    void R445_1_bothNamesStandBesideRegistrationBeforeSignIn() {
        assertEquals(features(SIGN_IN + REGISTER + BOTH), edit.apply(features(SIGN_IN + REGISTER), true));
        assertEquals(features(SIGN_IN + BOTH), edit.apply(features(SIGN_IN), true));
    }

    @Test
    void R445_1_neverInClearNorAfterSignInNorWithStartTlsAlone() {
        assertUntouched(features(SIGN_IN + REGISTER), false);
        assertUntouched(features("<bind xmlns=\"urn:ietf:params:xml:ns:xmpp-bind\"/>"), true);
        assertUntouched(features("<starttls xmlns=\"urn:ietf:params:xml:ns:xmpp-tls\"><required/></starttls>"), false);
    }

    @Test
    void nothingIsShownWhileNoInviteIsTaken() {
        taken = false;
        assertUntouched(features(SIGN_IN + REGISTER), true);
    }

    private void assertUntouched(String features, boolean encrypted) {
        assertSame(features, edit.apply(features, encrypted));
    }

    private static String features(String content) {
        return "<stream:features>" + content + "</stream:features>";
    }
}
