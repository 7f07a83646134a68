package org.igniterealtime.openfire.plugin.frontdoor.fakes;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.igniterealtime.openfire.plugin.frontdoor.model.Email;
import org.igniterealtime.openfire.plugin.frontdoor.model.Invite;
import org.igniterealtime.openfire.plugin.frontdoor.model.InviteEnd;
import org.igniterealtime.openfire.plugin.frontdoor.model.InviteId;
import org.igniterealtime.openfire.plugin.frontdoor.model.InviteState;
import org.igniterealtime.openfire.plugin.frontdoor.model.Inviter;
import org.igniterealtime.openfire.plugin.frontdoor.model.Localpart;
import org.igniterealtime.openfire.plugin.frontdoor.model.Note;
import org.igniterealtime.openfire.plugin.frontdoor.model.Redemption;
import org.igniterealtime.openfire.plugin.frontdoor.model.Seats;
import org.igniterealtime.openfire.plugin.frontdoor.policy.BrokenException;
import org.igniterealtime.openfire.plugin.frontdoor.policy.InvitePage;
import org.igniterealtime.openfire.plugin.frontdoor.policy.InviteQuery;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Invites;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Redemptions;

/** Invites and their uses in maps, under one lock; can be broken. */
public final class InMemoryInvites implements Invites, Redemptions {

    private static final Comparator<Invite> NEWEST_FIRST = Comparator.comparing(Invite::created)
            .thenComparing(invite -> invite.id().hash()).reversed();

    private final Map<InviteId, Invite> invites = new HashMap<>();
    private final Map<String, Redemption> uses = new HashMap<>();
    private boolean broken;

    public synchronized void setBroken(boolean isBroken) {
        broken = isBroken;
    }

    @Override
    public synchronized boolean issue(Invite invite) {
        answer();
        boolean isTaken = invite.reserves()
                && reservedBy(invite.terms().username().orElseThrow(), invite.created()).isPresent();
        return !isTaken && invites.putIfAbsent(invite.id(), invite) == null;
    }

    @Override
    public synchronized void withdraw(InviteId id) {
        answer();
        invites.computeIfPresent(id, (same, invite) -> invite.places().taken() == 0 ? null : invite);
    }

    @Override
    public synchronized Optional<Invite> find(InviteId id) {
        answer();
        return Optional.ofNullable(invites.get(id));
    }

    @Override
    public synchronized Optional<Invite> reservedBy(Localpart name, Instant now) {
        answer();
        return invites.values().stream().filter(Invite::reserves)
                .filter(invite -> invite.terms().username().orElseThrow().equals(name))
                .filter(invite -> invite.state(now) == InviteState.OPEN
                        || invite.end() != InviteEnd.REVOKED && isBeingUsed(invite)).findFirst();
    }

    @Override
    public synchronized boolean revoke(InviteId id) {
        answer();
        return Optional.ofNullable(invites.get(id)).filter(invite -> invite.end() != InviteEnd.REVOKED)
                .map(invite -> end(invite, InviteEnd.REVOKED)).isPresent();
    }

    @Override
    public synchronized int revokeAll(Collection<Inviter> inviters, Instant now) {
        answer();
        Set<Inviter> all = new HashSet<>(inviters);
        List<Invite> found = invites.values().stream().filter(invite -> all.contains(invite.inviter()))
                .filter(invite -> invite.end() != InviteEnd.REVOKED).toList();
        found.forEach(invite -> end(invite, InviteEnd.REVOKED));
        return (int) found.stream().filter(invite -> invite.state(now) == InviteState.OPEN).count();
    }

    @Override
    public synchronized int countOpen(Collection<Inviter> inviters, Instant now) {
        answer();
        Set<Inviter> all = new HashSet<>(inviters);
        return (int) invites.values().stream().filter(invite -> all.contains(invite.inviter()))
                .filter(invite -> invite.state(now) == InviteState.OPEN).count();
    }

    @Override
    public synchronized void expire(Instant now) {
        answer();
        invites.values().stream().filter(invite -> invite.end() == InviteEnd.NONE && !invite.expires().isAfter(now))
                .toList().forEach(invite -> end(invite, InviteEnd.EXPIRED));
    }

    @Override
    public synchronized InvitePage list(InviteQuery query) {
        answer();
        return InvitePage.of(invites.values().stream().sorted(NEWEST_FIRST)
                .filter(invite -> query.inviter().map(invite.inviter()::equals).orElse(true))
                .filter(invite -> query.state().map(invite.state(query.now())::equals).orElse(true))
                .filter(invite -> query.text().map(text -> texts(invite).anyMatch(has(text))).orElse(true))
                .filter(invite -> query.after().map(mark -> isAfter(invite, mark)).orElse(true)).toList(), query.most(), Optional.empty());
    }

    @Override
    public synchronized InviteCount count(Inviter inviter, Instant since, Instant now) {
        answer();
        List<Invite> own = invites.values().stream().filter(invite -> invite.inviter().equals(inviter)).toList();
        return new InviteCount(
                own.stream().filter(invite -> invite.created().isAfter(since)).mapToLong(invite -> invite.places().all()).sum(),
                own.stream().filter(invite -> invite.state(now) == InviteState.OPEN).mapToLong(invite -> invite.places().left())
                        .sum());
    }

