package org.igniterealtime.openfire.plugin.frontdoor.openfire.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.igniterealtime.openfire.plugin.frontdoor.fakes.ProjectTexts;
import org.igniterealtime.openfire.plugin.frontdoor.fakes.TestSettings;
import org.igniterealtime.openfire.plugin.frontdoor.model.Texts;
import org.igniterealtime.openfire.plugin.frontdoor.policy.BrokenException;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Finding;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MailHealthTest {

    private final Map<String, String> properties = new HashMap<>();
    private final Function<String, Optional<String>> get = name -> Optional.ofNullable(properties.get(name));
    private final Postman postman = new Postman(get, Duration.ofSeconds(30), 1);

    @AfterEach
    void close() {
        postman.close();
    }

    @Test
    void nothingIsSaidWhereNoMailIsNeeded() {
        assertEquals(List.of(), new MailHealth(TestSettings::of, get, postman).get());
    }

    @Test
    void neededMailNeedsAMailServer() {
        assertEquals(List.of(Finding.warning("mail.unset")), needed());
        properties.put("mail.smtp.host", "mail.example.org");
        assertEquals(List.of(Finding.fine("mail.fine", "mail.example.org:25")), needed());
    }

    @Test
    void lastLetterDecides() throws IOException {
        properties.put("mail.smtp.host", "127.0.0.1");
        try (SurlyMailServer broken = SurlyMailServer.atGreeting("421 no")) {
            fail(broken);
            assertEquals(List.of(Finding.warning("mail.broken", "127.0.0.1:" + broken.port(), "MessagingException: 421")), needed());
            assertEquals(needed(), new MailHealth(TestSettings::of, get, postman).get());
        }
        try (SurlyMailServer refusing = new SurlyMailServer(Map.of("RCPT", "550 5.7.1 no relay"))) {
            fail(refusing);
            assertEquals(List.of(Finding.warning("mail.refused", "127.0.0.1:" + refusing.port(),
                    "SendFailedException, SMTPAddressFailedException: 550 5.7.1")), needed());
        }
        try (SurlyMailServer good = new SurlyMailServer(Map.of())) {
            properties.put("mail.smtp.port", String.valueOf(good.port()));
            postman.deliver(Mails.envelope());
            assertEquals(List.of(Finding.fine("mail.fine", "127.0.0.1:" + good.port())), needed());
        }
    }

    private void fail(SurlyMailServer server) {
        properties.put("mail.smtp.port", String.valueOf(server.port()));
        assertThrows(BrokenException.class, () -> postman.deliver(Mails.envelope()));
    }

    /** Each of them has its text. */
    private List<Finding> needed() {
        List<Finding> findings = new MailHealth(() -> TestSettings.of("web.email.confirm=true"), get, postman).get();
        findings.forEach(finding -> Texts.LANGUAGES.forEach(language ->
                ProjectTexts.get().of(finding.key(), language, finding.arguments().toArray())));
        return findings;
    }
}
