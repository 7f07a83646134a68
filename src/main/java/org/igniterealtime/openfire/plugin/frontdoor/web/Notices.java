package org.igniterealtime.openfire.plugin.frontdoor.web;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import javax.servlet.http.HttpServletResponse;
import org.igniterealtime.openfire.plugin.frontdoor.model.Problem;
import org.igniterealtime.openfire.plugin.frontdoor.model.Reason;

/** Pages that say why there is nothing to fill in. */
final class Notices {

    private static final Duration SOON = Duration.ofMinutes(1);

    private final Frame frame;
    private final Words words;

    Notices(Frame frame, Words words) {
        this.frame = frame;
        this.words = words;
    }

    /** Says what stands in the way of a form. */
    void refuse(Visit visit, Problem problem) throws IOException {
        int status = status(visit, problem.reason());
        if (status == Answers.TOO_MANY_REQUESTS || status == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
            Headers.retry(visit.response(), problem.waiting().orElse(SOON));
        }
        String heading = frame.text(visit, "closed-title", frame.serverName(visit));
        send(visit, status, view(visit, heading, words.of(problem, visit.language())));
    }

    /** A few words under a heading, which are texts of the pages. */
    void tell(Visit visit, int status, String heading, String text) throws IOException {
        send(visit, status, view(visit, frame.text(visit, heading), frame.text(visit, text)));
    }

    private Map<String, Object> view(Visit visit, String heading, String text) {
        Map<String, Object> view = frame.around(visit, heading);
        view.put("heading", heading);
        view.put("text", text);
        return view;
    }

    private static void send(Visit visit, int status, Map<String, Object> view) throws IOException {
        Headers.page(visit.request(), visit.response(), status, visit.language().toLanguageTag(), Sheet.NOTICE.fill(view));
    }

    /** A page that is to be open and is closed all the same can't be, because the user store can't be written to. */
    private static int status(Visit visit, Reason reason) {
        return switch (reason) {
            case TOO_MANY -> Answers.TOO_MANY_REQUESTS;
            case UNAVAILABLE -> HttpServletResponse.SC_SERVICE_UNAVAILABLE;
            case CLOSED -> visit.settings().web().mode().isPublic() ? HttpServletResponse.SC_SERVICE_UNAVAILABLE
                    : HttpServletResponse.SC_FORBIDDEN;
            default -> HttpServletResponse.SC_FORBIDDEN;
        };
    }
}
