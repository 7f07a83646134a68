package org.igniterealtime.openfire.plugin.frontdoor.xmpp.feature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RewriterTest {

    private static final String HEADER = "<?xml version='1.0'?><stream:stream id='1'>";

    @Test
    void givesEditsTheFeaturesAloneAndKeepsTheRest() {
        Rewriter rewriter = new Rewriter(List.of((features, encrypted) -> features.replace("<a/>", "<b/>"),
                (features, encrypted) -> features.replace("<b/>", encrypted ? "<tls/>" : "<clear/>")));
        assertEquals(HEADER + "<stream:features><tls/></stream:features><a/>",
                rewriter.rewrite(HEADER + "<stream:features><a/></stream:features><a/>", true));
        assertEquals("<stream:features xmlns:stream='x'><clear/></stream:features>",
                rewriter.rewrite("<stream:features xmlns:stream='x'><a/></stream:features>", false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<", "<stream:features", "<stream:features><a/>", "<a/></stream:features>",
        "</stream:features><stream:features>", "<stream:features/>", HEADER, "<message><body>a</body></message>"})
    void passesTextWithoutWholeFeatures(String text) {
        assertSame(text, new Rewriter(List.of((features, encrypted) -> "changed")).rewrite(text, false));
    }

    @Test
    void passesFeaturesThatAnEditFailsOn() {
        Rewriter rewriter = new Rewriter(List.of((features, encrypted) -> features.replace("<a/>", ""),
                (features, encrypted) -> {
                    throw new IllegalStateException("for the test");
                }));
        String text = HEADER + "<stream:features><a/></stream:features>";
        assertSame(text, rewriter.rewrite(text, false));
    }

    @Test
    void knowsStanzasByTheirFirstLetters() {
        assertTrue(Rewriter.canHaveFeatures('<', '?'));
        assertTrue(Rewriter.canHaveFeatures('<', 's'));
        for (String stanza : List.of("<message/>", "<iq/>", "<presence/>", " ", "<a h='1'/>", "</stream:stream>")) {
            assertFalse(Rewriter.canHaveFeatures(stanza.charAt(0), stanza.length() > 1 ? stanza.charAt(1) : 0), stanza);
        }
    }
}
