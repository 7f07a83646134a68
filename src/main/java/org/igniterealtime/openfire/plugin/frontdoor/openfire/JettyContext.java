package org.igniterealtime.openfire.plugin.frontdoor.openfire;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.servlet.Servlet;

/**
 * A servlet context on Openfire's public web server. Up to Openfire 4.9 that is a Jetty 9 or 10, since 5.0 a Jetty 12;
 * all that differs for us is where the classes are and what they extend.
 */
final class JettyContext {

    private static final List<String> PACKAGES =
            List.of("org.eclipse.jetty.ee8.servlet.", "org.eclipse.jetty.servlet.");
    /** In the same place everywhere, and what every kind of context is in the end. */
    private static final String ANY_CONTEXT = "org.eclipse.jetty.server.handler.ContextHandler";
    private static final String COLLECTION = "org.eclipse.jetty.server.handler.HandlerCollection";
    private static final int WITHOUT_SESSIONS = 0;

    private final Object manager;
    private final String path;
    private final Object handler;

    /**
     * A context that is not mounted yet.
     *
     * @param manager  Openfire's {@code HttpBindManager}
     * @param path     such as {@code /register}
     * @param servlets by pattern
     */
    JettyContext(Object manager, String path, Map<String, ? extends Servlet> servlets) {
        this.manager = manager;
        this.path = path;
        String jetty = PACKAGES.stream().filter(name -> ByName.exists(name + "ServletContextHandler")).findFirst()
                .orElseThrow(() -> new IllegalStateException("This Openfire has no Jetty that we know"));
        this.handler = ByName.make(ByName.load(jetty + "ServletContextHandler"), int.class, WITHOUT_SESSIONS);
        ByName.call(handler, "setContextPath", path);
        ByName.call(handler, "setAllowNullPathInfo", true);
        Class<?> holder = ByName.load(jetty + "ServletHolder");
        servlets.forEach((pattern, servlet) ->
                ByName.call(handler, "addServlet", ByName.make(holder, Servlet.class, servlet), pattern));
    }

    /**
     * Begins to serve: now, or when the web server is started, and after each restart of it.
     *
     * <p>What is added to a running collection is not stopped with it, in Jetty 9 and 10; and with one part still running,
     * Openfire fails to start its web server again when a port or a certificate has changed. So the collection is told to
     * manage us. Openfire 5 stops each part by itself.
     */
    void mount() {
        ByName.call(manager, "addJettyHandler", handler);
        Object server = ByName.call(handler, "getServer");
        if (server != null && !isJetty12(server)) {
            all(server, COLLECTION).filter(this::holdsUs).forEach(parent -> ByName.call(parent, "manage", handler));
        }
    }

    /** Ends serving. Nothing is left in the web server. */
    void unmount() {
        ByName.call(manager, "removeJettyHandler", handler);
    }

    /** Whether something else serves the same path. Nobody knows while the web server is off. */
    boolean isContested() {
        Object server = ByName.call(handler, "getServer");
        return server != null
                && all(server, ANY_CONTEXT).filter(each -> path.equals(ByName.call(each, "getContextPath"))).count() > 1;
    }

    private boolean holdsUs(Object collection) {
        Object children = ByName.call(collection, "getHandlers");
        return children != null && List.of((Object[]) children).contains(handler);
    }

    private static boolean isJetty12(Object server) {
        return ByName.has(server, "getDescendants");
    }

    private static Stream<?> all(Object server, String type) {
        String method = isJetty12(server) ? "getDescendants" : "getChildHandlersByClass";
        Object found = ByName.call(server, method, ByName.load(type));
        return found instanceof List<?> list ? list.stream() : Stream.of((Object[]) found);
    }
}
