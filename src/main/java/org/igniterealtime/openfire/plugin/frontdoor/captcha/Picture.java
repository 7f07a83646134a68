package org.igniterealtime.openfire.plugin.frontdoor.captcha;

/** Shows an answer to people, and as little of it as can be to programs. Safe for use by many threads at once. */
public interface Picture {

    /**
     * Draws. The same answer and seed give the same bytes on every node that has the same server secret, always, so that a
     * picture need not be kept between sending its challenge and showing it.
     *
     * @param answer letters of {@link Alphabet}
     * @param seed   what makes this picture differ from others with the same answer; need not be secret
     * @throws IllegalArgumentException if the answer has a letter that is not in the alphabet, or none
     */
    Image draw(String answer, long seed);
}
