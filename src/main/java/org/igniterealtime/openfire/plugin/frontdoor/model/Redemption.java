package org.igniterealtime.openfire.plugin.frontdoor.model;

import java.time.Instant;
import java.util.Optional;

/**
 * One use of an invite: first a claim on one of its places, then, when something came of it, the record of who came
 * by whom. A claim that stays one after its deadline was left behind by a crash.
 *
 * @param id        random, 32 hexadecimal digits
 * @param invite    that is used
 * @param kind      of that invite
 * @param inviter   of that invite; written down here so that it is known after the invite is forgotten
 * @param invitee   who uses it
 * @param node      of the cluster, where it was claimed
 * @param claimed   when
 * @param deadline  until when it has to be completed
 * @param completed when it was
 */
public record Redemption(String id, InviteId invite, InviteKind kind, Inviter inviter, Invitee invitee, String node,
                         Instant claimed, Instant deadline, Optional<Instant> completed) {

    /** Sorts before every id. */
    public static final String BEFORE_ALL = "0";

    /** The longest name of a node that is kept, in characters. */
    public static final int LONGEST_NODE = 100;

    /** Refuses what could not be kept. */
    public Redemption {
        if (node.isEmpty() || node.length() > LONGEST_NODE) {
            throw new IllegalArgumentException("1 to " + LONGEST_NODE + " characters for a node");
        }
    }

    /** The same, done. */
    public Redemption completed(Instant now) {
        return new Redemption(id, invite, kind, inviter, invitee, node, claimed, deadline, Optional.of(now));
    }
}
