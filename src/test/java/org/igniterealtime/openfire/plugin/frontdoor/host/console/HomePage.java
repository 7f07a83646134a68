package org.igniterealtime.openfire.plugin.frontdoor.host.console;

import java.io.IOException;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.jivesoftware.openfire.XMPPServer;
import org.jivesoftware.openfire.XMPPServerInfo;

/** index.jsp: what runs here; with {@code logout} it ends the session, as links of the real console do. */
public final class HomePage extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getParameter("logout") != null) {
            request.getSession().invalidate();
            response.sendRedirect("login.jsp");
            return;
        }
        XMPPServerInfo info = XMPPServer.getInstance().getServerInfo();
        Html.page("Server information", "server-settings")
            .add("<table class=\"jive-table\"><tr><td>Version</td><td>%s</td></tr>", info.getVersion().getVersionString())
            .add("<tr><td>Domain</td><td>%s</td></tr><tr><td>Host name</td><td>%s</td></tr>", info.getXMPPDomain(), info.getHostname())
            .add("<tr><td>Running since</td><td>%s</td></tr>", info.getLastStarted())
            .add("<tr><td>Java</td><td>%s</td></tr></table>", System.getProperty("java.version"))
            .add("<p>This is a plain stand-in for the real console, on a trial server: never for production.</p>")
            .send(response);
    }
}
