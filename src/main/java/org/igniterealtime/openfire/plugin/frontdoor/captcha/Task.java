package org.igniterealtime.openfire.plugin.frontdoor.captcha;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What a challenge asks, and what answers it, which is why it never prints itself.
 *
 * @param answers  what is right; the first is what is drawn or spoken
 * @param normal   the form in which answers are compared
 * @param tongue   the language it is spoken in, if it is
 * @param question the text to show, if there is one
 */
record Task(List<String> answers, UnaryOperator<String> normal, Optional<Tongue> tongue, Optional<String> question) {

    /** Whether that is an answer. Which of them it is, and how much of it is right, shows in no way. */
    boolean isAnsweredBy(String typed) {
        byte[] theirs = bytes(typed);
        boolean right = false;
        for (String answer : answers) {
            right |= MessageDigest.isEqual(theirs, bytes(answer));
        }
        return theirs.length > 0 && right;
    }

    private byte[] bytes(String text) {
        return normal.apply(text).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "Task(hidden)";
    }
}
