package org.igniterealtime.openfire.plugin.frontdoor.xmpp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Duration;
import java.util.Locale;
import org.igniterealtime.openfire.plugin.frontdoor.model.Problem;
import org.igniterealtime.openfire.plugin.frontdoor.model.Reason;
import org.igniterealtime.openfire.plugin.frontdoor.model.Texts;
import org.dom4j.Element;
import org.dom4j.Namespace;
import org.dom4j.QName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xmpp.packet.PacketError;

class ConditionsTest {

    private static final String NAMESPACE = "urn:ietf:params:xml:ns:xmpp-stanzas";

    private final Texts texts = new Texts("frontdoor_i18n", ConditionsTest.class.getClassLoader());
    private final Conditions conditions = new Conditions(texts);

    @ParameterizedTest
    @EnumSource(Reason.class)
    void conditionComesFirstThenTheTextInItsLanguage(Reason reason) {
        for (Locale language : Texts.LANGUAGES) {
            Element error = error(reason, language).getElement();
            assertEquals(2, error.elements().size());
            Element condition = error.elements().get(0);
            Element text = error.elements().get(1);
            assertEquals(NAMESPACE, condition.getNamespaceURI());
            assertEquals(QName.get("text", NAMESPACE), text.getQName());
            assertEquals(language.getLanguage(), text.attributeValue(QName.get("lang", Namespace.XML_NAMESPACE)));
            assertFalse(text.getText().isBlank());
        }
    }

    /** RFC 6120, section 8.3.3, and XEP-0086. Unavailable is "wait": it is worth trying again. */
    @ParameterizedTest
    @EnumSource(Reason.class)
    void typeAndCodeFitTheCondition(Reason reason) {
        PacketError error = error(reason, Locale.ENGLISH);
        assertEquals(error.getCondition().getDefaultType(), error.getType());
        assertEquals(String.valueOf(error.getCondition().getLegacyCode()), error.getElement().attributeValue("code"));
    }

    /** Kaidan looks for these letters in the English text of a not-acceptable error, and means something else by them. */
    @ParameterizedTest
    @EnumSource(Reason.class)
    void textsOfNotAcceptableSayNothingThatKaidanMistakes(Reason reason) {
        PacketError error = error(reason, Locale.ENGLISH);
        if (error.getCondition() == PacketError.Condition.not_acceptable) {
            String text = error.getText().toLowerCase(Locale.ROOT);
            assertFalse(text.contains("ip"), text);
            assertFalse(text.contains("quickly"), text);
        }
    }

    private PacketError error(Reason reason, Locale language) {
        Problem problem = switch (reason) {
            case TOO_MANY -> Problem.tooMany(Duration.ofMinutes(3));
            case NAME_TOO_SHORT, NAME_TOO_LONG, PASSWORD_TOO_SHORT, PASSWORD_TOO_LONG -> Problem.of(reason, 8);
            case WEB_ONLY, CHALLENGE_MISSING -> Problem.of(reason, "https://example.org/join");
            default -> Problem.of(reason);
        };
        return conditions.error(problem, language);
    }
}
