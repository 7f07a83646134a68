package org.igniterealtime.openfire.plugin.frontdoor.captcha;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.frontdoor.model.Makings;
import org.igniterealtime.openfire.plugin.frontdoor.model.Question;

/**
 * Answers challenges as nobody else can: it has the server's own secret, which the test gave to the server before its
 * start. The product itself has no way round its challenges.
 */
public final class Solver {

    /** Value for the property {@code frontdoor.secret}: 32 bytes, for tests alone. */
    public static final String SECRET = "dGVzdHMgYWxvbmUgbWF5IHVzZSB0aGlzIHNlY3JldC4=";

    private static final Duration FAR = Duration.ofDays(10_000);

    private final Challenges challenges;

    private Solver(Secret secret) {
        DrawingBoard none = new DrawingBoard((answer, seed) -> new Image(new byte[0], "", 0, 0),
                (digits, tongue, seed) -> new Sound(new byte[0], ""), 1, Duration.ZERO);
        challenges = new Challenges(secret, none, new SecureRandom());
    }

    /** Of the server whose secret is {@link #SECRET}. */
    public static Solver known() {
        return new Solver(Secret.parse(SECRET).orElseThrow());
    }

    /** Of some other server. */
    public static Solver foreign() {
        return new Solver(Secret.random(new SecureRandom()));
    }

    /** The right answer of a picture in a client, also of one that is too old. */
    public String answer(String token) {
        return challenges.open(token, Purpose.IN_BAND, Instant.now().minus(FAR)).orElseThrow().answer();
    }

    /**
     * The right answer of a challenge of the sign-up page, of any kind, also of one that is too old.
     *
     * @param questions as in the setting {@code frontdoor.challenge.questions}
     */
    public String answerOnPage(String token, String questions) {
        Makings makings = new Makings(0, 0, questions.lines().map(Question::parse).flatMap(Optional::stream).toList());
        return challenges.open(token, Purpose.WEB, makings, Instant.now().minus(FAR)).orElseThrow().answer();
    }

    /** An answer that is not right, and could be. */
    public String wrong(String token) {
        char other = answer(token).startsWith("A") ? 'B' : 'A';
        return other + answer(token).substring(1);
    }

    /** A challenge of this server's sign-up page, a picture or a sound, sealed in all order. */
    public String sealForPage(Kind kind, Locale reader, Instant expiry) {
        return challenges.set(Purpose.WEB, kind, reader, new Makings(Alphabet.DEFAULT_LENGTH, 6, List.of()), expiry).token();
    }

    /** A challenge of this server, sealed in all order. */
    public String seal(Instant expiry) {
        return challenges.set(Purpose.IN_BAND, Alphabet.DEFAULT_LENGTH, expiry).token();
    }
}
