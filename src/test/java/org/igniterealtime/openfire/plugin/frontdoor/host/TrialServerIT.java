package org.igniterealtime.openfire.plugin.frontdoor.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The trial server does what its users count on. */
@Tag("integration")
class TrialServerIT {

    private static TrialServer server;

    @BeforeAll
    static void start() {
        server = TrialServer.builder().withoutPlugin().set("frontdoor.test.before", "set before the start").start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void everyUserSignsInOverBothPorts() throws Exception {
        for (var user : ServerDatabase.USERS.entrySet()) {
            assertTrue(SmackLogin.startTls(server, user.getKey(), user.getValue()), user.getKey());
            assertTrue(SmackLogin.directTls(server, user.getKey(), user.getValue()), user.getKey());
        }
    }

    @Test
    void aStrangerIsSentToTheSignInPage() throws Exception {
        HttpResponse<String> answer = get("server-properties.jsp");
        assertEquals(302, answer.statusCode());
        assertTrue(answer.headers().firstValue("Location").orElse("").contains("login.jsp"), answer.headers().toString());
    }

    @Test
    void propertiesAreSetAndDeletedWhileTheServerRuns() {
        assertEquals(Optional.of("set before the start"), server.getProperty("frontdoor.test.before"));
        server.setProperty("frontdoor.test.live", "<b>\"1\" & 'ä'</b>");
        assertEquals(Optional.of("<b>\"1\" & 'ä'</b>"), server.getProperty("frontdoor.test.live"));
        server.deleteProperty("frontdoor.test.live");
        assertEquals(Optional.empty(), server.getProperty("frontdoor.test.live"));
    }

    @Test
    void aPluginIsUploadedReloadedAndDeleted(@TempDir Path folder) throws Exception {
        Path jar = SamplePlugin.jar(folder.resolve("sample.jar"));
        server.installPlugin(jar);
        assertTrue(server.log().contains("sample plugin starts"));
        assertTrue(server.consolePage("plugins/sample/page").contains("jive-sidebar"), "the page has the console's frame");
        int mark = server.log().length();
        server.reloadPlugin("sample");
        assertTrue(server.log().substring(mark).contains("sample plugin stops"));
        assertTrue(server.log().substring(mark).contains("sample plugin starts"));
        server.uninstallPlugin("sample");
        assertFalse(server.home().resolve("plugins/sample.jar").toFile().exists());
    }

    @Test
    void twoServersRunAtOnceAndClosingLeavesNoProcess() throws Exception {
        TrialServer second = TrialServer.builder().withoutPlugin().heap("200m").start();
        ProcessHandle process = ProcessHandle.of(second.pid()).orElseThrow();
        try (second) {
            assertTrue(SmackLogin.startTls(second, "bob", "bob-secret"));
            assertTrue(server.isAlive());
        }
        assertFalse(process.isAlive());
    }

    @Test
    void aTakenPortIsNamed() throws IOException {
        int base = Ports.free().client();
        try (ServerSocket taken = new ServerSocket(base, 1, InetAddress.getByName("127.0.0.1"))) {
            TrialServerBuilder builder = TrialServer.builder().withoutPlugin().offset(base - 5222);
            String message = assertThrows(TrialServerException.class, builder::start).getMessage();
            assertEquals("already in use on this machine: port " + taken.getLocalPort(), message);
        }
    }

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        URI address = URI.create("http://127.0.0.1:" + server.adminPort() + "/" + path);
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    }
}
