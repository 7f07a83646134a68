package org.igniterealtime.openfire.plugin.frontdoor.admin;

import java.io.IOException;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javax.servlet.ServletException;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import javax.servlet.http.HttpSession;
import org.jivesoftware.openfire.auth.AuthToken;

/** The overview's controller: looks who is asking, fills the page, and has the view print it. Changes nothing. */
public final class OverviewServlet extends HttpServlet {

    /** Where it stands, below the plugin's own address in the console. */
    public static final String ADDRESS = "/frontdoor-overview.jsp";

    private static final long serialVersionUID = 1L;
    private static final String TOKEN = "jive.admin.authToken";
    /** Seen from our address. Prints nothing when it is asked for directly. */
    private static final String VIEW = "view/overview.jsp";

    private final transient Supplier<OverviewPage> overview;
    private final transient Predicate<AuthToken> isAdministrator;

    /** A controller. */
    public OverviewServlet(Supplier<OverviewPage> overview, Predicate<AuthToken> isAdministrator) {
        this.overview = overview;
        this.isAdministrator = isAdministrator;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        if (!isAdministrator(request.getSession(false))) {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        response.setHeader("Cache-Control", "no-store");
        request.setAttribute("page", overview.get());
        request.getRequestDispatcher(VIEW).forward(request, response);
    }

    private boolean isAdministrator(HttpSession session) {
        return session != null && session.getAttribute(TOKEN) instanceof AuthToken token && isAdministrator.test(token);
    }
}
