package org.igniterealtime.openfire.plugin.frontdoor.it;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.igniterealtime.openfire.plugin.frontdoor.host.TrialServer;
import org.junit.jupiter.api.Test;

/** Passwords up to what the server's table has room for, and beyond. */
class LongPasswordIT {

    private static final String LONGEST = "q7".repeat(27) + "!";

    private final TrialServer server = Servers.shared();

    @Test
    void longestPasswordThatFitsSignsIn() {
        String name = Servers.name("long");
        try (TcpLine line = TcpLine.startTls(server)) {
            line.register(name, LONGEST);
        }
        assertTrue(TcpLine.canSignIn(server, name, LONGEST));
    }

    @Test
    void oneThatDoesNotFitIsRefusedBeforeAnythingIsUsedUp() {
        String name = Servers.name("long");
        try (TcpLine line = TcpLine.startTls(server)) {
            Form form = line.form();
            String text = line.promptly(Xml.set(Xml.registration(form, name, "q7".repeat(100))))
                    .isError("not-acceptable", "modify", 406).text();
            assertTrue(text.contains("too long"), text);
            line.iq(Xml.set(Xml.registration(form, name, "secret-l"))).isEmptyResult();
        }
        try (TcpLine line = TcpLine.signedIn(server, name, "secret-l")) {
            line.promptly(Xml.set(Xml.legacy(name, "q7".repeat(100)))).isError("not-acceptable", "modify", 406);
        }
        assertTrue(TcpLine.canSignIn(server, name, "secret-l"));
        assertFalse(server.log().contains("User pasword not set"), "Openfire was given a password it can't keep");
    }
}
