package org.igniterealtime.openfire.plugin.frontdoor.web;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.igniterealtime.openfire.plugin.frontdoor.captcha.Challenge;
import org.igniterealtime.openfire.plugin.frontdoor.captcha.Challenges;
import org.igniterealtime.openfire.plugin.frontdoor.captcha.Image;
import org.igniterealtime.openfire.plugin.frontdoor.captcha.Purpose;
import org.igniterealtime.openfire.plugin.frontdoor.model.Problem;
import org.igniterealtime.openfire.plugin.frontdoor.model.Texts;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Limits;
import org.igniterealtime.openfire.plugin.frontdoor.settings.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The picture of a challenge, for people whose client can't show it: {@code …/captcha/<token>.jpg}. The token is all
 * there is to know, and is good for one account, so it is never logged.
 *
 * @see <a href="https://xmpp.org/extensions/xep-0158.html#challenge">XEP-0158, section 4: captcha-fallback-url</a>
 */
public final class PictureServlet extends HttpServlet {

    /** Where it stands below our context. */
    public static final String PATTERN = "/captcha/*";

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(PictureServlet.class);
    private static final Pattern FILE = Pattern.compile("/([A-Za-z0-9_-]{1,512})\\.jpg");
    private static final Duration MOMENT = Duration.ofSeconds(1);
    private static final int TOO_MANY_REQUESTS = 429;

    private final transient Supplier<Challenges> challenges;
    private final transient Supplier<Settings> settings;
    private final transient Limits limits;
    private final transient Clock clock;
    private final transient Answers answers;

    /**
     * Pictures.
     *
     * @param limits on forms fetched: a picture costs what a form costs
     */
    public PictureServlet(Supplier<Challenges> challenges, Supplier<Settings> settings, Limits limits, Texts texts,
                          Clock clock) {
        this.challenges = challenges;
        this.settings = settings;
        this.limits = limits;
        this.clock = clock;
        this.answers = new Answers(texts);
    }

    /** The address of a token's picture, below our context. */
    public static String path(String token) {
        return "/captcha/" + token + ".jpg";
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Matcher file = FILE.matcher(Optional.ofNullable(request.getPathInfo()).orElse(""));
        if (!file.matches()) {
            answers.notFound(request, response);
        } else if (!"GET".equals(request.getMethod()) && !"HEAD".equals(request.getMethod())) {
            answers.readOnly(request, response);
        } else {
            guarded(file.group(1), request, response);
        }
    }

    // One of the outermost edges. A Java without graphics libraries fails with an Error, and the server's own error page
    // would show a stranger where.
    private void guarded(String token, HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            show(token, request, response);
        } catch (RuntimeException | LinkageError broken) {
            LOG.error("A picture could not be shown", broken);
            answers.later(request, response, HttpServletResponse.SC_SERVICE_UNAVAILABLE, MOMENT);
        }
    }

    private void show(String token, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Settings now = settings.get();
        Optional<Problem> limited = limits.charge(Sources.of(request, now), now);
        if (limited.isPresent()) {
            answers.later(request, response, TOO_MANY_REQUESTS, wait(limited.get()));
            return;
        }
        Optional<Challenge> challenge = challenges.get().open(token, Purpose.IN_BAND, clock.instant());
        if (challenge.isEmpty()) {
            answers.gone(request, response);
            return;
        }
        Optional<Image> image = challenges.get().draw(challenge.get());
        if (image.isEmpty()) {
            answers.later(request, response, HttpServletResponse.SC_SERVICE_UNAVAILABLE, MOMENT);
            return;
        }
        Answers.send(request, response, HttpServletResponse.SC_OK, image.get().mediaType(), image.get().bytes());
    }

    private static Duration wait(Problem limited) {
        return limited.arguments().stream().filter(Duration.class::isInstance).map(Duration.class::cast).findFirst()
                .orElse(MOMENT);
    }
}
