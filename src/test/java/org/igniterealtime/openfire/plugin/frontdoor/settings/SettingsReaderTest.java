package org.igniterealtime.openfire.plugin.frontdoor.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.igniterealtime.openfire.plugin.frontdoor.model.Limit;
import org.igniterealtime.openfire.plugin.frontdoor.model.Makings;
import org.igniterealtime.openfire.plugin.frontdoor.model.Way;
import org.igniterealtime.openfire.plugin.frontdoor.model.NetworkAddress;
import org.igniterealtime.openfire.plugin.frontdoor.model.Rate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsReaderTest {

    private static final SettingsReader.HostSwitches ON = new SettingsReader.HostSwitches(true, true);

    /** Only the length of these has a bound. */
    private static final Set<Setting> FREE_TEXT = Set.of(Setting.NAME_RESERVED, Setting.WEB_TERMS, Setting.WEB_NAME,
            Setting.WEB_HEADER, Setting.WEB_FOOTER, Setting.INVITE_CREATORS, Setting.AFTER_WELCOME_TEXT,
            Setting.AFTER_NOTIFY_TEXT, Setting.AFTER_GROUPS, Setting.AFTER_PRIVACY_NAME);

    private final Map<String, String> properties = new HashMap<>();
    private final List<Setting> warned = new ArrayList<>();

    @Test
    void defaultsAreWhatTheManualSays() {
        Settings settings = read(ON);
        assertEquals(InBandMode.CAPTCHA, settings.mode());
        assertTrue(settings.tlsRequired());
        assertEquals(new Settings.PasswordLength(1, 512), settings.passwords());
        assertEquals(new Settings.Challenge(Duration.ofMinutes(10), 3,
                List.of("picture", "sound", "question"), new Makings(5, 6, List.of())), settings.challenge());
        assertEquals(new Settings.Account(true, true, false), settings.account());
        assertEquals(new Settings.Web(WebMode.OPEN, "/register", Optional.empty(), Optional.empty(), Optional.empty()), settings.web());
        assertEquals(new Settings.SignUp(FieldUse.OFF, FieldUse.OFF, FieldUse.OFF, false, Duration.ofHours(48),
                Duration.ofSeconds(2), 0, ""), settings.signUp());
        assertEquals(new Settings.Look("", "", "", "", Optional.empty()), settings.look());
        assertEquals(new Settings.Invites(new InviteMembers(true, Set.of()), Set.of(), Duration.ofDays(7),
                Duration.ofHours(72), 20, 50, true, false),
                settings.invites());
        assertEquals(new Settings.Retention(Duration.ofDays(30), Duration.ofDays(90), Duration.ofDays(14)), settings.retention());
        assertEquals(new MetricsSettings(false, Optional.empty()), settings.metrics());
        assertEquals(Set.of(Way.values()), settings.after().ways());
        assertEquals(new AfterSettings.Lock(Optional.empty(), Set.of(Way.CLIENT, Way.PAGE)), settings.after().lock());
        assertFalse(settings.after().notices().ways().contains(Way.IMPORT));
        assertTrue(settings.names().reserved().contains("postmaster"));
        for (Limit limit : Limit.values()) {
            assertTrue(settings.rate(limit).permits() > 0, limit.name());
        }
        assertEquals(List.of(), warned);
    }

    /** Otherwise whoever registers the name of a watcher decides who gets in. */
    @Test
    void namesThatMayDoMoreAreKeptFromStrangers() {
        properties.put("frontdoor.watchers", "admins, wanda@localhost, Will");
        properties.put("frontdoor.invite.creators", "carol");
        assertTrue(read(ON).names().reserved().containsAll(List.of("wanda", "will", "carol", "abuse")));
    }

    @ParameterizedTest
    @EnumSource(Setting.class)
    void badValueIsReportedOnceAndTheDefaultCounts(Setting setting) {
        set(setting, FREE_TEXT.contains(setting) ? "x".repeat(4001) : "\u2603 nonsense");
        Settings settings = read(ON);
        assertEquals(List.of(setting), warned);
        properties.clear();
        if (setting.shuts().isEmpty() && setting.fallback().equals(setting.preset())) {
            assertEquals(read(ON), settings);
        }
    }

    @ParameterizedTest
    @CsvSource({"web.mode, CAPTCHA, CLOSED", "web.email.confirm, CAPTCHA, CLOSED", "web.terms, CAPTCHA, CLOSED",
        "challenge.kinds, CAPTCHA, CLOSED", "password.strength, CLOSED, CLOSED", "inband.mode, CLOSED, OFF",
        "web.email, CAPTCHA, OPEN", "limit.success.source, CAPTCHA, OPEN"})
    void whatCantBeReadMustNotLetPeopleIn(String name, InBandMode clients, WebMode page) {
        properties.put("frontdoor." + name, name.endsWith("terms") ? "x".repeat(4001) : "yes");
        Settings settings = read(ON);
        assertEquals(clients, settings.mode());
        assertEquals(page, settings.web().mode());
        assertEquals(1, warned.size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "", "group:", "Staff", "group:Staff, all", "no body"})
    void membersThatCantBeReadAreNobody(String members) {
        set(Setting.INVITE_MEMBERS, members);
        assertEquals(new InviteMembers(false, Set.of()), read(ON).invites().members());
        assertEquals(List.of(Setting.INVITE_MEMBERS), warned);
    }

    @ParameterizedTest
    @CsvSource({"captcha, OPEN", "open, OPEN", "web, OPEN", "approval, APPROVAL", "invite, INVITE", "closed, OFF", "nonsense, OFF"})
    void aPageWithoutAModeDoesWhatClientsGet(String mode, WebMode page) {
        set(Setting.MODE, mode);
        assertEquals(page, read(new SettingsReader.HostSwitches(false, true)).web().mode());
        set(Setting.WEB_MODE, "open");
        assertEquals(WebMode.OPEN, read(ON).web().mode());
    }

    @Test
    void aPageThatIsOffStaysOffWhateverElseCantBeRead() {
        set(Setting.WEB_MODE, "off");
        set(Setting.WEB_EMAIL_CONFIRM, "yes");
        assertEquals(WebMode.OFF, read(ON).web().mode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"close", "", " ", "captcha!", "CAPTCHA,OPEN", "off", "true"})
    void modeThatCantBeReadIsClosed(String mode) {
        set(Setting.MODE, mode);
        assertEquals(InBandMode.CLOSED, read(ON).mode());
        assertEquals(List.of(Setting.MODE), warned);
    }

    @Test
    void withOpenfiresSwitchOffThereIsNoPage() {
        assertEquals(WebMode.OFF, read(new SettingsReader.HostSwitches(false, true)).web().mode());
    }

    @Test
    void addressThatIsToBeConfirmedIsRequired() {
        set(Setting.WEB_EMAIL_CONFIRM, "true");
        assertEquals(FieldUse.REQUIRED, read(ON).signUp().email());
    }

    @ParameterizedTest
    @CsvSource({"captcha, CAPTCHA", "OPEN, OPEN", "' Web ', WEB", "closed, CLOSED"})
    void modeIsReadInAnyCaseAndWithBlanksAround(String value, InBandMode mode) {
        set(Setting.MODE, value);
        assertEquals(mode, read(ON).mode());
        assertEquals(mode, read(new SettingsReader.HostSwitches(false, true)).mode());
    }

    @Test
    void openfiresOwnSwitchDecidesWhileOurModeIsNotSet() {
        assertEquals(InBandMode.CLOSED, read(new SettingsReader.HostSwitches(false, true)).mode());
        assertEquals(InBandMode.CAPTCHA, read(new SettingsReader.HostSwitches(true, true)).mode());
        assertFalse(read(new SettingsReader.HostSwitches(true, false)).account().passwordChange());
    }

    @Test
    void leastAboveGreatestIsReportedAndMended() {
        set(Setting.NAME_MIN, "10");
        set(Setting.NAME_MAX, "9");
        set(Setting.PASSWORD_MIN, "100");
        set(Setting.PASSWORD_MAX, "20");
        Settings settings = read(ON);
        assertEquals(1, settings.names().shortest());
        assertEquals(9, settings.names().longest());
        assertEquals(new Settings.PasswordLength(1, 20), settings.passwords());
        assertEquals(Set.of(Setting.NAME_MIN, Setting.PASSWORD_MIN), Set.copyOf(warned));
        assertEquals(2, warned.size());
    }

    @Test
    void listsAreSplitAtCommasAndBlanks() {
        set(Setting.NAME_RESERVED, " Admin,, bob\tcarol \n dave,");
        set(Setting.PROXIES, "10.0.0.0/8, 2001:db8::/32 192.0.2.7");
        Settings settings = read(ON);
        assertEquals(Set.of("admin", "bob", "carol", "dave"), settings.names().reserved());
        assertTrue(settings.isProxy(NetworkAddress.parse("10.1.2.3").orElseThrow()));
        assertTrue(settings.isProxy(NetworkAddress.parse("2001:db8::1").orElseThrow()));
        assertFalse(settings.isProxy(NetworkAddress.parse("192.0.2.8").orElseThrow()));
    }

    @Test
    void oneBadProxyMakesTheListUnusable() {
        set(Setting.PROXIES, "10.0.0.0/8, proxy.example.org");
        assertEquals(List.of(), read(ON).proxies());
        assertEquals(List.of(Setting.PROXIES), warned);
    }

    @Test
    void valuesThatAreSetCount() {
        set(Setting.TLS_REQUIRED, "FALSE");
        set(Setting.LIMIT_ATTEMPT_SOURCE, " 5 / h ");
        set(Setting.CHALLENGE_TRIES, "5");
        set(Setting.WEB_SIGN_UP, "https://example.org/join");
        Settings settings = read(ON);
        assertFalse(settings.tlsRequired());
        assertEquals(new Rate(5, Duration.ofHours(1)), settings.rate(Limit.ATTEMPT_SOURCE));
        assertEquals(new Rate(5, Duration.ofMinutes(50)), settings.rate(Limit.WRONG_ANSWER));
        assertEquals(Optional.of(URI.create("https://example.org/join")), settings.web().signUp());
        assertEquals(List.of(), warned);
    }

    private void set(Setting setting, String value) {
        properties.put(setting.key(), value);
    }

    private Settings read(SettingsReader.HostSwitches host) {
        return new SettingsReader(key -> Optional.ofNullable(properties.get(key)), (setting, value) -> warned.add(setting))
                .read(host);
    }
}
