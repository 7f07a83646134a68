package org.igniterealtime.openfire.plugin.frontdoor.policy.after;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.frontdoor.fakes.Members;
import org.igniterealtime.openfire.plugin.frontdoor.fakes.MutableClock;
import org.igniterealtime.openfire.plugin.frontdoor.fakes.RecordingContacts;
import org.igniterealtime.openfire.plugin.frontdoor.fakes.RecordingJournal;
import org.igniterealtime.openfire.plugin.frontdoor.fakes.TestSettings;
import org.igniterealtime.openfire.plugin.frontdoor.model.Localpart;
import org.igniterealtime.openfire.plugin.frontdoor.model.Newcomer;
import org.igniterealtime.openfire.plugin.frontdoor.model.Texts;
import org.igniterealtime.openfire.plugin.frontdoor.model.Way;
import org.igniterealtime.openfire.plugin.frontdoor.policy.BrokenException;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Names;
import org.igniterealtime.openfire.plugin.frontdoor.settings.AfterSettings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AfterTest {

    private static final String ALL = "after.welcome=true";
    private static final String LIST = "<list><item action='deny' order='1'/></list>";

    private final List<String> done = new ArrayList<>();
    private final List<Runnable> waiting = new ArrayList<>();
    private final RecordingContacts contacts = new RecordingContacts();
    private final RecordingJournal journal = new RecordingJournal();
    private final Members members = new Members();
    private final MutableClock clock = new MutableClock();
    private final Phrases phrases = new Phrases(new Texts("frontdoor_i18n", AfterTest.class.getClassLoader()), "example.org",
            () -> "Example", () -> Locale.GERMAN);
    private boolean mailIsDown;
    private boolean messagesBreak;
    private AfterSettings settings;

    @BeforeEach
    void people() {
        members.add(new Localpart("help"), Instant.EPOCH);
        members.add(new Localpart("boss"), Instant.EPOCH);
    }

    @Test
    void doesNothingWhenNothingIsWanted() {
        welcome(Way.CLIENT, "after.audit=false");
        assertEquals(List.of(), done);
        assertEquals(List.of(), contacts.done);
    }

    @Test
    void doesAllThatIsWantedInOrder() {
        welcome(Way.CLIENT, ALL, "after.groups=Staff, Old Friends", "after.contacts=help,boss@example.org,pal@other.example",
                "after.privacy=" + LIST, "after.privacy.name=mine", "after.lock=2d", "after.notify.chat=boss", "after.notify.mail=a@example.org");
        assertEquals(List.of("message to ann: Welcome to Example! Your address is ann@example.org. Give it to people who want to write to you. (en)",
                "list mine " + LIST, "lock ann " + clock.instant().plus(Duration.ofDays(2)),
                "audit ann: Neues Konto: ann, Front Door: angelegt in einer App",
                "message to boss: Neues Konto: ann@example.org (angelegt in einer App). (de)",
                "mail to a@example.org: Neues Konto auf Example: Neues Konto: ann@example.org (angelegt in einer App)."), done);
        assertEquals(List.of("join ann Staff", "join ann Old Friends", "befriend help ann", "befriend boss ann",
                "admit ann pal@other.example"), contacts.done);
        assertEquals(List.of(), journal.failures());
    }

    @Test
    void nobodyWaitsForIt() {
        settings = TestSettings.of(ALL).after();
        new After(() -> settings, actions(), waiting::add, journal).welcome(newcomer(Way.PAGE));
        assertEquals(List.of(), done);
        waiting.get(0).run();
        assertEquals(2, done.size());
    }

    @Test
    void oneThatFailsKeepsNeitherTheOthersFromBeingDoneNorTellsTheCaller() {
        messagesBreak = true;
        mailIsDown = true;
        contacts.setBroken(true);
        welcome(Way.CLIENT, ALL, "after.groups=a", "after.contacts=help", "after.notify.chat=boss", "after.notify.mail=a@example.org,b@example.org",
                "after.lock=1s");
        assertEquals(List.of("lock ann " + clock.instant().plusSeconds(1), "audit ann: Neues Konto: ann, Front Door: angelegt in einer App"), done);
        assertEquals(6, journal.failures().size(), "welcome, group, contact, notice, and two mails: " + journal.failures());
    }

    @Test
    void anExecutorThatRefusesIsNoMatterOfTheCaller() {
        settings = TestSettings.of(ALL).after();
        new After(() -> settings, actions(), work -> {
            throw new IllegalStateException("closed");
        }, journal).welcome(newcomer(Way.PAGE));
        assertEquals(1, journal.failures().size());
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void doorsThatAreNotNamedAreLeftOut(Way way) {
        String[] others = List.of(Way.values()).stream().filter(each -> each != way).map(Way::word).toArray(String[]::new);
        welcome(way, ALL, "after.lock=1d", "after.notify.chat=boss", "after.doors=" + String.join(",", others));
        assertEquals(List.of(), done);
        welcome(way, "after.audit=false", "after.lock=1d", "after.lock.doors=" + String.join(",", others),
                "after.notify.chat=boss", "after.notify.doors=" + String.join(",", others));
        assertEquals(List.of(), done);
        welcome(way, "after.audit=false", "after.lock=1d", "after.lock.doors=" + way.word(), "after.notify.chat=boss",
                "after.notify.doors=" + way.word());
        assertEquals(2, done.size());
    }

    @Test
    void whatAdministratorsMadeStandsInTheAuditLogByTheirHandAlready() {
        welcome(Way.HAND);
        welcome(Way.IMPORT);
        assertEquals(List.of(), done);
        welcome(Way.INVITE);
        assertEquals(1, done.size());
    }

    @Test
    void contactsCanBeOneWay() {
        welcome(Way.CLIENT, "after.contacts=help,pal@other.example", "after.contacts.mutual=false");
        assertEquals(List.of("follow ann help", "ask ann pal@other.example"), contacts.done);
    }

    @Test
    void aContactWhoIsGoneOrTheNewcomerIsLeftOut() {
        members.add(new Localpart("ann"), Instant.EPOCH);
        welcome(Way.CLIENT, "after.contacts=gone,ann,help");
        assertEquals(List.of("befriend help ann"), contacts.done);
        assertEquals(1, journal.failures().size());
    }

    @Test
    void wordsOfTheAdministratorAreFilledAndNothingInAValueCounts() {
        settings = TestSettings.of(ALL, "after.welcome.text={name} ({username}, {address}) came {door} to {server}\n[de]\nHallo {name}").after();
        run(new Newcomer(new Localpart("ann"), Way.INVITE, Optional.of("Ann\n{server}\u202E bash"), Locale.FRENCH));
        assertEquals("message to ann: Ann {server}  bash (ann, ann@example.org) came avec une invitation to Example (fr)", done.get(0));
        run(new Newcomer(new Localpart("ann"), Way.INVITE, Optional.empty(), Locale.GERMAN));
        assertTrue(done.contains("message to ann: Hallo ann (de)"), done.toString());
    }

    @Test
    void newcomersDoNotPrintTheirName() {
        assertEquals("Newcomer(ann, PAGE)", new Newcomer(new Localpart("ann"), Way.PAGE, Optional.of("Ann Smith"), Locale.ENGLISH).toString());
    }

    private void welcome(Way way, String... assignments) {
        settings = TestSettings.of(assignments).after();
        run(newcomer(way));
    }

    private void run(Newcomer newcomer) {
        new After(() -> settings, actions(), Runnable::run, journal).welcome(newcomer);
    }

    private List<Action> actions() {
        Host host = new RecordingHost();
        return List.of(new Welcome(this::message, phrases), new FirstGroups(contacts), new FirstContacts(contacts, members,
                new Names("example.org", text -> Optional.of(text).filter(name -> !name.contains("@")))), new FirstPrivacy(host), new LaterLock(host, clock),
                new AuditEntry(host, phrases), new Notices(() -> settings, this::message, (to, language, subject, text) ->
                        record(mailIsDown, "mail to " + to.text() + ": " + subject + ": " + text), phrases, journal, clock,
                        (wait, work) -> work.run()));
    }

    private void message(String to, String text, Locale language) {
        record(messagesBreak, "message to " + to + ": " + text + " (" + language + ")");
    }

    private void record(boolean breaks, String what) {
        if (breaks) {
            throw new BrokenException("for the test", null);
        }
        done.add(what);
    }

    private static Newcomer newcomer(Way way) {
        return new Newcomer(new Localpart("ann"), way, Optional.empty(), Locale.ENGLISH);
    }

    private final class RecordingHost implements Host {
        @Override
        public void begin(Localpart account, String name, String xml) {
            done.add("list " + name + " " + xml);
        }

        @Override
        public void lock(Localpart account, Instant then) {
            done.add("lock " + account + " " + then);
        }

        @Override
        public void audit(Localpart account, String summary, String details) {
            done.add("audit " + account + ": " + summary + ", " + details);
        }
    }
}
