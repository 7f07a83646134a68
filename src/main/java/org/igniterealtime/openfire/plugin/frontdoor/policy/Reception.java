package org.igniterealtime.openfire.plugin.frontdoor.policy;

import java.util.Optional;
import java.util.function.Predicate;
import org.igniterealtime.openfire.plugin.frontdoor.model.Invite;
import org.igniterealtime.openfire.plugin.frontdoor.model.Problem;
import org.igniterealtime.openfire.plugin.frontdoor.model.Reason;
import org.igniterealtime.openfire.plugin.frontdoor.model.Source;
import org.igniterealtime.openfire.plugin.frontdoor.model.Token;
import org.igniterealtime.openfire.plugin.frontdoor.settings.Settings;

/**
 * Looks at the invites that strangers show. Wrong ones are counted, right ones are not; who has shown too many wrong
 * ones is not answered about any more, and so learns nothing from going on. Uses nothing up.
 *
 * <p>The server's limit is for wrong ones only: else somebody with many networks could use it up, and nobody would get in
 * with a right one. Nobody comes by a right one of 192 bits by guessing, however often.
 */
public final class Reception {

    private final Limits guesses;
    private final OpenInvites invites;
    private final Journal journal;

    /** A reception for the open invites. */
    public Reception(Limits guesses, OpenInvites invites, Journal journal) {
        this.guesses = guesses;
        this.invites = invites;
        this.journal = journal;
    }

    /**
     * Looks at one. A guess of the source's is taken before anything is looked at, and given back when it was none: guesses
     * at once are no more guesses.
     *
     * @param shown the token; empty if what was shown can't be one
     */
    public Outcome look(Optional<Token> shown, Source source, Settings settings) {
        return look(shown, source, settings, invite -> true);
    }

    /** The same; an invite that is good for something else is no better than none. */
    Outcome look(Optional<Token> shown, Source source, Settings settings, Predicate<Invite> wanted) {
        Claim.Outcome guess = guesses.takeOwn(source, settings);
        if (guess.problem().isPresent()) {
            return new Outcome(Optional.empty(), guess.problem());
        }
        try {
            Optional<Invite> found = invites.look(shown.orElse(Token.NOBODYS)).filter(invite -> shown.isPresent())
                    .filter(wanted);
            found.ifPresent(invite -> guess.release().run());
            return found.isPresent() ? new Outcome(found, Optional.empty()) : new Outcome(Optional.empty(),
                    guesses.chargeServer(settings).or(() -> Optional.of(Problem.of(Reason.INVITE_INVALID))));
        } catch (BrokenException broken) {
            guess.release().run();
            journal.broken(broken);
            return refused(Reason.UNAVAILABLE);
        }
    }

    private static Outcome refused(Reason reason) {
        return new Outcome(Optional.empty(), Optional.of(Problem.of(reason)));
    }

    /**
     * One of the two.
     *
     * @param invite  that is good now
     * @param problem why there is none
     */
    public record Outcome(Optional<Invite> invite, Optional<Problem> problem) {
    }
}
