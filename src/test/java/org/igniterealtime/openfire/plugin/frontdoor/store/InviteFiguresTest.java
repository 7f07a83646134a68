package org.igniterealtime.openfire.plugin.frontdoor.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import org.igniterealtime.openfire.plugin.frontdoor.fakes.SampleInvites;
import org.igniterealtime.openfire.plugin.frontdoor.model.Invite;
import org.igniterealtime.openfire.plugin.frontdoor.model.InviteKind;
import org.igniterealtime.openfire.plugin.frontdoor.model.InviteTerms;
import org.igniterealtime.openfire.plugin.frontdoor.model.Inviter;
import org.igniterealtime.openfire.plugin.frontdoor.model.Localpart;
import org.igniterealtime.openfire.plugin.frontdoor.model.Redemption;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Redemptions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InviteFiguresTest {

    private final PluginTables tables = new PluginTables("figures");
    private final InviteFigures figures = new InviteFigures(tables.database(), Clock.fixed(SampleInvites.START, ZoneOffset.UTC));
    private final SampleInvites sample = new SampleInvites();

    @BeforeEach
    void make() throws SQLException, IOException {
        tables.make();
    }

    @AfterEach
    void drop() throws SQLException {
        tables.drop();
    }

    /** Links to choose a password are kept as invites and bring nobody. */
    @ParameterizedTest
    @CsvSource({"ACCOUNT, 1", "CONTACT, 1", "SET_PASSWORD, 0", "PASSWORD_RESET, 0"})
    void countsPlacesThatAreFreeAndThoseWhoCame(InviteKind kind, long counted) {
        InviteTable invites = new InviteTable(tables.database(), () -> 0);
        RedemptionTable uses = new RedemptionTable(tables.database());
        assertEquals(0, figures.open());
        invites.issue(invite(kind, SampleInvites.ANNA));
        Invite invite = invite(kind, SampleInvites.BOB);
        Redemption claim = sample.claim(invite, SampleInvites.BOB.text());
        invites.issue(invite);
        uses.claim(claim, Redemptions.Expiry.COUNTS);
        uses.complete(claim, SampleInvites.START);
        assertEquals(counted, figures.open());
        assertEquals(counted, figures.used());
    }

    private Invite invite(InviteKind kind, Localpart name) {
        return sample.invite(kind, Inviter.SERVER, 1, SampleInvites.START, InviteTerms.none().named(name));
    }
}
