package org.igniterealtime.openfire.plugin.frontdoor.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.igniterealtime.openfire.plugin.frontdoor.captcha.Secret;
import org.igniterealtime.openfire.plugin.frontdoor.captcha.Solver;
import org.igniterealtime.openfire.plugin.frontdoor.host.TrialServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Forms that no page of ours sent, or that were sent before: no account comes of them. */
class ForgedFormsIT {

    private static final String EXPIRED = "The page was open for too long";
    private static final String GONE = "Please solve this new one";
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final TrialServer server = Servers.shared();
    private final Surfer surfer = Surfer.at(server);
    private final String name = Servers.name("forged");

    @RegisterExtension
    final Changes changes = new Changes(server);

    @AfterEach
    void thereIsNoSuchAccount() throws Exception {
        assertFalse(Smack.signsIn(server, name, Surfer.PASSWORD));
        surfer.signUp(name).shows(200, "Your account is ready", name);
    }

    @Test
    void withoutACookieAFormIsNobodys() {
        Map<String, String> filled = Surfer.filled(surfer.get("/"), name);
        Surfer stranger = Surfer.at(server);
        stranger.follow(stranger.post("/", filled).leadsTo("/register/?again=1")).shows(200, EXPIRED);
    }

    @Test
    void anotherBrowsersCookieIsNoneOfTheForms() {
        Map<String, String> filled = Surfer.filled(surfer.get("/"), name);
        Surfer victim = Surfer.at(server);
        victim.get("/");
        victim.follow(victim.post("/", filled)).shows(200, EXPIRED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "%00", "../../etc", "é"})
    void aTokenCantBeGuessed(String token) {
        surfer.signUp(name, "token=" + token).shows(200, EXPIRED);
    }

    @Test
    void aFormWithoutTokenIsNotTaken() {
        Map<String, String> filled = Surfer.filled(surfer.get("/"), name);
        filled.remove("token");
        Reply page = surfer.follow(surfer.post("/", filled)).shows(200, EXPIRED);
        assertEquals(name, page.field("username"), "what was typed is still there");
    }

    /** Made with the server's own secret, so that only its age is wrong. */
    @Test
    void aTokenExpiresAfterTwoHours() throws Exception {
        Reply form = surfer.get("/");
        Instant now = Instant.now();
        surfer.follow(surfer.send(form, name, "token=" + token(now.minus(Duration.ofMinutes(121))))).shows(200, EXPIRED);
        surfer.follow(surfer.send(form, "alice", "token=" + token(now.minus(Duration.ofMinutes(119))))).shows(200, "already taken");
    }

    @Test
    void anotherSitePutsNothingIntoTheForm() {
        surfer.get("/");
        surfer.saying("Sec-Fetch-Site", "cross-site");
        Reply page = surfer.follow(surfer.post("/", Map.of("username", "mallory", "do", "sign-up"))).shows(200, EXPIRED);
        surfer.headers.remove("Sec-Fetch-Site");
        assertEquals("", page.field("username"));
    }

    @Test
    void oneAnswerIsOneAccount() throws Exception {
        Reply form = surfer.get("/");
        String first = Servers.name("first");
        surfer.follow(surfer.send(form, first)).shows(200, first + "@localhost");
        surfer.follow(surfer.send(form, name)).shows(200, GONE);
        Surfer other = Surfer.at(server);
        other.signUp(name, "challenge=" + form.field("challenge"), "answer=" + form.answer()).shows(200, GONE);
        for (String tail : List.of("=", "A", " ")) {
            other.signUp(name, "challenge=" + form.field("challenge") + tail, "answer=" + form.answer()).shows(200, GONE);
        }
    }

    @Test
    void oneAnswerIsOneAccountAlsoForManyAtOnce() throws Exception {
        Reply form = surfer.get("/");
        List<Surfer> crowd = IntStream.range(0, 6).mapToObj(i -> Surfer.at(server)).toList();
        List<String> names = crowd.stream().map(each -> Servers.name("crowd")).toList();
        List<Reply> forms = crowd.stream().map(each -> each.get("/")).toList();
        List<String> led = Crowd.atOnce(6, i -> () -> crowd.get(i).send(forms.get(i), names.get(i),
            "challenge=" + form.field("challenge"), "answer=" + form.answer()).header("Location"));
        assertEquals(1, led.stream().filter("/register/done"::equals).count(), led::toString);
        int made = 0;
        for (String each : names) {
            made += Smack.signsIn(server, each, Surfer.PASSWORD) ? 1 : 0;
        }
        assertEquals(1, made);
    }

    @Test
    void aChallengeFromAClientIsNoUseHere() {
        String foreign = Solver.known().seal(Instant.now().plusSeconds(300));
        surfer.signUp(name, "challenge=" + foreign, "answer=" + Solver.known().answer(foreign)).shows(200, GONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"frontdoor-form", "frontdoor-done"})
    void whatTheBrowserCarriesCantBeChanged(String cookie) {
        Surfer forger = Surfer.at(server);
        String made = Servers.name("carried");
        Reply sent = forger.send(forger.get("/"), cookie.endsWith("form") ? "postmaster" : made);
        String sealed = forger.cookies.get(cookie);
        String mark = cookie.endsWith("form") ? "postmaster" : made;
        assertTrue(forger.follow(sent).html().contains(mark));
        for (String changed : List.of("A" + sealed.substring(1), sealed.substring(0, sealed.length() - 3) + "AAA", sealed + "AAAA", "A", "")) {
            forger.cookies.put(cookie, changed.equals(sealed) ? "B" + sealed.substring(1) : changed);
            Reply page = forger.follow(sent);
            assertTrue(page.status() == 200 || page.status() == 303, page::toString);
            assertFalse(page.html().contains(mark), page::toString);
        }
        forger.cookies.putAll(new TreeMap<>(Map.of(cookie, sealed, "frontdoor", "A".repeat(22))));
        assertFalse(forger.follow(sent).html().contains(mark), "another browser can't read it");
    }

    private String token(Instant issued) throws GeneralSecurityException {
        byte[] times = ByteBuffer.allocate(16).putLong(issued.toEpochMilli()).putLong(issued.toEpochMilli()).array();
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Secret.parse(Solver.SECRET).orElseThrow().derive("page form"), "HmacSHA256"));
        byte[] signature = mac.doFinal((surfer.cookies.get("frontdoor") + " " + BASE64.encodeToString(times)).getBytes(StandardCharsets.UTF_8));
        return BASE64.encodeToString(ByteBuffer.allocate(16 + signature.length).put(times).put(signature).array());
    }
}
