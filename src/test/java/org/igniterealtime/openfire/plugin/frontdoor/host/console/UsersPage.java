package org.igniterealtime.openfire.plugin.frontdoor.host.console;

import java.io.IOException;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.jivesoftware.openfire.lockout.LockOutManager;
import org.jivesoftware.openfire.user.User;
import org.jivesoftware.openfire.user.UserManager;

/** user-summary.jsp: the accounts. */
public final class UsersPage extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int MOST = 500;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        UserManager users = UserManager.getInstance();
        Html html = Html.page("User Summary", "user-summary").add("<p>%s accounts</p><table class=\"jive-table\">"
            + "<tr><th>User name</th><th>Name</th><th>E-mail</th><th>Created</th><th>Locked</th></tr>", users.getUserCount());
        for (User user : users.getUsers(0, MOST)) {
            boolean locked = LockOutManager.getInstance().isAccountDisabled(user.getUsername());
            html.add("<tr><td>%s</td><td>%s</td><td>%s</td><td>%s</td><td>%s</td></tr>\n", user.getUsername(), text(user.getName()),
                text(user.getEmail()), user.getCreationDate(), locked ? "locked" : "");
        }
        html.add("</table>").send(response);
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }
}
