package org.igniterealtime.openfire.plugin.frontdoor.admin;

import java.io.IOException;
import java.util.TimeZone;
import javax.servlet.ServletException;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/** Has views print pages. They find {@code page}, {@code notices} and {@value #TOKEN} in the request. */
final class Printer implements Reply.Exchange {

    private static final String REFUSAL = "view/refusal.jsp";

    /** Openfire 5 sets a token of its own under the plainer name, also for views. */
    private static final String TOKEN = "frontdoorCsrf";

    /** Where the tags for times look, in a request. */
    private static final String ZONE = "javax.servlet.jsp.jstl.fmt.timeZone.request";

    private final String view;
    private final HttpServletRequest request;
    private final HttpServletResponse response;
    private final ConsoleVisit visit;
    private final String csrf;

    /**
     * A printer.
     *
     * @param view seen from the plugin's address; prints nothing when it is asked for directly
     */
    Printer(String view, HttpServletRequest request, HttpServletResponse response, ConsoleVisit visit, String csrf) {
        this.view = view;
        this.request = request;
        this.response = response;
        this.visit = visit;
        this.csrf = csrf;
    }

    @Override
    public void show(Object page) throws ServletException, IOException {
        print(view, page);
    }

    @Override
    public void refuse(int status, RefusalPage page) throws ServletException, IOException {
        response.setStatus(status);
        print(REFUSAL, page);
    }

    @Override
    public HttpServletResponse response() {
        return response;
    }

    private void print(String which, Object page) throws ServletException, IOException {
        request.setAttribute("page", page);
        request.setAttribute(ZONE, TimeZone.getTimeZone(visit.desk().zone().get()));
        request.setAttribute("notices", visit.told());
        request.setAttribute(TOKEN, csrf);
        request.getRequestDispatcher(which).forward(request, response);
    }
}
