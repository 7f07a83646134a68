package org.igniterealtime.openfire.plugin.frontdoor.xmpp;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.igniterealtime.openfire.plugin.frontdoor.captcha.Challenge;
import org.igniterealtime.openfire.plugin.frontdoor.captcha.Challenges;
import org.igniterealtime.openfire.plugin.frontdoor.captcha.Purpose;
import org.igniterealtime.openfire.plugin.frontdoor.model.Problem;
import org.igniterealtime.openfire.plugin.frontdoor.model.Reason;
import org.xmpp.packet.IQ;

/**
 * Hands out the picture of a form once more, to clients that don't take it from the form. Only pictures that were sent on
 * the same stream are known: others could be asked for to find out what people were sent.
 *
 * @see <a href="https://xmpp.org/extensions/xep-0231.html#retrieve">XEP-0231, section 4</a>
 */
final class PictureDesk {

    /** After how long to come back when too many pictures are being drawn: the shortest that texts can tell. */
    private static final Duration BUSY = Duration.ofMinutes(1);

    private final Supplier<Challenges> challenges;
    private final Replies replies;
    private final Clock clock;

    PictureDesk(Supplier<Challenges> challenges, Replies replies, Clock clock) {
        this.challenges = challenges;
        this.replies = replies;
        this.clock = clock;
    }

    /** Answers a get of {@code urn:xmpp:bob}. */
    IQ serve(IQ request, Stream stream) {
        Instant now = clock.instant();
        Optional<Challenge> challenge = stream.memory().fetch(request.getChildElement().attributeValue("cid", ""))
                .flatMap(token -> challenges.get().open(token, Purpose.IN_BAND, now));
        if (challenge.isEmpty()) {
            return replies.error(request, Reason.NO_DATA, stream.reader());
        }
        Duration left = Duration.between(now, challenge.get().expiry());
        return challenges.get().draw(challenge.get())
                .map(image -> replies.result(request, BitsOfBinary.of(image, left).element()))
                .orElseGet(() -> replies.error(request, Problem.tooMany(BUSY), stream.reader()));
    }
}
