package org.igniterealtime.openfire.plugin.frontdoor.host.console;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import javax.servlet.ServletException;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import javax.servlet.http.Part;
import org.jivesoftware.openfire.XMPPServer;
import org.jivesoftware.openfire.container.PluginManager;
import org.jivesoftware.openfire.container.PluginMetadata;

/** plugin-admin.jsp: lists, uploads, reloads and deletes plugins. */
public final class PluginsPage extends ConsoleServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Html html = Html.page("Plugins", "plugin-settings");
        for (String result : new String[] {"uploadsuccess", "deletesuccess", "reloadsuccess"}) {
            if (request.getParameter(result) != null) {
                boolean good = "true".equals(request.getParameter(result));
                html.add("<p class=\"%s\">%s</p>", good ? "jive-success" : "jive-error", good ? "Done." : "That failed: see the log.");
            }
        }
        html.add("<table class=\"jive-table\"><tr><th></th><th>Plugin</th><th>Version</th><th>Description</th><th></th></tr>");
        for (Map.Entry<String, PluginMetadata> plugin : plugins().getMetadataExtractedPlugins().entrySet()) {
            if (!plugin.getKey().equals("admin")) {
                addRow(html, request, plugin.getKey(), plugin.getValue());
            }
        }
        html.add("</table><h2>Upload a plugin</h2><form action=\"plugin-admin.jsp?uploadplugin&amp;csrf=%s\" method=\"post\" "
            + "enctype=\"multipart/form-data\"><input type=\"file\" name=\"uploadfile\" accept=\".jar\"> "
            + "<input type=\"submit\" value=\"Upload\"></form>", csrf(request)).send(response);
    }

    private static void addRow(Html html, HttpServletRequest request, String name, PluginMetadata plugin) {
        html.add("<tr><td><img src=\"geticon?plugin=%s\" width=\"16\" height=\"16\" alt=\"\"></td><td>%s%s</td><td>%s</td><td>%s</td>",
            name, plugin.getName(), plugins().isLoaded(name) ? "" : " (not loaded)", plugin.getVersion(), plugin.getDescription());
        html.add("<td><form action=\"plugin-admin.jsp\" method=\"post\">%s"
            + "<button name=\"reloadplugin\" value=\"%s\">Reload</button> "
            + "<button name=\"deleteplugin\" value=\"%s\">Delete</button></form></td></tr>\n", csrfField(request), name, name);
    }

    @Override
    String act(HttpServletRequest request) throws IOException, ServletException {
        if (request.getParameter("uploadplugin") != null) {
            return "plugin-admin.jsp?uploadsuccess=" + upload(request);
        }
        String reload = request.getParameter("reloadplugin");
        if (reload != null) {
            audit(request, "reloaded plugin " + reload, null);
            return "plugin-admin.jsp?reloadsuccess=" + plugins().reloadPlugin(reload);
        }
        String delete = parameter(request, "deleteplugin");
        plugins().deletePlugin(delete);
        audit(request, "deleted plugin " + delete, null);
        return "plugin-admin.jsp?deletesuccess=true";
    }

    private static boolean upload(HttpServletRequest request) throws IOException, ServletException {
        Part part = request.getPart("uploadfile");
        if (part == null || part.getSubmittedFileName() == null || !part.getSubmittedFileName().endsWith(".jar")) {
            return false;
        }
        try (InputStream jar = part.getInputStream()) {
            boolean installed = plugins().installPlugin(jar, part.getSubmittedFileName());
            audit(request, "uploaded plugin " + part.getSubmittedFileName(), null);
            return installed;
        }
    }

    private static PluginManager plugins() {
        return XMPPServer.getInstance().getPluginManager();
    }
}
