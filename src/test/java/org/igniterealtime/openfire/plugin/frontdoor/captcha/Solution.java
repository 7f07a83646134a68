package org.igniterealtime.openfire.plugin.frontdoor.captcha;

/** Reads the answer off a challenge, which only tests may. */
public final class Solution {

    private Solution() {
    }

    public static String of(Challenge challenge) {
        return challenge.answer();
    }

    /** What a challenge keeps its answer in, for printing. */
    public static Object task(Challenge challenge) {
        return challenge.task();
    }
}
