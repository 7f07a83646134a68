package org.igniterealtime.openfire.plugin.frontdoor.host.console;

import java.io.IOException;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/** Any other page that Openfire's model links to: says that only the real console has it. */
public final class MissingPage extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        String page = request.getServletPath().substring(1);
        Html.page("Not in the trial console", page.replaceFirst("\\.jsp$", ""))
            .add("<p>The page <code>%s</code> is in the real admin console only. "
                + "<a href=\"/server-properties.jsp\">System Properties</a> can change most of what it sets.</p>", page)
            .send(response);
    }
}
