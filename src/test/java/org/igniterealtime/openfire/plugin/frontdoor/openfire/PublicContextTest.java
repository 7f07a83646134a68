package org.igniterealtime.openfire.plugin.frontdoor.openfire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.OptionalInt;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.HandlerCollection;
import org.eclipse.jetty.server.handler.HandlerList;
import org.eclipse.jetty.servlet.ServletContextHandler;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** On the web server of Openfire 4.2, put together as Openfire does. */
class PublicContextTest {

    private final WebServer web = new WebServer();
    private final PublicContext context = new PublicContext(web, web, Map.of("/*", new Hello()));

    @AfterEach
    void stop() throws Exception {
        web.stop();
    }

    @Test
    void isThereAtOnceAndGoneAfterwards() throws Exception {
        web.start();
        context.mount("/register");
        assertEquals(PublicContext.State.MOUNTED, context.state());
        assertEquals(200, web.get("/register/x"));
        assertEquals(200, web.get("/register"));
        assertEquals(404, web.get("/registered"));
        context.close();
        assertEquals(404, web.get("/register/x"));
        assertEquals(0, web.mounted());
    }

    @Test
    void followsItsSetting() throws Exception {
        web.start();
        context.mount("/register");
        context.mount("/join");
        assertEquals(404, web.get("/register/x"));
        assertEquals(200, web.get("/join/x"));
        context.mount("/join");
        assertEquals(1, web.mounted());
    }

    @Test
    void isThereWhenTheWebServerComesLaterOrAgain() throws Exception {
        context.mount("/register");
        assertEquals(PublicContext.State.MOUNTED, context.state());
        web.start();
        assertEquals(200, web.get("/register/x"));
        web.stop();
        web.start();
        assertEquals(200, web.get("/register/x"));
    }

    @Test
    void letsTheWebServerRestart() throws Exception {
        web.start();
        context.mount("/register");
        web.stop();
        web.start();
        assertEquals(200, web.get("/register/x"));
        context.close();
        assertEquals(404, web.get("/register/x"));
        web.stop();
        web.start();
        assertEquals(404, web.get("/register/x"));
    }

    @Test
    void leavesThePathToWhoHasIt() throws Exception {
        web.start();
        web.addJettyHandler(new ServletContextHandler(null, "/register"));
        context.mount("/register");
        assertEquals(PublicContext.State.CONTESTED, context.state());
        assertFalse(context.isMounted());
        assertEquals(1, web.mounted());
        context.mount("/join");
        assertTrue(context.isMounted());
        assertEquals(PublicContext.State.MOUNTED, context.state());
        assertEquals(200, web.get("/join/x"));
    }

    @Test
    void tellsOfLateComers() throws Exception {
        web.start();
        context.mount("/register");
        web.addJettyHandler(new ServletContextHandler(null, "/register"));
        assertEquals(PublicContext.State.CONTESTED, context.state());
    }

    @Test
    void doesNotComeBackOnceClosed() throws Exception {
        web.start();
        context.close();
        context.mount("/register");
        assertEquals(PublicContext.State.OFF, context.state());
        assertEquals(404, web.get("/register/x"));
    }

    @Test
    void anUnknownServerIsReportedNotThrown() {
        PublicContext strange = new PublicContext(new Object(), web, Map.of("/*", new Hello()));
        strange.mount("/register");
        assertEquals(PublicContext.State.BROKEN, strange.state());
        strange.close();
    }

    private static final class Hello extends HttpServlet {
        private static final long serialVersionUID = 1L;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.getWriter().print("hello");
        }
    }

    /** Openfire's {@code HttpBindManager} as far as we use it; public, as methods are found by name. */
    public static final class WebServer implements PublicPorts {
        private final HandlerCollection extensions = new HandlerCollection(true);
        private final HandlerList all = new HandlerList();
        private Server server;

        WebServer() {
            all.addHandler(extensions);
        }

        void start() throws Exception {
            server = new Server();
            ServerConnector connector = new ServerConnector(server);
            connector.setHost("127.0.0.1");
            server.addConnector(connector);
            server.setHandler(all);
            server.start();
            all.start();
            extensions.start();
        }

        void stop() throws Exception {
            if (server != null) {
                all.stop();
                extensions.stop();
                server.stop();
                server = null;
            }
        }

        /** As in Openfire. */
        public void addJettyHandler(Handler handler) throws Exception {
            extensions.addHandler(handler);
            if (!handler.isStarted() && extensions.isStarted()) {
                handler.start();
            }
        }

        /** As in Openfire. */
        public void removeJettyHandler(Handler handler) throws Exception {
            extensions.removeHandler(handler);
            if (handler.isStarted()) {
                handler.stop();
            }
        }

        int mounted() {
            return extensions.getHandlers() == null ? 0 : extensions.getHandlers().length;
        }

        int get(String path) throws Exception {
            int port = ((ServerConnector) server.getConnectors()[0]).getLocalPort();
            return HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                    .build(), HttpResponse.BodyHandlers.discarding()).statusCode();
        }

        @Override
        public boolean areWanted() {
            return true;
        }

        @Override
        public OptionalInt secure() {
            return OptionalInt.empty();
        }

        @Override
        public OptionalInt plain() {
            return server == null ? OptionalInt.empty() : OptionalInt.of(1);
        }
    }
}
