package org.igniterealtime.openfire.plugin.frontdoor.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.igniterealtime.openfire.plugin.frontdoor.model.Password;
import org.igniterealtime.openfire.plugin.frontdoor.policy.BrokenException;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Journal;
import org.igniterealtime.openfire.plugin.frontdoor.policy.metrics.Exposition;
import org.igniterealtime.openfire.plugin.frontdoor.policy.metrics.Family;
import org.igniterealtime.openfire.plugin.frontdoor.settings.MetricsSettings;

/**
 * The figures for a monitoring program that shows the token, in the header for that: an address gets into logs. While they
 * are off there is nothing here for anybody.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6750#section-2.1">RFC 6750, section 2.1</a>
 */
public final class MetricsServlet extends HttpServlet {

    /** Where it stands below our context. */
    public static final String PATTERN = "/metrics";

    private static final long serialVersionUID = 1L;
    private static final Pattern BEARER = Pattern.compile("Bearer +([!-~]{1,400}) *", Pattern.CASE_INSENSITIVE);

    private final transient Supplier<MetricsSettings> settings;
    private final transient Supplier<List<Family>> figures;
    private final transient Journal journal;

    /** Those figures. */
    public MetricsServlet(Supplier<MetricsSettings> settings, Supplier<List<Family>> figures, Journal journal) {
        this.settings = settings;
        this.figures = figures;
        this.journal = journal;
    }

    // One of the outermost edges: the server's own error page would show a stranger where something is broken.
    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Headers.leaveBody(request, response);
        try {
            answer(request, response);
        } catch (RuntimeException broken) {
            journal.broken(BrokenException.of("The figures for monitoring could not be put together", broken));
            Headers.figures(request, response, HttpServletResponse.SC_INTERNAL_SERVER_ERROR, "broken\n");
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        MetricsSettings now = settings.get();
        if (!now.on()) {
            Headers.figures(request, response, HttpServletResponse.SC_NOT_FOUND, "not found\n");
        } else if (!isAllowed(request, now)) {
            response.setHeader("WWW-Authenticate", "Bearer realm=\"Front Door\"");
            Headers.figures(request, response, HttpServletResponse.SC_UNAUTHORIZED, "unauthorized\n");
        } else if (!"GET".equals(request.getMethod()) && !"HEAD".equals(request.getMethod())) {
            response.setHeader("Allow", "GET, HEAD");
            Headers.figures(request, response, HttpServletResponse.SC_METHOD_NOT_ALLOWED, "only GET and HEAD\n");
        } else {
            Headers.figures(request, response, HttpServletResponse.SC_OK, Exposition.write(figures.get()));
        }
    }

    /** As long for a wrong token as for a right one. */
    private static boolean isAllowed(HttpServletRequest request, MetricsSettings now) {
        Matcher shown = BEARER.matcher(Optional.ofNullable(request.getHeader("Authorization")).orElse(""));
        byte[] token = now.token().map(Password::reveal).orElse("").getBytes(StandardCharsets.UTF_8);
        byte[] given = (shown.matches() ? shown.group(1) : "").getBytes(StandardCharsets.UTF_8);
        return MessageDigest.isEqual(token, given) && token.length > 0;
    }
}
