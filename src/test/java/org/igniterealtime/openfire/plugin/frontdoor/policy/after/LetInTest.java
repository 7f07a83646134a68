package org.igniterealtime.openfire.plugin.frontdoor.policy.after;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.frontdoor.fakes.InMemorySpent;
import org.igniterealtime.openfire.plugin.frontdoor.fakes.MutableClock;
import org.igniterealtime.openfire.plugin.frontdoor.fakes.RecordingJournal;
import org.igniterealtime.openfire.plugin.frontdoor.model.Applicant;
import org.igniterealtime.openfire.plugin.frontdoor.model.Application;
import org.igniterealtime.openfire.plugin.frontdoor.model.Door;
import org.igniterealtime.openfire.plugin.frontdoor.model.Localpart;
import org.igniterealtime.openfire.plugin.frontdoor.model.Newcomer;
import org.igniterealtime.openfire.plugin.frontdoor.model.Way;
import org.igniterealtime.openfire.plugin.frontdoor.policy.BrokenException;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Spent;
import org.junit.jupiter.api.Test;

class LetInTest {

    private final MutableClock clock = new MutableClock();
    private final RecordingJournal journal = new RecordingJournal();
    private final InMemorySpent spent = new InMemorySpent();
    private final List<Newcomer> newcomers = new ArrayList<>();

    @Test
    void whoIsLetInByTwoNodesIsWelcomedOnce() {
        letIn(spent, false).accept(application("one", Door.WEB));
        letIn(spent, false).accept(application("one", Door.WEB));
        letIn(spent, false).accept(application("two", Door.IN_BAND));
        assertEquals(List.of(newcomer(Way.PAGE), newcomer(Way.CLIENT)), newcomers);
    }

    @Test
    void guestsOfAnInviteAreGuests() {
        letIn(spent, true).accept(application("one", Door.WEB));
        assertEquals(List.of(newcomer(Way.INVITE)), newcomers);
    }

    @Test
    void withoutADatabaseNobodyIsWelcomedRatherThanTwiceAndTheAccountIsLetInAllTheSame() {
        Spent broken = new Spent() {
            @Override
            public boolean spend(byte[] id, Instant expiry) {
                throw new BrokenException("for the test", null);
            }

            @Override
            public void release(byte[] id) {
                throw new AssertionError();
            }

            @Override
            public void purge(Instant now) {
                throw new AssertionError();
            }
        };
        letIn(broken, false).accept(application("one", Door.WEB));
        assertEquals(List.of(), newcomers);
        assertEquals(1, journal.failures().size());
    }

    private LetIn letIn(Spent store, boolean invited) {
        return new LetIn(newcomers::add, application -> invited, store, clock, journal);
    }

    private static Newcomer newcomer(Way way) {
        return new Newcomer(new Localpart("ann"), way, Optional.empty(), Locale.GERMAN);
    }

    private Application application(String id, Door door) {
        Instant now = clock.instant();
        return new Application(id, new Localpart("ann"), door, "192.0.2.7",
                new Applicant(Optional.empty(), Optional.empty(), Optional.empty(), Locale.GERMAN), now,
                new Application.Status(Application.State.APPROVED, false, now, Application.NEVER), Optional.empty(), Optional.empty(),
                Optional.empty(), "");
    }
}
