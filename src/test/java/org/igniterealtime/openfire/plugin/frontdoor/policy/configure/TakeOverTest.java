package org.igniterealtime.openfire.plugin.frontdoor.policy.configure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.igniterealtime.openfire.plugin.frontdoor.fakes.InMemoryProperties;
import org.igniterealtime.openfire.plugin.frontdoor.fakes.TestSettings;
import org.igniterealtime.openfire.plugin.frontdoor.policy.configure.Offer.State;
import org.igniterealtime.openfire.plugin.frontdoor.settings.Setting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TakeOverTest {

    private static final String LIST = "<list><item action=\"deny\" order=\"1\"/></list>";
    /** All that the plugin keeps in properties, as its source has them. */
    private static final List<String> KEYS = List.of("web.enabled", "header", "recaptcha.enabled", "recaptcha.score.minimal",
            "recaptcha.key.site", "recaptcha.key.secret", "welcome.enabled", "welcome.message", "imnotification.enabled",
            "notification.imContacts", "emailnotification.enabled", "notification.emailContacts", "group.enabled", "group",
            "initialcontacts.enabled", "initialcontacts.imContacts", "privacylist.enabled", "privacylist", "privacylist.name",
            "automatic.lockout.seconds", "notification.contact", "notification.enabled");

    private final InMemoryProperties properties = new InMemoryProperties();
    private final TakeOver takeOver = new TakeOver(properties, new Configuration(properties, InMemoryProperties::host, properties::answer));

    @Test
    void everySettingOfThePluginHasItsPlace() {
        assertEquals(KEYS.stream().map(key -> "registration." + key).collect(Collectors.toSet()),
                Arrays.stream(OldSetting.values()).map(OldSetting::key).collect(Collectors.toSet()));
    }

    /** Each by itself: what it was, what ours becomes, and what can be done with it. The switch before it is on. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', nullValues = "-", value = {
            "web.enabled;true;web.mode;open;READY", "web.enabled;false;web.mode;off;READY",
            "header;Join us;web.header;Join us;READY", "header;Web Sign-In;web.header;-;NOTHING",
            "recaptcha.enabled;true;-;-;NOTHING", "recaptcha.score.minimal;0.7;-;-;NOTHING", "recaptcha.key.site;abc;-;-;NOTHING",
            "recaptcha.key.secret;abc;-;-;NOTHING", "welcome.enabled;true;after.welcome;true;READY",
            "welcome.enabled;false;after.welcome;false;DONE", "welcome.message;Hi;after.welcome.text;Hi;READY",
            "imnotification.enabled;true;-;-;NOTHING", "notification.imContacts;admin,bob ,;after.notify.chat;admin, bob;READY",
            "emailnotification.enabled;true;-;-;NOTHING",
            "notification.emailContacts;a@example.org,b@example.org;after.notify.mail;a@example.org, b@example.org;READY",
            "notification.emailContacts;nonsense;after.notify.mail;nonsense;UNUSABLE",
            "group.enabled;true;-;-;NOTHING", "group;New people;after.groups;New people;READY", "group;Us, them;after.groups;-;NOTHING",
            "initialcontacts.enabled;true;after.contacts.mutual;false;READY", "initialcontacts.enabled;false;after.contacts.mutual;-;NOTHING",
            "initialcontacts.imContacts;help@example.org/desk, bob@example.org;after.contacts;help@example.org, bob@example.org;READY",
            "privacylist.enabled;true;-;-;NOTHING", "privacylist;" + LIST + ";after.privacy;" + LIST + ";READY",
            "privacylist;nonsense;after.privacy;nonsense;UNUSABLE", "privacylist.name;quiet;after.privacy.name;quiet;READY",
            "automatic.lockout.seconds;3600;after.lock;3600s;READY", "automatic.lockout.seconds;-1;after.lock;never;DONE",
            "automatic.lockout.seconds;soon;after.lock;never;DONE",
            "notification.contact;bob;-;-;NOTHING", "notification.enabled;true;-;-;NOTHING", "something.else;1;-;-;NOTHING"})
    void eachBecomesThis(String name, String old, String ours, String becomes, State state) {
        List.of("welcome", "imnotification", "emailnotification", "group", "initialcontacts", "privacylist")
                .forEach(gate -> properties.values.put("registration." + gate + ".enabled", "true"));
        properties.values.put("registration." + name, old);
        Offer offer = offer(name);
        assertEquals(Optional.ofNullable(ours).map(key -> "frontdoor." + key), offer.ours().map(setting -> setting.key()));
        assertEquals(Optional.ofNullable(becomes), offer.after());
        assertEquals(state, offer.state());
    }

    @ParameterizedTest
    @CsvSource({"welcome.message, welcome", "notification.imContacts, imnotification", "notification.emailContacts, emailnotification",
            "group, group", "initialcontacts.imContacts, initialcontacts", "privacylist, privacylist", "privacylist.name, privacylist"})
    void whatWasSwitchedOffIsNotTaken(String name, String gate) {
        properties.values.put("registration." + name, "a");
        properties.values.put("registration." + gate + ".enabled", "false");
        assertEquals(State.NOTHING, offer(name).state());
        assertEquals("was-off", offer(name).remark());
    }

    @Test
    void nothingIsFoundWhereThePluginNeverWas() {
        properties.values.put("register.inband", "true");
        assertEquals(List.of(), takeOver.offers());
        assertEquals(List.of(), take(Set.of("registration.web.enabled")));
    }

    @Test
    void thePageThatWasNeverSwitchedOnIsOfferedToBeLeftOff() {
        properties.values.put("registration.welcome.enabled", "true");
        assertEquals(State.UNSAID, offer("web.enabled").state());
        assertFalse(offer("web.enabled").isAdvised());
        assertEquals(Optional.of("off"), offer("web.enabled").after());
    }

    @Test
    void theSecretIsShownNowhere() {
        properties.values.put("registration.recaptcha.key.secret", "hush");
        assertFalse(takeOver.offers().toString().contains("hush"));
    }

    @Test
    void whatIsTickedIsTakenAndTheRestIsNot() {
        fill();
        assertEquals(2, take(Set.of("registration.welcome.message", "registration.group", "registration.recaptcha.enabled",
                "xmpp.domain")).size());
        assertEquals(Map.of("frontdoor.after.welcome.text", "Hello", "frontdoor.after.groups", "New"), ours());
    }

    @Test
    void doingItAgainDoesNoHarm() {
        fill();
        Map<String, String> old = new TreeMap<>(properties.values);
        Set<String> advised = takeOver.offers().stream().filter(Offer::isAdvised).map(Offer::key).collect(Collectors.toSet());
        assertEquals(advised.size(), take(advised).size());
        Map<String, String> after = new TreeMap<>(properties.values);
        assertEquals(List.of(), take(advised));
        assertEquals(after, properties.values);
        assertTrue(takeOver.offers().stream().noneMatch(Offer::isOpen));
        assertTrue(after.entrySet().containsAll(old.entrySet()), "the old ones stay");
        TestSettings.of(ours().entrySet().stream().map(entry -> entry.getKey().substring("frontdoor.".length()) + "=" + entry.getValue())
                .toArray(String[]::new));
    }

    @Test
    void whatTheAdministratorSetSinceIsNotOverwrittenUnlessTicked() {
        fill();
        properties.values.put("frontdoor.web.mode", "approval");
        assertEquals(State.DIFFERENT, offer("web.enabled").state());
        assertFalse(offer("web.enabled").isAdvised());
        take(Set.of("registration.web.enabled"));
        assertEquals("open", properties.values.get("frontdoor.web.mode"));
    }

    @Test
    void whatChangedSinceItWasShownIsNotTaken() {
        fill();
        String seen = TakeOver.mark(takeOver.offers());
        properties.values.put("registration.welcome.message", "Another");
        assertEquals(Optional.empty(), takeOver.take(Set.of("registration.group"), seen));
        properties.values.put("registration.welcome.message", "Hello");
        properties.values.put("frontdoor.after.groups", "Mine");
        assertEquals(Optional.empty(), takeOver.take(Set.of("registration.group"), seen));
        assertEquals(Map.of("frontdoor.after.groups", "Mine"), ours());
    }

    private List<Setting> take(Set<String> keys) {
        return takeOver.take(keys, TakeOver.mark(takeOver.offers())).orElseThrow();
    }

    private void fill() {
        Map.of("web.enabled", "true", "header", "Join us", "welcome.enabled", "true", "welcome.message", "Hello", "group.enabled", "true",
                "group", "New", "automatic.lockout.seconds", "86400", "recaptcha.enabled", "true")
                .forEach((name, value) -> properties.values.put("registration." + name, value));
    }

    private Map<String, String> ours() {
        return properties.values.entrySet().stream().filter(entry -> entry.getKey().startsWith("frontdoor."))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Offer offer(String name) {
        return takeOver.offers().stream().filter(offer -> offer.key().equals("registration." + name)).findAny().orElseThrow();
    }
}
