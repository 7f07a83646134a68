package org.igniterealtime.openfire.plugin.frontdoor.model;

/** An answered challenge as it came back: the sealed challenge and what was typed. Hides both when printed. */
public final class Answer {

    private final String challenge;
    private final String typed;

    private Answer(String challenge, String typed) {
        this.challenge = challenge;
        this.typed = typed;
    }

    /**
     * An answer.
     *
     * @param challenge the sealed challenge, untrusted
     * @param typed     what the person typed, untrusted
     */
    public static Answer of(String challenge, String typed) {
        return new Answer(challenge, typed);
    }

    /** The sealed challenge, untrusted. */
    public String challenge() {
        return challenge;
    }

    /** What the person typed, untrusted. */
    public String typed() {
        return typed;
    }

    @Override
    public String toString() {
        return "Answer(hidden)";
    }
}
