package org.igniterealtime.openfire.plugin.frontdoor.policy.after;

import org.igniterealtime.openfire.plugin.frontdoor.model.Application;
import org.igniterealtime.openfire.plugin.frontdoor.model.Newcomer;
import org.igniterealtime.openfire.plugin.frontdoor.model.Way;
import org.igniterealtime.openfire.plugin.frontdoor.policy.BrokenException;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Journal;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Newcomers;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Spent;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Those who had to wait are newcomers once they are let in. That may be told more than once, by several nodes: one of them
 * writes down that it welcomes, and no other does. Who stops just after that leaves somebody without a welcome, which is
 * better than two.
 */
public final class LetIn implements Consumer<Application> {

    /** Nobody finishes an application after that time. */
    private static final Duration MEMORY = Duration.ofDays(30);

    private final Newcomers newcomers;
    private final Predicate<Application> invited;
    private final Spent spent;
    private final Clock clock;
    private final Journal journal;

    /**
     * A welcome to those let in.
     *
     * @param invited whether an applicant came by an invite
     * @param spent   remembers the applications
     */
    public LetIn(Newcomers newcomers, Predicate<Application> invited, Spent spent, Clock clock, Journal journal) {
        this.newcomers = newcomers;
        this.invited = invited;
        this.spent = spent;
        this.clock = clock;
        this.journal = journal;
    }

    @Override
    public void accept(Application application) {
        try {
            Way way = invited.test(application) ? Way.INVITE : Way.through(application.door());
            if (spent.spend(key(application), clock.instant().plus(MEMORY))) {
                newcomers.welcome(new Newcomer(application.account(), way, Optional.empty(),
                        application.applicant().language()));
            }
        } catch (BrokenException broken) {
            journal.broken(broken);
        }
    }

    /** As long as the ids of challenges, among which it is kept. */
    private static byte[] key(Application application) {
        UUID key = UUID.nameUUIDFromBytes(("welcome " + application.id()).getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.allocate(2 * Long.BYTES).putLong(key.getMostSignificantBits()).putLong(key.getLeastSignificantBits())
                .array();
    }
}
