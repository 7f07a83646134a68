package org.igniterealtime.openfire.plugin.frontdoor.host.console;

import java.io.IOException;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.jivesoftware.admin.LoginLimitManager;
import org.jivesoftware.openfire.admin.AdminManager;
import org.jivesoftware.openfire.auth.AuthFactory;
import org.jivesoftware.openfire.auth.AuthToken;
import org.jivesoftware.openfire.auth.ConnectionException;
import org.jivesoftware.openfire.auth.InternalUnauthenticatedException;
import org.jivesoftware.openfire.auth.UnauthorizedException;
import org.xmpp.packet.JID;

/** login.jsp: lets administrators in. */
public final class SignInPage extends ConsoleServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Html html = new Html().add("<html><head><title>Openfire: sign in</title>"
            + "<link rel=\"stylesheet\" href=\"style/global.css\"></head><body class=\"login\"><h1>Openfire admin console</h1>"
            + "<p>Trial server, never for production.</p>");
        if (request.getParameter("failed") != null) {
            html.add("<p class=\"jive-error\">Wrong name or password, or not an administrator.</p>");
        }
        html.add("<form action=\"login.jsp\" method=\"post\" name=\"loginForm\">%s<input type=\"hidden\" name=\"login\" value=\"true\">"
            + "<input type=\"hidden\" name=\"url\" value=\"%s\">", csrfField(request), parameter(request, "url"));
        html.add("<p><label>Name <input name=\"username\" autofocus></label></p>"
            + "<p><label>Password <input type=\"password\" name=\"password\"></label></p>"
            + "<p><input type=\"submit\" value=\"Sign in\"></p></form>").send(response);
    }

    @Override
    String act(HttpServletRequest request) {
        String name = JID.escapeNode(parameter(request, "username"));
        LoginLimitManager limits = LoginLimitManager.getInstance();
        try {
            if (limits.hasHitConnectionLimit(name, request.getRemoteAddr()) || !AdminManager.getInstance().isUserAdmin(name, true)) {
                throw new UnauthorizedException();
            }
            AuthToken token = AuthFactory.authenticate(name, parameter(request, "password"));
            request.getSession().invalidate();
            request.getSession().setAttribute("jive.admin.authToken", token);
            limits.recordSuccessfulAttempt(name, request.getRemoteAddr());
            return local(parameter(request, "url"));
        } catch (UnauthorizedException | ConnectionException | InternalUnauthenticatedException e) {
            limits.recordFailedAttempt(name, request.getRemoteAddr());
            return "login.jsp?failed";
        }
    }

    /** Only addresses on this console are followed. */
    private static String local(String url) {
        return url.startsWith("/") && !url.startsWith("//") && !url.contains("\\") ? url : "index.jsp";
    }
}
