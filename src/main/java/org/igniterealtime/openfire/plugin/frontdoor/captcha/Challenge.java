package org.igniterealtime.openfire.plugin.frontdoor.captcha;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;

/** A question that was set, as this server knows it: with its answer, which is why it never prints itself. */
public final class Challenge {

    private final String token;
    private final byte[] id;
    private final Instant expiry;
    private final String answer;

    Challenge(String token, byte[] id, Instant expiry, String answer) {
        this.token = token;
        this.id = id;
        this.expiry = expiry;
        this.answer = answer;
    }

    /** What is sent out: the sealed challenge, of letters, digits, {@code -} and {@code _}. */
    public String token() {
        return token;
    }

    /** 128 random bits that no other challenge has. */
    public byte[] id() {
        return id.clone();
    }

    /** When it stops being of use. */
    public Instant expiry() {
        return expiry;
    }

    /** Whether that is the answer. Case and blanks don't count; how much is right shows in no way. */
    public boolean isAnsweredBy(String typed) {
        byte[] theirs = Alphabet.normalise(typed).getBytes(StandardCharsets.UTF_8);
        byte[] ours = Alphabet.normalise(answer).getBytes(StandardCharsets.UTF_8);
        return theirs.length > 0 && MessageDigest.isEqual(theirs, ours);
    }

    /** The letters to draw. */
    String answer() {
        return answer;
    }

    /** The number that decides the picture's looks: the same for one challenge, on every node. */
    long seed() {
        return ByteBuffer.wrap(id).getLong();
    }

    @Override
    public String toString() {
        return "Challenge(hidden)";
    }
}
