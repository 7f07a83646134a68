package org.igniterealtime.openfire.plugin.frontdoor.host;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.jivesoftware.openfire.container.Plugin;
import org.jivesoftware.openfire.container.PluginManager;

/** The smallest plugin with a page in the console, to prove that the trial server carries plugins as the real one does. */
public final class SamplePlugin implements Plugin {

    private static final String PLUGIN_XML = """
        <plugin>
          <class>%s</class>
          <name>Sample</name>
          <description>Shows that plugins run.</description>
          <version>1.0.0</version>
          <adminconsole>
            <tab id="tab-server">
              <sidebar id="sidebar-server-settings">
                <item id="sample" name="Sample" url="page" description="A page"/>
              </sidebar>
            </tab>
          </adminconsole>
        </plugin>
        """;
    private static final String WEB_XML = """
        <web-app>
          <servlet><servlet-name>Page</servlet-name><servlet-class>%s</servlet-class></servlet>
          <servlet-mapping><servlet-name>Page</servlet-name><url-pattern>/page</url-pattern></servlet-mapping>
        </web-app>
        """;

    @Override
    public void initializePlugin(PluginManager manager, File folder) {
        System.out.println("sample plugin starts");
    }

    @Override
    public void destroyPlugin() {
        System.out.println("sample plugin stops");
    }

    /** A page that knows its place in the console. */
    public static final class Page extends HttpServlet {

        private static final long serialVersionUID = 1L;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.setContentType("text/html;charset=UTF-8");
            try (Writer out = response.getWriter()) {
                out.write("<html><head><title>Sample page</title><meta name=\"pageID\" content=\"sample\"></head>"
                    + "<body><p>Sample text</p></body></html>");
            }
        }
    }

    /** Packs this plugin. */
    static Path jar(Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file); JarOutputStream jar = new JarOutputStream(out)) {
            add(jar, "plugin.xml", PLUGIN_XML.formatted(SamplePlugin.class.getName()).getBytes(StandardCharsets.UTF_8));
            add(jar, "web/WEB-INF/web.xml", WEB_XML.formatted(Page.class.getName()).getBytes(StandardCharsets.UTF_8));
            for (Class<?> type : new Class<?>[] {SamplePlugin.class, Page.class}) {
                String path = type.getName().replace('.', '/') + ".class";
                add(jar, "classes/" + path, Files.readAllBytes(Places.testClasses().resolve(path)));
            }
        }
        return file;
    }

    private static void add(JarOutputStream jar, String name, byte[] content) throws IOException {
        jar.putNextEntry(new JarEntry(name));
        jar.write(content);
        jar.closeEntry();
    }
}
