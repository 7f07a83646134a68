package org.igniterealtime.openfire.plugin.frontdoor.captcha;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import org.igniterealtime.openfire.plugin.frontdoor.model.Makings;
import org.igniterealtime.openfire.plugin.frontdoor.model.Question;

/**
 * A question out of the administrator's list. What is sealed is a fingerprint of question and answers, so one that was changed
 * or taken out since is gone.
 */
final class QuestionRiddle implements Riddle {

    private static final int BYTES = 8;

    @Override
    public boolean isReady(Makings makings) {
        return !makings.questions().isEmpty();
    }

    @Override
    public byte[] invent(Locale reader, Makings makings, RandomGenerator random) {
        List<Question> fitting = fitting(reader, makings.questions());
        if (fitting.isEmpty()) {
            throw new IllegalStateException("There is no question to ask");
        }
        return fingerprint(fitting.get(random.nextInt(fitting.size())));
    }

    @Override
    public Optional<Task> recall(byte[] sealed, Makings makings) {
        return makings.questions().stream().filter(question -> Arrays.equals(fingerprint(question), sealed)).findFirst()
                .map(question -> new Task(question.answers(), Question::normal, Optional.empty(),
                        Optional.of(question.text())));
    }

    /** Those in the reader's language; without any, those in none; without those, too, all. */
    private static List<Question> fitting(Locale reader, List<Question> all) {
        List<Question> own = only(all, question -> question.isIn(reader));
        List<Question> anybodys = only(all, question -> question.language().isEmpty());
        return !own.isEmpty() ? own : !anybodys.isEmpty() ? anybodys : all;
    }

    private static List<Question> only(List<Question> all, Predicate<Question> wanted) {
        return all.stream().filter(wanted).toList();
    }

    private static byte[] fingerprint(Question question) {
        String whole = String.join("\n", question.language().orElse(""), question.text(), String.join("\n", question.answers()));
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(whole.getBytes(StandardCharsets.UTF_8));
            return Arrays.copyOf(hash, BYTES);
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException("every Java platform has SHA-256", absent);
        }
    }
}
