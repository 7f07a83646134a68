package org.igniterealtime.openfire.plugin.frontdoor.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
import org.igniterealtime.openfire.plugin.frontdoor.policy.InviteQuery;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Invites;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InviteTableTest extends InvitesContract {

    private final PluginTables tables = new PluginTables("invites");
    private final InviteTable table = new InviteTable(tables.database());
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
