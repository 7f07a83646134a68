package org.igniterealtime.openfire.plugin.frontdoor.captcha;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.igniterealtime.openfire.plugin.frontdoor.model.Makings;

/**
 * Sets challenges and knows them again. It remembers nothing: a challenge is known by its seal, so any node with
 * the same secret knows it, and a million that nobody answers cost nothing.
 *
 * @see <a href="https://xmpp.org/extensions/xep-0158.html">XEP-0158: CAPTCHA Forms</a>
 */
public final class Challenges {

    private static final Makings NO_QUESTIONS = new Makings(0, 0, List.of());

    private final Sealer sealer;
    private final DrawingBoard board;
    private final RandomGenerator random;

    /**
     * Challenges of one server.
     *
     * @param secret  what the server's nodes share
     * @param board   draws and speaks the questions
     * @param random  a source that nobody can foretell
     */
    public Challenges(Secret secret, DrawingBoard board, RandomGenerator random) {
        this.sealer = new Sealer(secret.derive("seal"));
        this.board = board;
        this.random = random;
    }

    /** A new challenge with a picture. */
    public Challenge set(Purpose purpose, int letters, Instant expiry) {
        return set(purpose, Kind.PICTURE, Locale.ROOT, new Makings(letters, 0, List.of()), expiry);
    }

    /**
     * A new challenge.
     *
     * @param reader  the language of who is asked; the nearest that there is will be taken
     * @param makings what it is made of
     * @throws IllegalArgumentException if nobody may be asked that way for that purpose
     * @throws IllegalStateException    if {@link Kind#isReady} says no
     */
    public Challenge set(Purpose purpose, Kind kind, Locale reader, Makings makings, Instant expiry) {
        if (!purpose.allows(kind)) {
            throw new IllegalArgumentException(purpose + " has no " + kind);
        }
        byte[] id = new byte[Sealer.ID_BYTES];
        random.nextBytes(id);
        byte[] content = kind.riddle().invent(reader, makings, random);
        String token = sealer.seal(new Sealer.Sealed(id, purpose.code(), kind.code(), expiry, content));
        return new Challenge(token, id, expiry, kind, kind.riddle().recall(content, makings).orElseThrow());
    }

    /** The challenge in a token, of any kind but questions; nothing if it is forged, foreign, for another purpose, or too old. */
    public Optional<Challenge> open(String token, Purpose purpose, Instant now) {
        return open(token, purpose, NO_QUESTIONS, now);
    }

    /**
     * The challenge in a token; nothing if it is forged, foreign, for another purpose, too old, or no longer asked.
     *
     * @param makings with the questions that are asked now
     */
    public Optional<Challenge> open(String token, Purpose purpose, Makings makings, Instant now) {
        return sealer.open(token)
                .filter(sealed -> sealed.purpose() == purpose.code() && now.isBefore(sealed.expiry()))
                .flatMap(sealed -> Kind.of(sealed.kind()).filter(purpose::allows)
                        .flatMap(kind -> kind.riddle().recall(sealed.content(), makings)
                                .map(task -> new Challenge(token, sealed.id(), sealed.expiry(), kind, task))));
    }

    /** The picture of a challenge: the same bytes each time; nothing if it has none, or while too much is being drawn. */
    public Optional<Image> draw(Challenge challenge) {
        return challenge.kind() != Kind.PICTURE ? Optional.empty() : board.draw(challenge.answer(), challenge.seed());
    }

    /** The sound of a challenge: the same bytes each time; nothing if it has none, or while too much is being drawn. */
    public Optional<Sound> speak(Challenge challenge) {
        return challenge.kind() != Kind.SOUND ? Optional.empty()
                : board.speak(challenge.answer(), challenge.tongue(), challenge.seed());
    }
}
