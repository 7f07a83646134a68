package org.igniterealtime.openfire.plugin.frontdoor.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Who invited whom is known, and a branch can be shut. */
class InviteTreeIT {

    private final InvitePlace place = InvitePlace.shared();
    @RegisterExtension
    final Changes changes = new Changes(place.server);

    private Account spammer;
    private Account bystander;

    @BeforeEach
    void inviteOnly() {
        spammer = Account.make(place.server, "spammer");
        bystander = Account.make(place.server, "bystander");
        changes.mode("invite");
    }

    @Test
    void aBranchIsFoundAndShutInOneStep() {
        Account child = invited(spammer);
        Account sibling = invited(spammer);
        Account grandchild = invited(child);
        Account other = invited(bystander);
        String branch = place.desk("tree", spammer.name());
        for (String each : new String[] {child.name() + " 1 by " + spammer.name(), sibling.name() + " 1 by " + spammer.name(),
            grandchild.name() + " 2 by " + child.name()}) {
            assertTrue(branch.contains(each), branch);
        }
        assertEquals(3, branch.split(", ").length, branch);
        assertEquals(other.name() + " 1 by " + bystander.name(), place.desk("tree", bystander.name()));

        String[] open = {order(spammer), order(child), order(grandchild)};
        String kept = order(other);
        String shut = place.desk("shut", spammer.name());
        assertEquals("3 of " + branch, shut);
        try (TcpLine line = TcpLine.startTls(place.server)) {
            for (String token : open) {
                line.iq(Ordered.preauth(token)).isError("item-not-found", "cancel", 404);
            }
            line.iq(Ordered.preauth(kept)).isEmptyResult();
        }
    }

    @Test
    void whoIsGoneStaysInTheTree() {
        Account child = invited(spammer);
        Account grandchild = invited(child);
        try (TcpLine line = child.signIn()) {
            line.iq(Xml.set("<remove/>")).isEmptyResult();
        }
        assertEquals(child.name() + " 1 by " + spammer.name() + ", " + grandchild.name() + " 2 by " + child.name(),
            place.desk("tree", spammer.name()));
    }

    /** How many of a member's invites may be open at a time. */
    @Test
    void aPlaceIsFreeAgainWhenSomebodyCame() {
        changes.set("frontdoor.invite.quota.open", "1");
        try (TcpLine one = bystander.signIn()) {
            String token = Ordered.contact(one);
            assertTrue(Ordered.command(one, "urn:xmpp:invite#invite", "", "").contains("<resource-constraint"));
            redeem(token);
            Ordered.contact(one);
        }
    }

    private Account invited(Account inviter) {
        return redeem(order(inviter));
    }

    private Account redeem(String token) {
        Account account = new Account(place.server, Servers.name("branch"), "first-secret");
        try (TcpLine line = TcpLine.startTls(place.server)) {
            line.iq(Ordered.preauth(token)).isEmptyResult();
            line.iq(Xml.set("to='localhost'", Xml.legacy(account.name(), account.password()))).isEmptyResult();
        }
        return account;
    }

    private String order(Account inviter) {
        try (TcpLine one = inviter.signIn()) {
            return Ordered.contact(one);
        }
    }
}
