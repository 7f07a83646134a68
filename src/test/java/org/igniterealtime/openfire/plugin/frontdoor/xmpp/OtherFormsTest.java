package org.igniterealtime.openfire.plugin.frontdoor.xmpp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.frontdoor.fakes.TestSettings;
import org.igniterealtime.openfire.plugin.frontdoor.model.Problem;
import org.igniterealtime.openfire.plugin.frontdoor.model.Reason;
import org.igniterealtime.openfire.plugin.frontdoor.model.Texts;
import org.igniterealtime.openfire.plugin.frontdoor.settings.Settings;
import org.dom4j.Element;
import org.dom4j.QName;
import org.junit.jupiter.api.Test;

/** The queries without a picture. */
class OtherFormsTest {

    private static final QName OOB = QName.get("x", "jabber:x:oob");

    private final Texts texts = new Texts("frontdoor_i18n", OtherFormsTest.class.getClassLoader());
    private final FormWriter writer = new FormWriter("localhost", texts, token -> Optional.empty());
    private final Settings settings = TestSettings.of("inband.mode=open");

    @Test
    void plainFormIsThereInBothSpellings() {
        Element query = writer.plain(Locale.ENGLISH, settings);
        assertEquals(List.of("instructions", "username", "password", "x"), names(query));
        assertEquals(List.of("FORM_TYPE", "username", "password"), query.element("x").elements("field").stream()
                .map(field -> field.attributeValue("var")).toList());
    }

    @Test
    void plainFormIsEverybodysOwnAndFollowsTheSettings() {
        Element query = writer.plain(Locale.ENGLISH, settings);
        assertNotSame(query, writer.plain(Locale.ENGLISH, settings));
        assertEquals(query.asXML(), writer.plain(Locale.ENGLISH, settings).asXML());
        assertTrue(writer.plain(Locale.GERMAN, settings).asXML().contains("Benutzername"));
        Settings other = TestSettings.of("web.signup=https://example.org/join");
        assertTrue(writer.plain(Locale.ENGLISH, other).asXML().contains("https://example.org/join"));
        assertFalse(writer.plain(Locale.ENGLISH, settings).asXML().contains("https://example.org/join"));
    }

    @Test
    void redirectIsWordsAndAnAddressAndNothingElse() {
        Element query = redirect("https://example.org/join");
        assertEquals(List.of("instructions", "x"), names(query));
        assertTrue(query.elementText("instructions").endsWith(" https://example.org/join"));
        assertEquals("https://example.org/join", query.element(OOB).elementText("url"));
    }

    @Test
    void addressForMachinesIsSafeOrNone() {
        Element query = redirect("http://example.org/join");
        assertNull(query.element(OOB));
        assertTrue(query.elementText("instructions").endsWith(" http://example.org/join"));
    }

    @Test
    void accountOnFileIsElementsAndTellsNoPassword() {
        Element query = writer.registered("bob", Locale.ENGLISH);
        assertEquals(List.of("registered", "instructions", "username", "password"), names(query));
        assertEquals("bob", query.elementText("username"));
        assertEquals("", query.elementText("password"));
        assertEquals("", query.elementText("registered"));
    }

    @Test
    void confirmationsAreTheFormsOfTheSpecification() {
        assertForm(writer.confirmChange("bob", Locale.ENGLISH), "jabber:iq:register:changepassword",
                List.of("FORM_TYPE", "username", "old_password", "password"));
        assertForm(writer.confirmRemoval("bob", Locale.ENGLISH), "jabber:iq:register:cancel",
                List.of("FORM_TYPE", "username", "password"));
    }

    private static void assertForm(Element query, String type, List<String> fields) {
        assertEquals(List.of("x"), names(query));
        List<Element> all = query.element("x").elements("field");
        assertEquals(fields, all.stream().map(field -> field.attributeValue("var")).toList());
        assertEquals(type, all.get(0).elementText("value"));
        assertEquals("bob", all.get(1).elementText("value"));
        all.stream().filter(field -> field.attributeValue("var").endsWith("password")).forEach(field -> {
            assertEquals("text-private", field.attributeValue("type"));
            assertNull(field.element("value"));
        });
    }

    private Element redirect(String page) {
        return writer.redirect(Problem.of(Reason.WEB_ONLY, page), Locale.ENGLISH,
                TestSettings.of("inband.mode=web", "web.signup=" + page));
    }

    private static List<String> names(Element query) {
        return query.elements().stream().map(Element::getName).toList();
    }
}
