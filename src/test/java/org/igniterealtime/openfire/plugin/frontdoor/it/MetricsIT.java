package org.igniterealtime.openfire.plugin.frontdoor.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.igniterealtime.openfire.plugin.frontdoor.fakes.PrometheusText;
import org.igniterealtime.openfire.plugin.frontdoor.host.TrialServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A monitoring program scrapes the figures over HTTP, and nobody else gets them. */
class MetricsIT {

    private static final String TOKEN = "monitoring-secret-0123";

    private final TrialServer server = Servers.shared();

    @RegisterExtension
    final Changes changes = new Changes(server);

    @BeforeEach
    void on() {
        changes.set("frontdoor.metrics.token", TOKEN);
        changes.set("frontdoor.metrics", "true");
    }

    @Test
    void figuresAreThoseOfTheServer() throws Exception {
        PrometheusText before = new PrometheusText(scrape().body());
        String name = Account.make(server, "counted").name();
        HttpResponse<String> answer = scrape();
        assertEquals("text/plain;version=0.0.4;charset=utf-8",
            answer.headers().firstValue("Content-Type").orElse("").replace(" ", "").toLowerCase());
        assertEquals("no-store", answer.headers().firstValue("Cache-Control").orElse(""));
        PrometheusText after = new PrometheusText(answer.body());
        String admitted = "frontdoor_attempts_total{door=\"in_band\",outcome=\"admitted\",reason=\"\"}";
        assertEquals(before.value(admitted) + 1, after.value(admitted));
        assertTrue(after.value("frontdoor_forms_total") > before.value("frontdoor_forms_total"));
        assertTrue(after.value("frontdoor_picture_seconds_count") > before.value("frontdoor_picture_seconds_count"));
        assertEquals(1, after.value("frontdoor_database_up"));
        assertTrue(after.value("frontdoor_applications_waiting") >= 0);
        assertTrue(after.value("frontdoor_invites_open") >= 0);
        assertFalse(answer.body().contains(name));
    }

    @Test
    void aLimitThatIsReachedIsCounted() throws Exception {
        String hit = "frontdoor_limits_hit_total{limit=\"form_source\"}";
        double before = new PrometheusText(scrape().body()).value(hit);
        changes.set("frontdoor.limit.form.source", "1/1h");
        try (TcpLine line = TcpLine.startTls(server)) {
            line.iq(Xml.get());
            line.iq(Xml.get());
        }
        assertEquals(before + 1, new PrometheusText(scrape().body()).value(hit));
    }

    @Test
    void nobodyGetsThemWithoutTheToken() throws Exception {
        for (String header : new String[] {"Bearer wrong", "Bearer ", "Basic " + TOKEN, TOKEN, "Bearer " + TOKEN + "x", "Bearer " + TOKEN.toUpperCase()}) {
            HttpResponse<String> answer = ask("GET", "/register/metrics", header);
            assertEquals(401, answer.statusCode(), header);
            assertEquals("unauthorized\n", answer.body());
            assertTrue(answer.headers().firstValue("WWW-Authenticate").orElse("").startsWith("Bearer"));
        }
        assertEquals(401, ask("GET", "/register/metrics?token=" + TOKEN, "none").statusCode());
        changes.set("frontdoor.metrics.token", "");
        assertEquals(401, ask("GET", "/register/metrics", "Bearer ").statusCode());
    }

    @Test
    void whileTheyAreOffThereIsNothing() throws Exception {
        changes.set("frontdoor.metrics", "false");
        HttpResponse<String> answer = ask("GET", "/register/metrics", "Bearer " + TOKEN);
        assertEquals(404, answer.statusCode());
        assertFalse(answer.headers().firstValue("WWW-Authenticate").isPresent());
    }

    @Test
    void headHasNoBodyAndNothingElseIsTaken() throws Exception {
        HttpResponse<String> head = ask("HEAD", "/register/metrics", "bearer " + TOKEN);
        assertEquals(200, head.statusCode());
        assertEquals("", head.body());
        assertEquals(405, ask("POST", "/register/metrics", "Bearer " + TOKEN).statusCode());
        assertEquals(401, ask("POST", "/register/metrics", "Bearer x").statusCode());
    }

    /** What is asked for over the web is also there while the sign-up page is off. */
    @Test
    void thePageNeedNotBeOn() throws Exception {
        changes.set("frontdoor.web.mode", "off");
        assertEquals(200, scrape().statusCode());
    }

    private HttpResponse<String> scrape() throws Exception {
        return ask("GET", "/register/metrics", "Bearer " + TOKEN);
    }

    /** On a connection of its own each: Jetty keeps the headers of one, and finds them again in whatever case. */
    private HttpResponse<String> ask(String method, String path, String authorization) throws Exception {
        return HttpClient.newBuilder().build().send(HttpRequest.newBuilder(URI.create("http://localhost:" + server.httpPort() + path))
            .header("Authorization", authorization).method(method, HttpRequest.BodyPublishers.noBody()).build(), BodyHandlers.ofString());
    }
}
