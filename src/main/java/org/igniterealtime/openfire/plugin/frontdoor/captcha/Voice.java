package org.igniterealtime.openfire.plugin.frontdoor.captcha;

/** Speaks digits to people, and as little of them as can be to programs. Safe for use by many threads at once. */
public interface Voice {

    /**
     * Speaks. The same digits, language and seed give the same bytes on every node that has the same server secret, always.
     *
     * @param seed what makes this sound differ from others with the same digits; need not be secret
     * @throws IllegalArgumentException if there is something other than digits, or nothing
     */
    Sound speak(String digits, Tongue tongue, long seed);
}
