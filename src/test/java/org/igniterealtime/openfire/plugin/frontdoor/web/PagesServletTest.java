package org.igniterealtime.openfire.plugin.frontdoor.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doNothing;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.nio.charset.StandardCharsets;
import javax.servlet.AsyncContext;
import javax.servlet.AsyncEvent;
import javax.servlet.http.HttpServletRequest;
import org.igniterealtime.openfire.plugin.frontdoor.web.Browser.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.ArgumentCaptor;

/** What is the same for all pages: addresses, methods, bodies, headers. */
class PagesServletTest {

    private static final String TYPE = "application/x-www-form-urlencoded";

    private final Browser browser = Browser.in();

    @ParameterizedTest
    @ValueSource(strings = {"/x", "/done/x", "/style/", "/style/x.css", "/confirm/", "/confirm", "/confirm/a/b", "/confirm/x", "/confirm/0123456789012345678901234567890x;a", "/confirm/..%2F789012345678901234567890123x",
        "/../x", "/index.html",
        "/WEB-INF/web.xml", "/logo"})
    void whatIsNotThereIsNotFound(String path) {
        Reply reply = browser.get(path);
        assertEquals(404, reply.status());
        assertTrue(reply.has("There is nothing at this address."));
        assertTrue(reply.header("Content-Type").startsWith("text/html"));
        browser.headers.put("Accept", "image/*");
        assertTrue(browser.get(path).header("Content-Type").startsWith("text/plain"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/done", "/logo", "/strength", "/confirm/0123456789012345678901234567890x"})
    void withTheDoorOffNothingIsThere(String path) {
        Browser off = Browser.in("web.mode=off");
        assertEquals(404, off.get(path).status());
        assertEquals(404, off.post(path, "").status());
    }

    @ParameterizedTest
    @CsvSource({"PUT, /, 'GET, HEAD, POST'", "DELETE, /done, 'GET, HEAD'", "POST, /done, 'GET, HEAD'", "GET, /strength, POST",
        "OPTIONS, /, 'GET, HEAD, POST'", "BREW, /, 'GET, HEAD, POST'", "TRACE, /, 'GET, HEAD, POST'"})
    void otherMethodsAreToldWhichThereAre(String method, String path, String allowed) {
        Reply reply = browser.ask(method, path, TYPE, new byte[0]);
        assertEquals(405, reply.status());
        assertEquals(allowed, reply.header("Allow"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "text/plain", "multipart/form-data; boundary=x", "application/json",
        "application/x-www-form-urlencoded; charset=ISO-8859-1"})
    void onlyFormsInUtf8AreRead(String type) {
        assertEquals(415, browser.ask("POST", "/", type, "username=bob".getBytes(StandardCharsets.UTF_8)).status());
    }

    @Test
    void brokenFormsAreRefused() {
        assertEquals(400, browser.post("/", "username=%C3%28").status());
    }

    @Test
    void longBodiesAreNotEvenLookedAt() throws Exception {
        Body body = new Body(new byte[0], 10_000_000);
        HttpServletRequest request = browser.request("POST", "/", TYPE, body);
        Reply reply = new Reply();
        browser.servlet().service(request, reply.response());
        assertEquals(413, reply.status());
        verify(request, never()).getInputStream();
    }

    @Test
    void bodiesOfUnknownLengthAreReadNoFurtherThanAllowed() throws Exception {
        Body body = new Body(new byte[1_000_000], -1);
        Reply reply = new Reply();
        browser.servlet().service(browser.request("POST", "/", TYPE, body), reply.response());
        assertEquals(413, reply.status());
        assertTrue(body.left() > 900_000, "read on: " + body.left());
        assertEquals("close", reply.header("Connection"));
    }

    @Test
    void aBodyOfJustTheLongestLengthIsRead() {
        assertEquals(303, browser.post("/", "x=" + "y".repeat(BodyReader.MOST - 2)).status());
    }

    @Test
    void aBodyThatDoesNotComeIsNotWaitedForFor() throws Exception {
        AsyncContext context = mock(AsyncContext.class);
        Body body = mock(Body.class);
        doNothing().when(body).setReadListener(any());
        HttpServletRequest request = browser.request("POST", "/", TYPE, new Body(new byte[0], 100));
        when(request.getInputStream()).thenReturn(body);
        when(request.startAsync()).thenReturn(context);
        Reply reply = new Reply();
        browser.servlet().service(request, reply.response());
        assertEquals(0, reply.status());
        verify(context).setTimeout(20_000);
        ArgumentCaptor<BodyReader> reader = ArgumentCaptor.forClass(BodyReader.class);
        verify(context).addListener(reader.capture());
        reader.getValue().onTimeout(new AsyncEvent(context));
        reader.getValue().onAllDataRead();
        assertEquals(408, reply.status());
        verify(context).complete();
    }

    @Test
    void brokenMachineryTellsNothing() {
        browser.world.accounts.setBroken(true);
        Reply reply = browser.fillAndLook();
        assertTrue(reply.has("The server can&#39;t do this at the moment."), reply.text());
        browser.address = null;
        browser.secure = false;
        Reply broken = browser.get("/");
        assertEquals(503, broken.status());
        assertFalse(broken.has("Exception"));
        assertTrue(broken.has("The server can&#39;t do this at the moment."), broken.text());
        assertEquals(2, browser.world.journal.failures().size());
    }

    @Test
    void pagesGuardThemselves() {
        for (Reply page : new Reply[] {browser.get("/"), browser.get("/nothing"), browser.fillAndLook()}) {
            assertEquals("no-store", page.header("Cache-Control"));
            assertEquals(Headers.POLICY, page.header("Content-Security-Policy"));
            assertEquals("no-referrer", page.header("Referrer-Policy"));
            assertEquals("nosniff", page.header("X-Content-Type-Options"));
            assertEquals("DENY", page.header("X-Frame-Options"));
            assertEquals("same-origin", page.header("Cross-Origin-Opener-Policy"));
            assertEquals("Accept-Language, Cookie", page.header("Vary"));
            assertFalse(page.has("<script>") || page.has("style=") || page.text().matches("(?s).* on[a-z]+=.*"), page.text());
        }
    }

    @Test
    void headHasNoBody() {
        Reply head = browser.ask("HEAD", "/", "", new byte[0]);
        assertEquals(200, head.status());
        assertEquals("", head.text());
    }

    @Test
    void filesStayForEverAndAllOfAPageIsLight() {
        Reply page = browser.get("/");
        int weight = page.text().length();
        for (Asset asset : Asset.values()) {
            assertTrue(page.has("\"/register" + asset.path() + "\""), page.text());
            Reply file = browser.get(asset.path());
            assertEquals("public, max-age=31536000, immutable", file.header("Cache-Control"));
            assertEquals(asset.type(), file.header("Content-Type"));
            weight += file.text().length();
        }
        assertTrue(weight < 30_000, "weight " + weight);
    }

    @Test
    void theLogoIsServedWithoutItsScripts() {
        Browser decorated = Browser.in("web.logo=data:image/svg+xml;base64,PHN2Zy8+");
        assertTrue(decorated.get("/").has("<img src=\"/register/logo\" alt=\"\""));
        Reply logo = decorated.get("/logo");
        assertEquals("<svg/>", logo.text());
        assertEquals("image/svg+xml", logo.header("Content-Type"));
        assertEquals("default-src 'none'; style-src 'unsafe-inline'; sandbox", logo.header("Content-Security-Policy"));
        assertEquals("nosniff", logo.header("X-Content-Type-Options"));
    }
}
