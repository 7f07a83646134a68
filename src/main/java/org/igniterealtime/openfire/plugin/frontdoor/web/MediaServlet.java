package org.igniterealtime.openfire.plugin.frontdoor.web;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.igniterealtime.openfire.plugin.frontdoor.captcha.Challenge;
import org.igniterealtime.openfire.plugin.frontdoor.captcha.Challenges;
import org.igniterealtime.openfire.plugin.frontdoor.captcha.Purpose;
import org.igniterealtime.openfire.plugin.frontdoor.model.Problem;
import org.igniterealtime.openfire.plugin.frontdoor.model.Texts;
import org.igniterealtime.openfire.plugin.frontdoor.policy.BrokenException;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Journal;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Limits;
import org.igniterealtime.openfire.plugin.frontdoor.settings.Settings;

/**
 * The picture of a challenge, {@code …/captcha/<token>.jpg}, for the sign-up page and for people whose client can't show
 * it, and the sound of one, {@code …/captcha/<token>.wav}. The token is all there is to know, and is good for one account, so
 * it is never logged.
 *
 * @see <a href="https://xmpp.org/extensions/xep-0158.html#challenge">XEP-0158, section 4: captcha-fallback-url</a>
 */
public final class MediaServlet extends HttpServlet {

    /** Where it stands below our context. */
    public static final String PATTERN = "/captcha/*";

    private static final long serialVersionUID = 1L;
    private static final Pattern FILE = Pattern.compile("/([A-Za-z0-9_-]{1,512})\\.(jpg|wav)");
    private static final Duration MOMENT = Duration.ofSeconds(1);

    private final transient Supplier<Challenges> challenges;
    private final transient Supplier<Settings> settings;
    private final transient Limits limits;
    private final transient Clock clock;
    private final transient Answers answers;
    private final transient Journal journal;

    /**
     * Pictures and sounds.
     *
     * @param limits on forms fetched: a picture costs what a form costs
     */
    public MediaServlet(Supplier<Challenges> challenges, Supplier<Settings> settings, Limits limits, Journal journal,
                        Texts texts, Clock clock) {
        this.challenges = challenges;
        this.settings = settings;
        this.limits = limits;
        this.clock = clock;
        this.journal = journal;
        this.answers = new Answers(texts, request -> Visits.base(request, settings.get()));
    }

    /** The address of a token's picture, below our context. */
    public static String path(String token) {
        return "/captcha/" + token + ".jpg";
    }

    /** The address of a token's sound, below our context. */
    public static String soundPath(String token) {
        return "/captcha/" + token + ".wav";
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Headers.leaveBody(request, response);
        Matcher file = FILE.matcher(Optional.ofNullable(request.getPathInfo()).orElse(""));
        if (!file.matches()) {
            answers.notFound(request, response);
        } else if (!"GET".equals(request.getMethod()) && !"HEAD".equals(request.getMethod())) {
            answers.readOnly(request, response);
        } else {
            guarded(file.group(1), file.group(2), request, response);
        }
    }

    // One of the outermost edges. A Java without graphics libraries fails with an Error, and the server's own error page
    // would show a stranger where.
    private void guarded(String token, String type, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        try {
            show(token, type, request, response);
        } catch (RuntimeException | LinkageError broken) {
            journal.broken(BrokenException.of("a picture or a sound could not be made", broken));
            answers.broken(request, response);
        }
    }

    private void show(String token, String type, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Settings now = settings.get();
        Optional<Problem> limited = limits.charge(Sources.of(request, now), now);
        if (limited.isPresent()) {
            answers.later(request, response, Answers.TOO_MANY_REQUESTS, limited.get().waiting().orElse(MOMENT));
            return;
        }
        Optional<Challenge> challenge = open(token).filter(open -> Media.of(open.kind()).filter(type::equals).isPresent());
        if (challenge.isEmpty()) {
            answers.gone(request, response);
            return;
        }
        Optional<Media> media = Media.of(challenges.get(), challenge.get());
        if (media.isEmpty()) {
            answers.later(request, response, HttpServletResponse.SC_SERVICE_UNAVAILABLE, MOMENT);
            return;
        }
        Ranges.send(request, response, media.get().type(), media.get().bytes());
    }

    /** Whatever it was set for: who has the token has it from us. */
    private Optional<Challenge> open(String token) {
        return Arrays.stream(Purpose.values()).map(purpose -> challenges.get().open(token, purpose, clock.instant()))
                .flatMap(Optional::stream).findFirst();
    }
}
