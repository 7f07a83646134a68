package org.igniterealtime.openfire.plugin.frontdoor.openfire.mail;

import com.sun.mail.smtp.SMTPAddressFailedException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.igniterealtime.openfire.plugin.frontdoor.policy.configure.TrialMail;

/**
 * A letter was not sent. Says why without the words of the mail server, which may repeat the address and the link, and
 * have no place in a log.
 */
final class UndeliveredException extends Exception {

    private static final long serialVersionUID = 1L;
    /** The codes that an answer of a mail server begins with (RFC 5321 and 3463). */
    private static final Pattern CODES = Pattern.compile("(?:^|response: )([245]\\d\\d(?:[ -][245]\\.\\d{1,3}\\.\\d{1,3})?)\\b");

    private static final int LONGEST_WORDS = 300;

    private final boolean refusal;
    private final TrialMail.Kind kind;
    private final String words;

    private UndeliveredException(String why, boolean refusal, TrialMail.Kind kind, String words) {
        super(why);
        this.refusal = refusal;
        this.kind = kind;
        this.words = words;
    }

    /** What was met while a letter was handed over. */
    static UndeliveredException met(Throwable failure) {
        List<Throwable> chain = Stream.iterate(failure, link -> link != null, Throwable::getCause).limit(10).toList();
        UndeliveredException undelivered = new UndeliveredException(
                chain.stream().map(UndeliveredException::told).collect(Collectors.joining(", ")),
                chain.stream().anyMatch(SMTPAddressFailedException.class::isInstance),
                answer(chain).isPresent() ? TrialMail.Kind.REFUSED : TrialMail.Kind.UNREACHED,
                answer(chain).orElseGet(() -> told(chain.get(chain.size() - 1))));
        undelivered.setStackTrace(failure.getStackTrace());
        return undelivered;
    }

    /**
     * The same, of a letter that had that long for the whole, and as long for each answer: whichever ends first, the mail server
     * took too long.
     */
    static UndeliveredException met(Throwable failure, Duration patience) {
        boolean isLate = Stream.iterate(failure, link -> link != null, Throwable::getCause).limit(10)
                .anyMatch(SocketTimeoutException.class::isInstance);
        return isLate ? late(patience) : met(failure);
    }

    /** The mail server took too long. */
    static UndeliveredException late(Duration patience) {
        return new UndeliveredException("not taken within " + patience.toMillis() + " ms", false,
                TrialMail.Kind.LATE, "");
    }

    /** It was not even tried. */
    static UndeliveredException untried(String why) {
        return new UndeliveredException(why, false, TrialMail.Kind.BUSY, why);
    }

    /** Whether the mail server did not want the recipient. */
    boolean isRefusal() {
        return refusal;
    }

    /** What kind of failure it was. */
    TrialMail.Kind kind() {
        return kind;
    }

    /** The mail server's own words, or those of the network: for the administrator who tries it out, and not for the log. */
    String words() {
        return words;
    }

    /** The line of the mail server's in which it said no. */
    private static Optional<String> answer(List<Throwable> chain) {
        return chain.stream().filter(link -> !(link instanceof IOException)).map(link -> String.valueOf(link.getMessage()))
                .filter(words -> CODES.matcher(words).find()).findFirst().map(words -> Plain.line(words, LONGEST_WORDS));
    }

    /** Network errors name the mail server at most. */
    private static String told(Throwable link) {
        String name = link.getClass().getSimpleName();
        String words = String.valueOf(link.getMessage());
        if (link instanceof IOException) {
            return name + ": " + Plain.line(words, 200);
        }
        Matcher codes = CODES.matcher(words);
        return codes.find() ? name + ": " + codes.group(1) : name;
    }
}
