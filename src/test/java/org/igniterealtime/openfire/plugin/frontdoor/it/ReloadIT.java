package org.igniterealtime.openfire.plugin.frontdoor.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.dom4j.Element;
import org.igniterealtime.openfire.plugin.frontdoor.host.TrialServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The plugin goes and comes on a running server. When it is gone, the server is what it was, and nothing of ours is left. */
class ReloadIT {

    private static final String OURS = "org.igniterealtime.openfire.plugin.frontdoor";
    private static final String LOADER = "org.jivesoftware.openfire.container.PluginClassLoader";
    private static final Duration COLLECTED = Duration.ofSeconds(20);
    private static final Path JAR = Path.of("target", "frontdoor.jar");

    private static final String CLOSED = "false<query xmlns=\"jabber:iq:register\"></query>";

    private static TrialServer server;
    private static Jvm jvm;

    @BeforeAll
    static void start() {
        server = Servers.builder().withoutPlugin().start();
        jvm = new Jvm(server);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "true", "false"})
    void whatWasThereBeforeIsThereAgain(String inBand) {
        if (!inBand.isEmpty()) {
            server.setProperty("register.inband", inBand);
        }
        // Openfire reads its own switch at its start only; the property decides what is to be put back.
        String stock = inBand.equals("false") ? CLOSED : stockForm();
        long loaders = Jvm.count(jvm.histogram(), LOADER);

        server.installPlugin(JAR);
        server.setProperty("frontdoor.inband.mode", "captcha");
        assertOurs();
        server.reloadPlugin("frontdoor");
        assertOurs();
        assertEquals(loaders + 1, settled(loaders + 1), "one class loader, also after a reload");
        server.uninstallPlugin("frontdoor");

        assertEquals(stock, stockForm());
        assertEquals(Optional.of(inBand).filter(set -> !set.isEmpty()), server.getProperty("register.inband"));
        assertFalse(jvm.threads().contains("\"frontdoor"), "a thread is left");
        assertEquals(List.of(), left(), "objects are left");
        assertEquals(loaders, settled(loaders), "class loaders");
        assertEquals(Optional.empty(), server.getProperty("frontdoor.stock.inband"));
    }

    private static void assertOurs() {
        String name = Servers.name("reload");
        try (TcpLine line = TcpLine.startTls(server)) {
            assertTrue(line.features().contains("iq-register"));
            line.register(name, "secret-r");
        }
        assertTrue(TcpLine.canSignIn(server, name, "secret-r"));
    }

    /** What the server's own handler says, and whether it is advertised. */
    private static String stockForm() {
        try (TcpLine line = TcpLine.startTls(server)) {
            Stanza answer = line.raw("<iq type='get' id='stock' to='localhost'><query xmlns='jabber:iq:register'/></iq>");
            Element query = answer.element().elements().get(0);
            boolean open = answer.attribute("type").orElseThrow().equals("result");
            if (open) {
                assertNotNull(query.element("username"), answer.element()::asXML);
            }
            assertFalse(query.asXML().contains("ocr"));
            return line.features().contains("iq-register") + query.asXML();
        }
    }

    /** The number of plugin class loaders, once it is what it should be or the time is over. */
    private static long settled(long wanted) {
        long deadline = System.nanoTime() + COLLECTED.toNanos();
        long now = Jvm.count(jvm.histogram(), LOADER);
        while (now != wanted && System.nanoTime() < deadline) {
            now = Jvm.count(jvm.histogram(), LOADER);
        }
        return now;
    }

    /** Objects of ours, but for those of the trial server itself, once there are none or the time is over. */
    private static List<String> left() {
        long deadline = System.nanoTime() + COLLECTED.toNanos();
        List<String> now = ours();
        while (!now.isEmpty() && System.nanoTime() < deadline) {
            now = ours();
        }
        return now;
    }

    private static List<String> ours() {
        return jvm.histogram().lines().filter(line -> line.contains(OURS) && !line.contains(OURS + ".host.")).toList();
    }
}
