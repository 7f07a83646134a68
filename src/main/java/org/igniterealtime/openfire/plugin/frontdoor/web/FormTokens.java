package org.igniterealtime.openfire.plugin.frontdoor.web;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/**
 * The hidden field that shows that a form came from a page of ours, in this very browser: no other site can know
 * it. It also tells when the person first saw the form, through however many corrections.
 *
 * <pre>base64url( first seen, 8 bytes of epoch milliseconds | issued, 8 | signature, 32 )</pre>
 */
final class FormTokens {

    private static final Duration LIFE = Duration.ofHours(2);
    private static final int TIMES = 2 * Long.BYTES;
    private static final int LONGEST = 100;

    private final Keys keys;
    private final Clock clock;

    FormTokens(Keys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /** The field for a form that was first seen then. */
    String issue(Visit visit, Instant firstSeen) {
        byte[] times = ByteBuffer.allocate(TIMES).putLong(firstSeen.toEpochMilli())
                .putLong(clock.instant().toEpochMilli()).array();
        byte[] signature = sign(visit, times);
        return Keys.text(ByteBuffer.allocate(TIMES + signature.length).put(times).put(signature).array());
    }

    /** When the form was first seen; nothing if the field is not ours, another browser's, or too old. */
    Optional<Instant> check(Visit visit, String field) {
        byte[] bytes = field.length() > LONGEST ? new byte[0] : Keys.bytes(field);
        if (bytes.length <= TIMES) {
            return Optional.empty();
        }
        byte[] times = Arrays.copyOf(bytes, TIMES);
        if (!MessageDigest.isEqual(sign(visit, times), Arrays.copyOfRange(bytes, TIMES, bytes.length))) {
            return Optional.empty();
        }
        ByteBuffer read = ByteBuffer.wrap(times);
        Instant firstSeen = Instant.ofEpochMilli(read.getLong());
        Instant issued = Instant.ofEpochMilli(read.getLong());
        return clock.instant().isBefore(issued.plus(LIFE)) ? Optional.of(firstSeen) : Optional.empty();
    }

    private byte[] sign(Visit visit, byte[] times) {
        return keys.sign(visit.visitor() + " " + Keys.text(times));
    }
}
