package org.igniterealtime.openfire.plugin.frontdoor.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.igniterealtime.openfire.plugin.frontdoor.host.TestDatabase;
import org.igniterealtime.openfire.plugin.frontdoor.host.TrialServer;
import org.igniterealtime.openfire.plugin.frontdoor.model.Invite;
import org.igniterealtime.openfire.plugin.frontdoor.model.InviteEnd;
import org.igniterealtime.openfire.plugin.frontdoor.model.InviteId;
import org.igniterealtime.openfire.plugin.frontdoor.model.InviteKind;
import org.igniterealtime.openfire.plugin.frontdoor.model.InviteTerms;
import org.igniterealtime.openfire.plugin.frontdoor.model.Inviter;
import org.igniterealtime.openfire.plugin.frontdoor.model.Localpart;
import org.igniterealtime.openfire.plugin.frontdoor.model.Seats;
import org.igniterealtime.openfire.plugin.frontdoor.model.Token;
import org.igniterealtime.openfire.plugin.frontdoor.store.Database;
import org.igniterealtime.openfire.plugin.frontdoor.store.InviteTable;

/** Invites of real members of a server, each for one friend, written into its database by our own classes. */
final class Vouchers {

    private static final Duration WEEK = Duration.ofDays(7);
    private static final int BATCH = 500;
    private static final String GIVEN = "some-secret";

    /** Names as long as people's: the server compares each character with its tables, so that long ones would count for it. */
    private final AtomicLong names = new AtomicLong(10_000);
    private final Random random = new Random();
    private final InviteTable table;
    private final int members;
    private final Deque<Token> tokens = new ArrayDeque<>();

    /** Makes the members; the server must be open to all. */
    Vouchers(TrialServer server, TestDatabase database, int members) {
        this.members = members;
        try {
            Connection connection = BenchInvites.kept(database.connect());
            table = new InviteTable(new Database(() -> connection, () -> { }), System::nanoTime);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
        for (int number = 0; number < members; number++) {
            try (Wire wire = Wire.open(server.clientPort())) {
                register(wire, "member" + number);
            }
        }
    }

    /** Issues invites ahead, so that those who come by them don't wait for that. */
    synchronized void prepare(int many) {
        while (tokens.size() < many) {
            tokens.add(issue(new Localpart("member" + random.nextInt(members))));
        }
    }

    /** Somebody who comes by an invite, again and again, each time on a stream of their own. */
    Runnable redeem(Supplier<Wire> streams) {
        return () -> {
            String token = next().text();
            try (Wire wire = streams.get()) {
                expect(wire.ask("<iq type='set' id='p' to='localhost'><preauth xmlns='urn:xmpp:pars:0' token='" + token
                        + "'/></iq>", ">"));
                register(wire, "guest" + names.incrementAndGet());
            }
        };
    }

    private static void register(Wire wire, String name) {
        expect(wire.ask("<iq type='set' id='a'><query xmlns='jabber:iq:register'><username>" + name + "</username><password>"
                + GIVEN + "</password></query></iq>", ">"));
    }

    private static void expect(String answer) {
        if (!answer.contains("type=\"result\"")) {
            throw new IllegalStateException(answer);
        }
    }

    private synchronized Token next() {
        if (tokens.isEmpty()) {
            prepare(BATCH);
        }
        return tokens.remove();
    }

    private Token issue(Localpart inviter) {
        Token token = Token.random(random);
        Instant now = Instant.ofEpochMilli(System.currentTimeMillis());
        InviteTerms terms = new InviteTerms(Optional.empty(), List.of(), List.of(inviter), Optional.empty(), Optional.empty(),
                Optional.empty(), EnumSet.of(InviteTerms.Skip.CHALLENGE));
        table.issue(new Invite(InviteId.of(token), InviteKind.CONTACT, Inviter.member(inviter), Seats.of(1), now, now.plus(WEEK),
                InviteEnd.NONE, terms));
        return token;
    }
}
