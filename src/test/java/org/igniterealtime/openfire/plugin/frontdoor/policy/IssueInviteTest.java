package org.igniterealtime.openfire.plugin.frontdoor.policy;

import static org.igniterealtime.openfire.plugin.frontdoor.fakes.InviteWorld.RULE;
import static org.igniterealtime.openfire.plugin.frontdoor.fakes.InviteWorld.WEEK;
import static org.igniterealtime.openfire.plugin.frontdoor.policy.InvitingRule.Standing.ADMINISTRATOR;
import static org.igniterealtime.openfire.plugin.frontdoor.policy.InvitingRule.Standing.MEMBER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.igniterealtime.openfire.plugin.frontdoor.fakes.InviteWorld;
import org.igniterealtime.openfire.plugin.frontdoor.model.InviteId;
import org.igniterealtime.openfire.plugin.frontdoor.model.InviteKind;
import org.igniterealtime.openfire.plugin.frontdoor.model.InviteTerms;
import org.igniterealtime.openfire.plugin.frontdoor.model.Inviter;
import org.igniterealtime.openfire.plugin.frontdoor.model.Localpart;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Issue.Denial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Five places a day, three open, three for one invite, thirty days. */
class IssueInviteTest {

    private final InviteWorld world = new InviteWorld();
    private final Inviter anna = Inviter.member(world.join("anna"));

    @Test
    void inviteIsKeptUnderTheHashOfItsToken() {
        Issue.Issued issued = issue(1).issued().orElseThrow();
        assertEquals(InviteId.of(issued.token()), issued.invite().id());
        assertEquals(Optional.of(issued.invite()), world.open.look(issued.token()));
        assertEquals(world.now().plus(WEEK), issued.invite().expires());
        assertNotEquals(issued.token().text(), issue(1).issued().orElseThrow().token().text());
    }

    @Test
    void openPlacesAreLimited() {
        assertTrue(issue(2).issued().isPresent());
        assertEquals(Optional.of(Denial.OPEN_QUOTA), denial(issue(2)));
        assertTrue(issue(1).issued().isPresent());
        assertEquals(Optional.of(Denial.OPEN_QUOTA), denial(issue(1)));
        assertTrue(world.issue.issue(world.order(Inviter.member(world.join("bob")), 3), MEMBER, RULE).issued().isPresent());
    }

    @Test
    void placesOfADayAreLimitedWhateverBecameOfThem() {
        for (int number = 0; number < 5; number++) {
            Issue.Issued issued = issue(1).issued().orElseThrow();
            world.invites.revoke(issued.invite().id());
        }
        assertEquals(Optional.of(Denial.DAY_QUOTA), denial(issue(1)));
        world.clock.advance(Duration.ofDays(1).minusMillis(1));
        assertEquals(Optional.of(Denial.DAY_QUOTA), denial(issue(1)));
        world.clock.advance(Duration.ofMillis(1));
        assertTrue(issue(1).issued().isPresent());
    }

    @Test
    void administratorsHaveNoQuotaButALongestLife() {
        for (int number = 0; number < 20; number++) {
            assertTrue(world.issue.issue(world.order(anna, 50), ADMINISTRATOR, RULE).issued().isPresent());
        }
        Issue.Order forEver = new Issue.Order(InviteKind.CONTACT, anna, 1, Duration.ofDays(31), InviteTerms.none());
        assertEquals(Optional.of(Denial.TOO_LONG), denial(world.issue.issue(forEver, ADMINISTRATOR, RULE)));
    }

    @Test
    void oneInviteHasOnlySoManyPlaces() {
        assertEquals(Optional.of(Denial.TOO_MANY_PLACES), denial(issue(4)));
    }

    @Test
    void nameIsGivenToOneInvite() {
        Issue.Order named = new Issue.Order(InviteKind.ACCOUNT, Inviter.SERVER, 1, WEEK,
                InviteTerms.none().named(new Localpart("bob")));
        assertTrue(world.issue.issue(named, ADMINISTRATOR, RULE).issued().isPresent());
        assertEquals(Optional.of(Denial.NAME_RESERVED), denial(world.issue.issue(named, ADMINISTRATOR, RULE)));
        world.clock.advance(WEEK);
        assertTrue(world.issue.issue(named, ADMINISTRATOR, RULE).issued().isPresent());
    }

    @Test
    void manyAtOnceStayWithinTheQuotaOnOneNode() {
        long issued = IntStream.range(0, 100).parallel().filter(one -> issue(1).issued().isPresent()).count();
        assertEquals(3, issued);
    }

    @Test
    void manyAtOnceStayWithinTheQuotaOnTwoNodes() {
        IssueInvite other = new IssueInvite(world.invites, world.time, new Random(8));
        IntStream.range(0, 100).parallel().forEach(one ->
                (one % 2 == 0 ? world.issue : other).issue(world.order(anna, 1), MEMBER, RULE));
        assertTrue(world.invites.count(anna, world.now().minusSeconds(1), world.now()).open() <= 3);
    }

    @Test
    void inviteThatAnotherNodeWasQuickerThanIsTakenBack() {
        RacingInvites racing = new RacingInvites(world, anna);
        IssueInvite slow = new IssueInvite(racing, world.time, new Random(9));
        assertEquals(Optional.of(Denial.OPEN_QUOTA), denial(slow.issue(world.order(anna, 1), MEMBER, RULE)));
        assertEquals(3, world.invites.count(anna, world.now().minusSeconds(1), world.now()).open());
        assertFalse(world.invites.find(racing.issued()).isPresent());
    }

    @ParameterizedTest
    @CsvSource({"ALL,MEMBER,CONTACT,true", "GROUP,MEMBER,CONTACT,false", "GROUP,GROUP_MEMBER,CONTACT,true",
        "NOBODY,GROUP_MEMBER,CONTACT,false", "NOBODY,ISSUER,CONTACT,true", "NOBODY,ADMINISTRATOR,CONTACT,true",
        "ALL,GROUP_MEMBER,ACCOUNT,false", "NOBODY,ISSUER,ACCOUNT,true", "NOBODY,ADMINISTRATOR,ACCOUNT,true",
        "ALL,ISSUER,PASSWORD_RESET,false", "NOBODY,ADMINISTRATOR,PASSWORD_RESET,true"})
    void whoMayIssueWhat(InvitingRule.Who who, InvitingRule.Standing standing, InviteKind kind, boolean may) {
        InvitingRule rule = new InvitingRule(who, new InviteQuota(5, 3), WEEK, 3);
        assertEquals(may, rule.allows(standing, kind));
        Issue.Order order = new Issue.Order(kind, anna, 1, WEEK, InviteTerms.none().named(new Localpart("bob")));
        assertEquals(may ? Optional.empty() : Optional.of(Denial.NOT_ALLOWED),
                denial(world.issue.issue(order, standing, rule)));
    }

    private Issue issue(int places) {
        return world.issue.issue(world.order(anna, places), MEMBER, RULE);
    }

    private static Optional<Denial> denial(Issue issue) {
        return issue.fold(issued -> Optional.empty(), denied -> Optional.of(denied.why()));
    }
}
