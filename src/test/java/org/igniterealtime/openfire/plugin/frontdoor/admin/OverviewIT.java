package org.igniterealtime.openfire.plugin.frontdoor.admin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.igniterealtime.openfire.plugin.frontdoor.host.TrialServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class OverviewIT {

    private static final String PAGE = "plugins/frontdoor/frontdoor-overview.jsp";

    private static TrialServer server;

    @BeforeAll
    static void start() {
        server = TrialServer.builder().start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void saysThatTheDoorIsOpen() {
        String page = server.consolePage(PAGE);
        assertTrue(page.contains("The door is open"), page);
        assertFalse(page.contains("???"), page);
    }

    @Test
    void stylesAndSidebarAreThere() {
        assertTrue(server.consolePage(PAGE).contains("plugins/frontdoor/frontdoor-overview.jsp"));
        assertTrue(server.consolePage("plugins/frontdoor/style/frontdoor.css").contains(".frontdoor"));
    }

    @Test
    void theViewLeadsToThePage() {
        assertTrue(server.consolePage("plugins/frontdoor/view/overview.jsp").contains("The door is open"));
    }

    @Test
    void strangersAreSentToTheSignIn() throws Exception {
        for (String path : new String[] {PAGE, "plugins/frontdoor/view/overview.jsp"}) {
            HttpResponse<String> answer = HttpClient.newHttpClient().send(HttpRequest.newBuilder(
                    URI.create("http://127.0.0.1:" + server.adminPort() + "/" + path)).build(), HttpResponse.BodyHandlers.ofString());
            assertEquals(302, answer.statusCode());
            assertTrue(answer.headers().firstValue("Location").orElse("").contains("login.jsp"), path);
        }
    }
}
