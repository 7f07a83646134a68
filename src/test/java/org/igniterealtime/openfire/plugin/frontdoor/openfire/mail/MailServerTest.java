package org.igniterealtime.openfire.plugin.frontdoor.openfire.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailServerTest {

    @Test
    void isOpenfiresDefaultWhileNothingIsSet() {
        assertEquals(new MailServer("localhost", 25, Optional.empty(), "", false), of(Map.of()));
        assertFalse(MailServer.isSet(name -> Optional.empty()));
        assertFalse(MailServer.isSet(name -> Optional.of(" ")));
    }

    @Test
    void isAsOpenfireIsSet() {
        Map<String, String> set = Map.of("mail.smtp.host", "mail.example.org", "mail.smtp.port", "465",
                "mail.smtp.username", "door", "mail.smtp.password", " s3cret ", "mail.smtp.ssl", "true");
        assertEquals(new MailServer("mail.example.org", 465, Optional.of("door"), " s3cret ", true), of(set));
        assertTrue(MailServer.isSet(name -> Optional.ofNullable(set.get(name))));
        assertEquals("mail.example.org:465", of(set).toString());
    }

    @ParameterizedTest
    @CsvSource({"'', 25", "0, 25", "65535, 65535", "65536, 25", "-1, 25", "x, 25", "99999999999, 25", " 587 , 587"})
    void portIsOneThatThereIs(String set, int port) {
        assertEquals(port, of(Map.of("mail.smtp.port", set)).port());
    }

    private static MailServer of(Map<String, String> set) {
        return MailServer.of(name -> Optional.ofNullable(set.get(name)));
    }
}
