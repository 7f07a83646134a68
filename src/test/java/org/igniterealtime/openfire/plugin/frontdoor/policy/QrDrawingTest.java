package org.igniterealtime.openfire.plugin.frontdoor.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.igniterealtime.openfire.plugin.frontdoor.model.InviteLink;
import org.igniterealtime.openfire.plugin.frontdoor.model.Localpart;
import org.igniterealtime.openfire.plugin.frontdoor.model.Token;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QrDrawingTest {

    private static final Token TOKEN = Token.parse("0123456789_abcdefghijklmnopqrs-Z").orElseThrow();

    @ParameterizedTest
    @ValueSource(strings = {"anna", "a", "x", "łukasz ü", "averyveryveryveryveryveryveryverylongnameofanybody"})
    void whatIsDrawnReadsAsTheLink(String name) {
        InviteLink links = new InviteLink("chat.example.org");
        for (String link : new String[] {links.contact(new Localpart(name), TOKEN, true),
                links.account(Optional.of(new Localpart(name)), TOKEN), links.account(Optional.empty(), TOKEN)}) {
            QrDrawing code = QrDrawing.of(link);
            assertEquals(link, QrReader.read(code.room(), code.path()));
        }
    }
}
