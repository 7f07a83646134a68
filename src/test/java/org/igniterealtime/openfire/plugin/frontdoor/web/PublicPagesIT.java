package org.igniterealtime.openfire.plugin.frontdoor.web;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.igniterealtime.openfire.plugin.frontdoor.host.RawClient;
import org.igniterealtime.openfire.plugin.frontdoor.host.TrialServer;
import org.igniterealtime.openfire.plugin.frontdoor.host.TrustAll;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PublicPagesIT {

    private static final String FETCH = "<iq type='get' id='f'><query xmlns='jabber:iq:register'/></iq>";
    private static final Pattern ADDRESS = Pattern.compile("<value>(https?://[^<]*\\.jpg)</value>");
    private static final HttpClient HTTP = HttpClient.newBuilder().sslContext(TrustAll.context()).build();

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
    void theAddressInTheFormShowsThePicture() throws Exception {
        URI secure = pictureAddress();
        assertEquals("https", secure.getScheme());
        assertEquals(server.httpsPort(), secure.getPort());
        HttpResponse<byte[]> picture = get(local(secure));
        assertEquals(200, picture.statusCode());
        assertEquals("image/jpeg", picture.headers().firstValue("Content-Type").orElse(""));
        assertEquals("no-store", picture.headers().firstValue("Cache-Control").orElse(""));
        assertFalse(picture.headers().firstValue("Set-Cookie").isPresent());
        byte[] plain = get(plain(secure.getPath())).body();
        assertArrayEquals(picture.body(), plain);
        assertEquals((byte) 0xFF, plain[0]);
        assertEquals((byte) 0xD8, plain[1]);
    }

    @Test
    void whatIsNotThereIsNotFound() throws Exception {
        for (String path : new String[] {"/captcha", "/captcha/", "/captcha/x.jpg", "/captcha/x.png", "/WEB-INF/web.xml", "/x", "/index.html", "/style/", "/confirm/"}) {
            HttpResponse<byte[]> answer = get(plain("/register" + path));
            assertEquals(404, answer.statusCode(), path);
            assertFalse(new String(answer.body()).contains("Exception"), path);
        }
    }

    @Test
    void theFormIsAtTheContextWithAndWithoutASlash() throws Exception {
        for (String path : new String[] {"/register", "/register/"}) {
            HttpResponse<byte[]> form = get(local(URI.create("https://localhost:" + server.httpsPort() + path)));
            assertEquals(200, form.statusCode(), path);
            assertTrue(new String(form.body()).contains("action=\"/register/\""), path);
            HttpResponse<byte[]> plain = get(plain(path));
            assertEquals(303, plain.statusCode(), path);
            assertTrue(plain.headers().firstValue("Location").orElse("").endsWith("/register/?secure=1"), path);
        }
    }

    @Test
    void whatIsSentIsAnsweredByARedirectOrRefusedForItsLength() throws Exception {
        assertEquals(303, post("username=juliet").statusCode());
        assertEquals(303, post("").statusCode());
        assertEquals(413, post("x=" + "y".repeat(65_536)).statusCode());
        HttpRequest chunked = form(HttpRequest.BodyPublishers.ofInputStream(
                () -> new ByteArrayInputStream(new byte[200_000])));
        assertEquals(413, HTTP.send(chunked, BodyHandlers.ofByteArray()).statusCode());
    }

    @Test
    void onlyLookingIsAllowed() throws Exception {
        URI picture = plain(pictureAddress().getPath());
        HttpResponse<byte[]> answer = HTTP.send(HttpRequest.newBuilder(picture).POST(HttpRequest.BodyPublishers.ofString("x"))
                .build(), BodyHandlers.ofByteArray());
        assertEquals(405, answer.statusCode());
        assertEquals("GET, HEAD", answer.headers().firstValue("Allow").orElse(""));
    }

    @Test
    void theTokenIsNotInTheLog() throws Exception {
        URI picture = pictureAddress();
        get(local(picture));
        String token = picture.getPath().replaceAll(".*/|\\.jpg", "");
        assertFalse(server.log().contains(token));
    }

    @Test
    void thePagesFollowTheirSetting() throws Exception {
        server.setProperty("frontdoor.web.context", "/join/us");
        try {
            URI picture = pictureAddress();
            assertTrue(picture.getPath().startsWith("/join/us/captcha/"), picture.getPath());
            assertEquals(200, get(local(picture)).statusCode());
            assertEquals(404, get(plain("/register/captcha/" + file(picture))).statusCode());
        } finally {
            server.deleteProperty("frontdoor.web.context");
        }
        assertEquals(200, get(local(pictureAddress())).statusCode());
    }

    /** Openfire's own BOSH context is there first. */
    @Test
    void aTakenPathIsLeftToWhoHasIt() throws Exception {
        int before = bosh();
        server.setProperty("frontdoor.web.context", "/http-bind");
        try {
            assertTrue(server.consolePage("plugins/frontdoor/frontdoor-overview.jsp").contains("/http-bind. Set frontdoor"));
            assertEquals(before, bosh());
        } finally {
            server.deleteProperty("frontdoor.web.context");
        }
        assertEquals(200, get(local(pictureAddress())).statusCode());
    }

    @Test
    void thePagesComeBackWithTheWebServer() throws Exception {
        String path = pictureAddress().getPath();
        server.setProperty("httpbind.enabled", "false");
        try {
            try (RawClient client = RawClient.connect(server)) {
                client.openStream();
                client.startTls();
                assertFalse(ADDRESS.matcher(client.iq(FETCH)).find());
            }
            assertTrue(server.consolePage("plugins/frontdoor/frontdoor-overview.jsp").contains("public web port is off"));
        } finally {
            server.setProperty("httpbind.enabled", "true");
        }
        assertEquals(200, get(plain(path)).statusCode());
        assertEquals(200, get(local(pictureAddress())).statusCode());
    }

    @Test
    void afterAReloadThePagesAreThereOnce() throws Exception {
        server.reloadPlugin("frontdoor");
        assertEquals(200, get(local(pictureAddress())).statusCode());
        assertTrue(server.consolePage("plugins/frontdoor/frontdoor-overview.jsp").contains("can also be seen in a browser"));
    }

    private static URI pictureAddress() {
        try (RawClient client = RawClient.connect(server)) {
            client.openStream();
            client.startTls();
            Matcher address = ADDRESS.matcher(client.iq(FETCH));
            assertTrue(address.find());
            return URI.create(address.group(1));
        }
    }

    private static String file(URI picture) {
        return picture.getPath().replaceAll(".*/", "");
    }

    /** The trial server listens on 127.0.0.1, whatever the machine's name for itself is. */
    private static URI local(URI address) {
        return URI.create(address.toString().replaceFirst("//[^:/]+", "//127.0.0.1"));
    }

    private static URI plain(String path) {
        return URI.create("http://127.0.0.1:" + server.httpPort() + path);
    }

    private static HttpResponse<byte[]> post(String body) throws IOException, InterruptedException {
        return HTTP.send(form(HttpRequest.BodyPublishers.ofString(body)), BodyHandlers.ofByteArray());
    }

    private static HttpRequest form(HttpRequest.BodyPublisher body) {
        return HttpRequest.newBuilder(URI.create("https://127.0.0.1:" + server.httpsPort() + "/register/"))
                .header("Content-Type", "application/x-www-form-urlencoded").POST(body).build();
    }

    private static int bosh() throws IOException, InterruptedException {
        return HTTP.send(HttpRequest.newBuilder(plain("/http-bind/")).POST(HttpRequest.BodyPublishers.ofString(
                "<body xmlns='http://jabber.org/protocol/httpbind' rid='1' to='localhost' wait='1' hold='1' ver='1.6'/>"))
                .build(), BodyHandlers.discarding()).statusCode();
    }

    private static HttpResponse<byte[]> get(URI address) throws IOException, InterruptedException {
        return HTTP.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofByteArray());
    }
}