    @Override
    public synchronized void purge(Instant before) {
        answer();
        invites.values().removeIf(invite -> invite.expires().isBefore(before));
        uses.values().removeIf(use -> use.completed().filter(done -> done.isBefore(before)).isPresent());
    }

    @Override
    public synchronized boolean claim(Redemption claim, Expiry expiry) {
        answer();
        Optional<Invite> free = Optional.ofNullable(invites.get(claim.invite())).filter(invite -> invite.places().left() > 0)
                .filter(invite -> invite.fits(claim.invitee())).filter(invite -> switch (expiry) {
                    case COUNTS -> invite.state(claim.claimed()) == InviteState.OPEN;
                    case WAS_TESTED -> invite.end() != InviteEnd.REVOKED;
                });
        free.ifPresent(invite -> {
            put(invite, invite.places().left() - 1, invite.end());
            uses.put(claim.id(), claim);
        });
        return free.isPresent();
    }

    @Override
    public synchronized boolean complete(Redemption claim, Instant now) {
        answer();
        pending(claim).ifPresent(use -> uses.put(use.id(), use.completed(now)));
        return uses.containsKey(claim.id());
    }

    @Override
    public synchronized void release(Redemption claim) {
        answer();
        pending(claim).ifPresent(use -> {
            uses.remove(use.id());
            Optional.ofNullable(invites.get(use.invite()))
                    .ifPresent(invite -> put(invite, invite.places().left() + 1, invite.end()));
        });
    }

    @Override
    public synchronized List<Redemption> broughtBy(Collection<Inviter> inviters, String after, int most) {
        return uses(use -> inviters.contains(use.inviter()) && use.kind().makesAccounts()
                && use.id().compareTo(after) > 0, Comparator.comparing(Redemption::id), most);
    }

    @Override
    public synchronized List<Redemption> of(InviteId invite, String after, int most) {
        return uses(use -> use.invite().equals(invite) && use.id().compareTo(after) > 0,
                Comparator.comparing(Redemption::id), most);
    }

    @Override
    public synchronized Optional<Redemption> origin(Localpart account) {
        return uses(use -> use.invitee().account().equals(Optional.of(account)) && use.completed().isPresent()
                && use.kind().makesAccounts(),
                Comparator.comparing((Redemption use) -> use.completed().orElseThrow()).reversed(), 1).stream().findFirst();
    }

    @Override
    public synchronized boolean isClaimed(Localpart account) {
        return !uses(use -> use.invitee().account().equals(Optional.of(account)) && use.completed().isEmpty()
                && use.kind().makesAccounts(), Comparator.comparing(Redemption::id), 1).isEmpty();
    }

    @Override
    public synchronized List<Redemption> overdue(Instant now, int most) {
        return uses(use -> use.completed().isEmpty()
                && (!use.deadline().isAfter(now) || use.claimed().isAfter(now.plus(FUTURE))), OLDEST_FIRST, most);
    }

    @Override
    public synchronized List<Redemption> leftBy(String node, int most) {
        return uses(use -> use.completed().isEmpty() && use.node().equals(node), OLDEST_FIRST, most);
    }

    private static final Comparator<Redemption> OLDEST_FIRST =
            Comparator.comparing(Redemption::claimed).thenComparing(Redemption::id);

    private List<Redemption> uses(Predicate<Redemption> which, Comparator<Redemption> order, int most) {
        answer();
        return uses.values().stream().filter(which).sorted(order).limit(most).toList();
    }

    private Optional<Redemption> pending(Redemption claim) {
        return Optional.ofNullable(uses.get(claim.id())).filter(use -> use.completed().isEmpty());
    }

    private boolean isBeingUsed(Invite invite) {
        return uses.values().stream().anyMatch(use -> use.invite().equals(invite.id()) && use.completed().isEmpty());
    }

    private Invite end(Invite invite, InviteEnd end) {
        return put(invite, invite.places().left(), end);
    }

    private Invite put(Invite old, int left, InviteEnd end) {
        Invite changed = new Invite(old.id(), old.kind(), old.inviter(), new Seats(old.places().all(), left),
                old.created(), old.expires(), end, old.terms());
        invites.put(old.id(), changed);
        return changed;
    }

    private static Stream<String> texts(Invite invite) {
        return Stream.of(invite.terms().note().map(Note::text), invite.terms().username().map(Localpart::text),
                invite.terms().mailedTo().map(Email::text), Optional.of(invite.inviter().account().map(Localpart::text)
                        .orElse("@server"))).flatMap(Optional::stream);
    }

    private static Predicate<String> has(String text) {
        return whole -> whole.toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT));
    }

    private static boolean isAfter(Invite invite, InvitePage.Mark mark) {
        int order = invite.created().compareTo(mark.created());
        return order < 0 || order == 0 && invite.id().hash().compareTo(mark.id().hash()) < 0;
    }

    private void answer() {
        if (broken) {
            throw new BrokenException("broken for a test", null);
        }
    }
}
