package org.igniterealtime.openfire.plugin.frontdoor.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.igniterealtime.openfire.plugin.frontdoor.contract.InvitesContract;
import org.igniterealtime.openfire.plugin.frontdoor.fakes.SampleInvites;
import org.igniterealtime.openfire.plugin.frontdoor.model.Email;
import org.igniterealtime.openfire.plugin.frontdoor.model.Invite;
import org.igniterealtime.openfire.plugin.frontdoor.model.InviteKind;
import org.igniterealtime.openfire.plugin.frontdoor.model.InviteTerms;
import org.igniterealtime.openfire.plugin.frontdoor.model.Inviter;
import org.igniterealtime.openfire.plugin.frontdoor.model.Localpart;
import org.igniterealtime.openfire.plugin.frontdoor.model.Note;
import org.igniterealtime.openfire.plugin.frontdoor.policy.BrokenException;
import org.igniterealtime.openfire.plugin.frontdoor.policy.InvitePage;
import org.igniterealtime.openfire.plugin.frontdoor.policy.InviteQuery;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Invites;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InviteTableTest extends InvitesContract {

    private final PluginTables tables = new PluginTables("invites");
    private final InviteTable table = new InviteTable(tables.database(), () -> 0);
    private final SampleInvites sample = new SampleInvites();

    @BeforeEach
    void make() throws SQLException, IOException {
        tables.make();
    }

    @AfterEach
    void drop() throws SQLException {
        tables.drop();
    }

    @Override
    protected Invites invites() {
        return table;
    }

    @Test
    void everythingThatTheModelAllowsFitsIn() {
        String longest = "я".repeat(64);
        List<Localpart> contacts = Collections.nCopies(15, new Localpart(longest));
        Invite invite = sample.invite(InviteKind.ACCOUNT, Inviter.member(new Localpart(longest)), 1, SampleInvites.START,
                new InviteTerms(Optional.of(new Localpart(longest)), List.of("g".repeat(499), "h".repeat(500)), contacts,
                        Optional.of(new Note("n".repeat(500))), Optional.of(Locale.forLanguageTag("de-Latn-DE-1996")),
                        Email.parse("a".repeat(64) + "@" + "b".repeat(60) + "." + "c".repeat(60) + "." + "d".repeat(60)),
                        EnumSet.allOf(InviteTerms.Skip.class)));
        assertTrue(table.issue(invite));
        assertEquals(Optional.of(invite), table.find(invite.id()));
    }

    @Test
    void tableThatIsMissingIsBrokenAndNotARefusal() throws SQLException {
        tables.run("DROP TABLE ofFrontDoorInvite");
        Invite named = sample.named(SampleInvites.BOB);
        assertThrows(BrokenException.class, () -> table.issue(named));
        assertThrows(BrokenException.class, () -> table.find(named.id()));
        assertThrows(BrokenException.class, () -> table.list(InviteQuery.all(SampleInvites.START, 5)));
        assertThrows(BrokenException.class, () -> table.expire(SampleInvites.START));
    }

    /** On a clock on which every look at the time takes as long as a search may take in all; three invites share each moment. */
    @Test
    void aLongSearchEndsAndSaysHowFarItCameAndGoesOn() {
        for (int number = 0; number <= 2 * InviteList.AT_ONCE + 10; number++) {
            table.issue(sample.invite(InviteKind.CONTACT, Inviter.SERVER, 1, SampleInvites.START.plusMillis(number / 3),
                    InviteTerms.none().noted(new Note(number % 700 == 0 ? "needle" : "hay"))));
        }
        AtomicLong nanos = new AtomicLong();
        InviteTable slow = new InviteTable(tables.database(), () -> nanos.addAndGet(Duration.ofSeconds(1).toNanos()));
        InviteQuery query = InviteQuery.all(SampleInvites.START, 2).containing("Needle");
        InvitePage first = slow.list(query);
        InvitePage second = slow.list(query.after(first.next().orElseThrow()));
        InvitePage third = slow.list(query.after(second.next().orElseThrow()));
        assertEquals(List.of(1, 1, 1), Stream.of(first, second, third).map(page -> page.invites().size()).toList());
        assertEquals(first.next().map(InvitePage.Mark::created), first.reached());
        assertEquals(second.next().map(InvitePage.Mark::created), second.reached());
        assertEquals(new InvitePage(third.invites(), Optional.empty(), Optional.empty()), third);
        assertEquals(3, Stream.of(first, second, third).flatMap(page -> page.invites().stream()).distinct().count());
        assertEquals(Optional.empty(), slow.list(InviteQuery.all(SampleInvites.START, 2)).reached());
    }

    @Test
    void sameTokenTwiceIsBrokenAndNotAReservedName() {
        Invite invite = sample.invite();
        assertTrue(table.issue(invite));
        assertThrows(BrokenException.class, () -> table.issue(invite));
    }

    @Test
    void nameThatLooksLikeAnIdDisturbsNobody() {
        Invite other = sample.invite();
        table.issue(other);
        assertTrue(table.issue(sample.named(new Localpart(other.id().hash()))));
        assertFalse(table.reservedBy(new Localpart(sample.invite().id().hash()), SampleInvites.START).isPresent());
    }
}
