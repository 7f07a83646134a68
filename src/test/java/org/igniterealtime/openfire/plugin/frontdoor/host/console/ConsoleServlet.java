package org.igniterealtime.openfire.plugin.frontdoor.host.console;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import javax.servlet.ServletException;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.jivesoftware.openfire.auth.AuthToken;
import org.jivesoftware.openfire.security.SecurityAuditManager;
import org.jivesoftware.util.StringUtils;

/** What the console's pages have in common: a POST needs the session's token, acts, and redirects; a GET shows. */
abstract class ConsoleServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String CSRF = "csrf";

    /** Does what the form asks for and returns the address to go to. */
    abstract String act(HttpServletRequest request) throws IOException, ServletException;

    @Override
    protected final void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        String sent = request.getParameter(CSRF);
        if (sent == null || !MessageDigest.isEqual(bytes(sent), bytes(csrf(request)))) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN, "The form is out of date: go back, reload, try again.");
            return;
        }
        response.sendRedirect(act(request));
    }

    /** The session's token against forged forms, for a field or an address. */
    static String csrf(HttpServletRequest request) {
        Object token = request.getSession().getAttribute(CSRF);
        if (token == null) {
            token = StringUtils.randomString(32);
            request.getSession().setAttribute(CSRF, token);
        }
        return token.toString();
    }

    /** The hidden field that every form has. */
    static Html csrfField(HttpServletRequest request) {
        return new Html().add("<input type=\"hidden\" name=\"csrf\" value=\"%s\">", csrf(request));
    }

    /** Writes to Openfire's audit log who did what. */
    static void audit(HttpServletRequest request, String summary, String details) {
        AuthToken token = (AuthToken) request.getSession().getAttribute("jive.admin.authToken");
        SecurityAuditManager.getInstance().logEvent(token.getUsername(), summary, details);
    }

    /** A parameter, or the empty text. */
    static String parameter(HttpServletRequest request, String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
