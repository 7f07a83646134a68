package org.igniterealtime.openfire.plugin.frontdoor.captcha;

import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Sets challenges and knows them again. It remembers nothing: a challenge is known by its seal, so any node with
 * the same secret knows it, and a million that nobody answers cost nothing.
 *
 * @see <a href="https://xmpp.org/extensions/xep-0158.html">XEP-0158: CAPTCHA Forms</a>
 */
public final class Challenges {

    private final Sealer sealer;
    private final DrawingBoard board;
    private final RandomGenerator random;

    /**
     * Challenges of one server.
     *
     * @param secret  what the server's nodes share
     * @param board   draws the questions
     * @param random  a source that nobody can foretell
     */
    public Challenges(Secret secret, DrawingBoard board, RandomGenerator random) {
        this.sealer = new Sealer(secret.derive("seal"));
        this.board = board;
        this.random = random;
    }

    /** A new challenge. */
    public Challenge set(Purpose purpose, int letters, Instant expiry) {
        byte[] id = new byte[Sealer.ID_BYTES];
        random.nextBytes(id);
        return sealer.seal(id, purpose, expiry, Alphabet.pick(letters, random::nextInt));
    }

    /** The challenge in a token; nothing if it is forged, foreign, for another purpose, or too old. */
    public Optional<Challenge> open(String token, Purpose purpose, Instant now) {
        return sealer.open(token, purpose).filter(challenge -> now.isBefore(challenge.expiry()));
    }

    /** The picture of a challenge: the same bytes each time; nothing while too many are being drawn. */
    public Optional<Image> draw(Challenge challenge) {
        return board.draw(challenge.answer(), challenge.seed());
    }
}
