package org.igniterealtime.openfire.plugin.frontdoor.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.igniterealtime.openfire.plugin.frontdoor.contract.RedemptionsContract;
import org.igniterealtime.openfire.plugin.frontdoor.fakes.Members;
import org.igniterealtime.openfire.plugin.frontdoor.fakes.SampleInvites;
import org.igniterealtime.openfire.plugin.frontdoor.model.Invite;
import org.igniterealtime.openfire.plugin.frontdoor.model.InviteKind;
import org.igniterealtime.openfire.plugin.frontdoor.model.InviteState;
import org.igniterealtime.openfire.plugin.frontdoor.model.InviteTerms;
import org.igniterealtime.openfire.plugin.frontdoor.model.Inviter;
import org.igniterealtime.openfire.plugin.frontdoor.model.Localpart;
import org.igniterealtime.openfire.plugin.frontdoor.model.Redemption;
import org.igniterealtime.openfire.plugin.frontdoor.policy.BrokenException;
import org.igniterealtime.openfire.plugin.frontdoor.policy.InviteTime;
import org.igniterealtime.openfire.plugin.frontdoor.policy.InviteTree;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Invites;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Redemptions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RedemptionTableTest extends RedemptionsContract {

    private final PluginTables tables = new PluginTables("redemptions");
    private final InviteTable invites = new InviteTable(tables.database(), () -> 0);
    private final RedemptionTable table = new RedemptionTable(tables.database());
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
        return invites;
    }

    @Override
    protected Redemptions redemptions() {
        return table;
    }

    @Test
    void placeIsNotTakenWhenItsRowCanNotBeWritten() {
        Invite invite = sample.invite();
        invites.issue(invite);
        Redemption claim = sample.claim(invite, "carol");
        Redemption same = new Redemption("x".repeat(33), claim.invite(), claim.kind(), claim.inviter(), claim.invitee(),
                claim.node(), claim.claimed(), claim.deadline(), claim.completed());
        assertThrows(BrokenException.class, () -> table.claim(same, Redemptions.Expiry.COUNTS));
        assertEquals(1, invites.find(invite.id()).orElseThrow().places().left());
        assertTrue(table.claim(claim, Redemptions.Expiry.COUNTS));
    }

    /** Against the table, and not only against its fake: a thousand levels are a thousand queries. */
    @Test
    void aThousandGenerationsAreWalkedAndShut() {
        Localpart last = SampleInvites.ANNA;
        Invite invite = sample.invite();
        for (int generation = 0; generation < 1000; generation++) {
            invite = sample.invite(InviteKind.CONTACT, Inviter.member(last), 2, SampleInvites.START, InviteTerms.none());
            last = new Localpart("member" + generation);
            invites.issue(invite);
            Redemption claim = sample.claim(invite, last.text());
            table.claim(claim, Redemptions.Expiry.COUNTS);
            table.complete(claim, SampleInvites.START);
        }
        InviteTime time = new InviteTime(Clock.fixed(SampleInvites.START, ZoneOffset.UTC), invites);
        InviteTree.Cut cut = new InviteTree(invites, table, new Members(), time, 5000).revokeBranch(SampleInvites.ANNA);
        assertEquals(1000, cut.branch().members().size());
        assertEquals(1000, cut.revoked());
        assertEquals(InviteState.REVOKED, invites.find(invite.id()).orElseThrow().state(SampleInvites.START));
    }

    @Test
    void connectionIsLeftAsItWas() throws SQLException {
        try (Connection shared = tables.connect()) {
            assertThrows(SQLException.class, () -> Transaction.on(shared, inside -> {
                Statements.update(inside, "INSERT INTO ofVersion (name, version) VALUES ('x', 1)");
                return Statements.update(inside, "INSERT INTO nowhere (name) VALUES ('x')");
            }));
            assertTrue(shared.getAutoCommit());
            assertEquals(List.of(), Statements.list(shared, 5, row -> row.getString(1),
                    "SELECT name FROM ofVersion WHERE name = ?", List.of("x")));
        }
    }
}
