package org.igniterealtime.openfire.plugin.frontdoor.host.console;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.jivesoftware.util.JiveGlobals;

/** server-properties.jsp: lists, sets, deletes and encrypts Openfire's properties. */
public final class PropertiesPage extends ConsoleServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Html html = Html.page("System Properties", "server-props");
        html.add("<form action=\"server-properties.jsp\" method=\"post\" name=\"propform\">%s"
            + "<p><label>Property name <input name=\"key\" id=\"key\" size=\"50\" value=\"%s\"></label></p>"
            + "<p><label>Value <textarea name=\"value\" id=\"value\" cols=\"60\" rows=\"2\">%s</textarea></label></p>"
            + "<p><label><input type=\"checkbox\" name=\"encrypt\" value=\"true\"> Encrypt this value</label></p>"
            + "<p><button name=\"action\" value=\"save\">Save property</button></p></form>",
            csrfField(request), parameter(request, "key"), shown(parameter(request, "key")));
        html.add("<table class=\"jive-table\"><tr><th>Name</th><th>Value</th><th></th></tr>");
        List<String> names = JiveGlobals.getPropertyNames().stream().sorted(String.CASE_INSENSITIVE_ORDER).toList();
        for (String name : names) {
            addRow(html, request, name);
        }
        html.add("</table>").send(response);
    }

    private static void addRow(Html html, HttpServletRequest request, String name) {
        Object value = isHidden(name) ? new Html().add("<span class=\"hidden\">hidden</span>") : JiveGlobals.getProperty(name);
        html.add("<tr><td class=\"nameColumn\">%s</td><td class=\"valueColumn\">%s</td>", name, value);
        html.add("<td><form action=\"server-properties.jsp\" method=\"post\">%s<input type=\"hidden\" name=\"key\" value=\"%s\">"
            + "<button name=\"action\" value=\"edit\">Edit</button> <button name=\"action\" value=\"encrypt\">Encrypt</button> "
            + "<button name=\"action\" value=\"delete\">Delete</button></form></td></tr>\n", csrfField(request), name);
    }

    @Override
    String act(HttpServletRequest request) {
        String name = parameter(request, "key").trim();
        switch (name.isEmpty() ? "" : parameter(request, "action")) {
            case "save" -> save(request, name);
            case "encrypt" -> {
                JiveGlobals.setPropertyEncrypted(name, true);
                audit(request, "encrypted server property " + name, null);
            }
            case "delete" -> {
                JiveGlobals.deleteProperty(name);
                audit(request, "deleted server property " + name, null);
            }
            case "edit" -> {
                return "server-properties.jsp?key=" + URLEncoder.encode(name, StandardCharsets.UTF_8);
            }
            default -> { }
        }
        return "server-properties.jsp";
    }

    private static void save(HttpServletRequest request, String name) {
        String value = parameter(request, "value");
        boolean encrypt = "true".equals(request.getParameter("encrypt"));
        JiveGlobals.setProperty(name, value, encrypt);
        audit(request, "set server property " + name, name + " = " + (encrypt ? "********" : value));
    }

    private static boolean isHidden(String name) {
        return JiveGlobals.isPropertyEncrypted(name) || JiveGlobals.isPropertySensitive(name);
    }

    private static String shown(String name) {
        String value = name.isEmpty() || isHidden(name) ? null : JiveGlobals.getProperty(name);
        return value == null ? "" : value;
    }
}
