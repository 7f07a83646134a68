package org.igniterealtime.openfire.plugin.frontdoor.xmpp;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import org.jivesoftware.openfire.session.Session;

/** Whether a stream is encrypted: {@code isSecure()} up to Openfire 4.7, {@code isEncrypted()} since. Chosen once. */
final class Encryption {

    private final Method method;

    /** Of the server we run in. */
    Encryption() {
        this.method = Arrays.stream(Session.class.getMethods())
                .filter(each -> each.getName().equals("isEncrypted") || each.getName().equals("isSecure"))
                .findAny().orElseThrow(() -> new IllegalStateException("This Openfire does not tell about encryption"));
    }

    boolean isOn(Session session) {
        try {
            return (boolean) method.invoke(session);
        } catch (IllegalAccessException | InvocationTargetException broken) {
            throw new IllegalStateException("Can't tell whether the stream is encrypted", broken);
        }
    }
}
