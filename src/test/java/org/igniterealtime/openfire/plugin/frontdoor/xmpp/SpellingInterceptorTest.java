package org.igniterealtime.openfire.plugin.frontdoor.xmpp;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.mockito.Mockito.mock;

import java.util.Set;
import org.jivesoftware.openfire.interceptor.InterceptorManager;
import org.jivesoftware.openfire.interceptor.PacketRejectedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xmpp.packet.IQ;

class SpellingInterceptorTest {

    private final SpellingInterceptor interceptor = new SpellingInterceptor(mock(InterceptorManager.class),
            Set.of("jabber:iq:register", "http://jabber.org/protocol/commands"));

    @ParameterizedTest
    @ValueSource(strings = {"JABBER:iq:register", "jabber:iq:registeR", "http://jabber.org/Protocol/commands"})
    void refusesOtherSpellings(String namespace) {
        assertThrows(PacketRejectedException.class, () -> intercept(request(IQ.Type.set, namespace)));
        assertThrows(PacketRejectedException.class, () -> intercept(request(IQ.Type.get, namespace)));
        assertDoesNotThrow(() -> intercept(request(IQ.Type.result, namespace)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"jabber:iq:register", "http://jabber.org/protocol/commands", "jabber:iq:Version", ""})
    void passesAllElse(String namespace) {
        assertDoesNotThrow(() -> intercept(request(IQ.Type.set, namespace)));
    }

    @Test
    void leavesNothingForTheServerToSendBack() {
        IQ request = request(IQ.Type.set, "JABBER:iq:register");
        request.getChildElement().addElement("password").setText("s3cret words");
        assertThrows(PacketRejectedException.class, () -> intercept(request));
        assertFalse(request.toXML().contains("s3cret"));
    }

    @Test
    void passesWhatHasNoContent() {
        assertDoesNotThrow(() -> intercept(new IQ(IQ.Type.get)));
    }

    private void intercept(IQ request) throws PacketRejectedException {
        interceptor.interceptPacket(request, null, true, false);
    }

    private static IQ request(IQ.Type type, String namespace) {
        IQ request = new IQ(type);
        request.setChildElement("query", namespace);
        return request;
    }
}
