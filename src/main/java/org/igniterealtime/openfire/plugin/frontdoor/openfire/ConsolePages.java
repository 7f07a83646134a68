package org.igniterealtime.openfire.plugin.frontdoor.openfire;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.Enumeration;
import javax.servlet.GenericServlet;
import javax.servlet.ServletConfig;
import javax.servlet.ServletContext;
import javax.servlet.ServletException;
import org.jivesoftware.openfire.container.Plugin;
import org.jivesoftware.openfire.container.PluginManager;
import org.jivesoftware.openfire.container.PluginServlet;

/**
 * Our pages in the admin console. They are put there when everything they show is there, not named in {@code web.xml},
 * which has Openfire make them before the plugin is started.
 */
public final class ConsolePages implements AutoCloseable {

    private final PluginManager manager;
    private final Plugin plugin;
    private final Deque<String> addresses = new ArrayDeque<>();

    /** No pages yet. */
    public ConsolePages(PluginManager manager, Plugin plugin) {
        this.manager = manager;
        this.plugin = plugin;
    }

    /**
     * Puts a page into the console.
     *
     * @param address below the plugin's own, such as {@code /frontdoor-overview.jsp}
     */
    public void add(String address, GenericServlet page) {
        try {
            page.init(new Named(address.substring(1)));
            PluginServlet.registerServlet(manager, plugin, page, address);
            addresses.push(address);
        } catch (ServletException refused) {
            throw new IllegalStateException("The console does not take the page " + address, refused);
        }
    }

    /** Takes the pages away. */
    @Override
    public void close() throws ServletException {
        while (!addresses.isEmpty()) {
            PluginServlet.unregisterServlet(plugin, addresses.pop()).destroy();
        }
    }

    /** Openfire does not initialise servlets that it is given, and fails when it looks for their name. */
    private record Named(String name) implements ServletConfig {

        @Override
        public String getServletName() {
            return name;
        }

        @Override
        public ServletContext getServletContext() {
            throw new IllegalStateException("The page " + name + " has the context of its request only");
        }

        @Override
        public String getInitParameter(String parameter) {
            return null;
        }

        @Override
        public Enumeration<String> getInitParameterNames() {
            return Collections.emptyEnumeration();
        }
    }
}
