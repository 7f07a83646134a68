package org.igniterealtime.openfire.plugin.frontdoor.fakes;

import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Random;
import org.igniterealtime.openfire.plugin.frontdoor.model.Invite;
import org.igniterealtime.openfire.plugin.frontdoor.model.InviteEnd;
import org.igniterealtime.openfire.plugin.frontdoor.model.InviteId;
import org.igniterealtime.openfire.plugin.frontdoor.model.InviteKind;
import org.igniterealtime.openfire.plugin.frontdoor.model.InviteTerms;
import org.igniterealtime.openfire.plugin.frontdoor.model.Invitee;
import org.igniterealtime.openfire.plugin.frontdoor.model.Inviter;
import org.igniterealtime.openfire.plugin.frontdoor.model.Localpart;
import org.igniterealtime.openfire.plugin.frontdoor.model.Redemption;
import org.igniterealtime.openfire.plugin.frontdoor.model.Seats;
import org.igniterealtime.openfire.plugin.frontdoor.model.Token;

/** Invites and claims for tests: all right unless said otherwise. */
public final class SampleInvites {

    public static final Instant START = Instant.parse("2026-01-02T03:04:05.678Z");
    public static final Duration WEEK = Duration.ofDays(7);
    public static final Duration PATIENCE = Duration.ofMinutes(2);
    public static final Localpart ANNA = new Localpart("anna");
    public static final Localpart BOB = new Localpart("bob");

    private final Random random = new Random(4);

    /** An invite of Anna's, for one person. */
    public Invite invite() {
        return invite(InviteKind.CONTACT, Inviter.member(ANNA), 1, START, InviteTerms.none());
    }

    public Invite invite(InviteKind kind, Inviter inviter, int places, Instant created, InviteTerms terms) {
        return new Invite(InviteId.of(Token.random(random)), kind, inviter, Seats.of(places), created,
                created.plus(WEEK), InviteEnd.NONE, terms);
    }

    /** An account under a fixed name. */
    public Invite named(Localpart name) {
        return invite(InviteKind.ACCOUNT, Inviter.SERVER, 1, START, InviteTerms.none().named(name));
    }

    public Redemption claim(Invite invite, String invitee) {
        return claim(invite, invitee, START.plusSeconds(60));
    }

    public Redemption claim(Invite invite, String invitee, Instant now) {
        byte[] id = new byte[16];
        synchronized (random) {
            random.nextBytes(id);
        }
        return new Redemption(HexFormat.of().formatHex(id), invite.id(), invite.kind(), invite.inviter(),
                new Invitee(invitee), "node one", now, now.plus(PATIENCE), Optional.empty());
    }
}
