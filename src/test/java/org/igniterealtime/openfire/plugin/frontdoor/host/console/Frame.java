package org.igniterealtime.openfire.plugin.frontdoor.host.console;

import com.opensymphony.module.sitemesh.HTMLPage;
import com.opensymphony.module.sitemesh.RequestConstants;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.jivesoftware.openfire.auth.AuthToken;

/**
 * The frame that SiteMesh puts around every page of the console and of the plugins: tabs, sidebar, and the page's own head
 * and body. Which tab and item are marked follows from the page's {@code <meta name="pageID">}, as in the real console.
 */
public final class Frame extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        HTMLPage page = (HTMLPage) request.getAttribute(RequestConstants.PAGE);
        if (page == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND); // asked for by itself
            return;
        }
        StringWriter head = new StringWriter();
        page.writeHead(head);
        StringWriter body = new StringWriter();
        page.writeBody(body);
        Menu menu = Menu.of(page.getProperty("meta.pageID"), page.getProperty("meta.subPageID"));
        AuthToken user = (AuthToken) request.getSession().getAttribute("jive.admin.authToken");

        response.setContentType("text/html;charset=UTF-8");
        PrintWriter out = response.getWriter();
        out.println("<!DOCTYPE html><html><head><title>Openfire: " + page.getTitle() + "</title>"
            + "<link rel=\"stylesheet\" href=\"/style/global.css\">" + head + "</head><body id=\"jive-body\">");
        out.println(new Html().add("<div id=\"jive-userstatus\">Openfire, trial server. Signed in as <strong>%s</strong> "
            + "<a href=\"/index.jsp?logout=true\">Sign out</a></div>", user == null ? "" : user.getUsername()));
        out.println("<div id=\"jive-nav\">" + menu.tabs() + "</div><div id=\"jive-subnav\">" + menu.sections() + "</div>");
        out.println("<div id=\"jive-sidebar\">" + menu.sidebar() + "</div>");
        out.println("<div id=\"jive-content\"><h1>" + page.getTitle() + "</h1><div id=\"jive-main-content\">" + body
            + "</div></div></body></html>");
    }
}
