package org.igniterealtime.openfire.plugin.frontdoor.captcha;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Optional;

/** A question that was set, as this server knows it: with its answer, which is why it never prints itself. */
public final class Challenge {

    private final String token;
    private final byte[] id;
    private final Instant expiry;
    private final Kind kind;
    private final Task task;

    Challenge(String token, byte[] id, Instant expiry, Kind kind, Task task) {
        this.token = token;
        this.id = id;
        this.expiry = expiry;
        this.kind = kind;
        this.task = task;
    }

    /** What is sent out: the sealed challenge, of letters, digits, {@code -} and {@code _}. */
    public String token() {
        return token;
    }

    /** How it asks. */
    public Kind kind() {
        return kind;
    }

    /** What it asks in words, if it does. */
    public Optional<String> question() {
        return task.question();
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
        return task.isAnsweredBy(typed);
    }

    /** What is asked and what answers it. */
    Task task() {
        return task;
    }

    /** The letters to draw, the digits to speak; of a question, one that is right. */
    String answer() {
        return task.answers().get(0);
    }

    /** What to speak it in. */
    Tongue tongue() {
        return task.tongue().orElse(Tongue.ENGLISH);
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
