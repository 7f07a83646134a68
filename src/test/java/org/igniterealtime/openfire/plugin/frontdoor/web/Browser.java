package org.igniterealtime.openfire.plugin.frontdoor.web;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.servlet.AsyncContext;
import javax.servlet.Servlet;
import javax.servlet.ServletException;
import javax.servlet.http.Cookie;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.igniterealtime.openfire.plugin.frontdoor.captcha.Challenge;
import org.igniterealtime.openfire.plugin.frontdoor.captcha.Purpose;
import org.igniterealtime.openfire.plugin.frontdoor.captcha.Secret;
import org.igniterealtime.openfire.plugin.frontdoor.captcha.Solution;
import org.igniterealtime.openfire.plugin.frontdoor.fakes.InvitingWorld;
import org.igniterealtime.openfire.plugin.frontdoor.fakes.World;
import org.igniterealtime.openfire.plugin.frontdoor.model.Limit;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Limits;
import org.igniterealtime.openfire.plugin.frontdoor.policy.PasswordStrength;

/** A browser without script in front of our pages: keeps cookies, follows nothing by itself. */
final class Browser {

    static final String GOOD_PASSWORD = "s3cret words of mine";

    /** Stands for a question mark that begins no query. */
    private static final String MARK = "\uE000";
    private static final AtomicInteger COUNT = new AtomicInteger();

    final World world;
    final Map<String, String> cookies = new TreeMap<>();
    final Map<String, String> headers = new TreeMap<>(Map.of("Accept", "text/html"));
    Optional<URI> address = Optional.of(URI.create("https://localhost:7443/register"));
    boolean secure = true;
    boolean keepsCookies = true;
    String peer = "192.0.2.7";
    private final Servlet servlet;

    /** In front of a server with these invites. */
    Browser(InvitingWorld inviting) {
        this(inviting.world);
    }

    Browser(World world) {
        this.world = world;
        Keys keys = new Keys(new Random(COUNT.incrementAndGet()));
        keys.use(Secret.random(new Random(6)));
        servlet = WebDoor.servlet(new WebDoor.Core(world::settings, world.registrar, world.threshold,
                new Limits(world.limiter, Limit.FORM_SOURCE, Limit.FORM_SERVER),
                new Limits(world.limiter, Limit.STRENGTH_SOURCE, Limit.STRENGTH_SERVER), world.confirmations,
                new PasswordStrength("localhost", world.measuring), world.choices, () -> world.challenges, keys, world.journal, world.texts,
                "localhost", () -> address, world.clock,
                world.reception, world.reset));
    }

    static Browser in(String... settings) {
        return new Browser(new World(settings));
    }

    Reply get(String path) {
        return ask("GET", path, "", new byte[0]);
    }

    Reply post(String path, String body) {
        return ask("POST", path, "application/x-www-form-urlencoded", body.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** The form as it is shown, filled in rightly, but for these ({@code username=bob}); sends it. */
    Reply send(Reply form, String... changes) {
        return post("/", body(filled(form, changes)));
    }

    Map<String, String> filled(Reply form, String... changes) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("username", "juliet");
        fields.put("password", GOOD_PASSWORD);
        fields.put("repeat", GOOD_PASSWORD);
        fields.put("terms", "yes");
        fields.put("token", form.field("token"));
        fields.put("challenge", form.field("challenge"));
        fields.put("answer", solution(form));
        fields.put("do", "sign-up");
        for (String change : changes) {
            fields.put(change.substring(0, change.indexOf('=')), change.substring(change.indexOf('=') + 1));
        }
        return fields;
    }

    /** The same after the time that a person needs. */
    Reply fill(String... changes) {
        Reply form = get("/");
        world.clock.advance(Duration.ofSeconds(20));
        return send(form, changes);
    }

    /** The same with an invite, whose form is at that path. */
    Reply fillAt(String path, String... changes) {
        Reply form = get(path);
        world.clock.advance(Duration.ofSeconds(20));
        return post(path, body(filled(form, changes)));
    }

    /** What the page shows after a form was sent. */
    Reply fillAndLook(String... changes) {
        return follow(fill(changes));
    }

    Reply follow(Reply redirect) {
        String location = redirect.header("Location");
        return get(location.replaceFirst("^/register", ""));
    }

    String solution(Reply form) {
        Optional<Challenge> challenge = world.challenges.open(form.field("challenge"), Purpose.WEB,
                world.settings().challenge().makings(), world.clock.instant());
        return challenge.map(Solution::of).orElse("");
    }

    static String body(Map<String, String> fields) {
        return fields.entrySet().stream().map(field -> URLEncoder.encode(field.getKey(), StandardCharsets.UTF_8) + "="
                + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8)).collect(Collectors.joining("&"));
    }

    Reply ask(String method, String path, String type, byte[] body) {
        Reply reply = new Reply();
        try {
            servlet.service(request(method, path, type, new Body(body)), reply.response());
        } catch (IOException | ServletException broken) {
            throw new AssertionError(broken);
        }
        reply.all("Set-Cookie").forEach(this::keep);
        return reply;
    }

    /** A page by its path alone, with whatever the server has decoded in it. */
    Reply look(String decoded) {
        return ask("GET", decoded.replace("?", MARK), "", new byte[0]);
    }

    HttpServletRequest request(String method, String path, String type, Body body) throws IOException {
        HttpServletRequest request = mock(HttpServletRequest.class);
        int mark = path.indexOf('?');
        when(request.getMethod()).thenReturn(method);
        when(request.getContextPath()).thenReturn("/register");
        when(request.getPathInfo()).thenReturn((mark < 0 ? path : path.substring(0, mark)).replace(MARK, "?"));
        when(request.getQueryString()).thenReturn(mark < 0 ? null : path.substring(mark + 1));
        when(request.getRemoteAddr()).thenReturn(peer);
        when(request.getServerName()).thenReturn("localhost");
        when(request.isSecure()).thenReturn(secure);
        when(request.getHeader(anyString())).thenAnswer(call -> headers.get(call.<String>getArgument(0)));
        when(request.getHeaders("X-Forwarded-For")).thenReturn(Collections.emptyEnumeration());
        when(request.getLocales()).thenReturn(Collections.enumeration(
                List.of(Locale.forLanguageTag(headers.getOrDefault("Accept-Language", "en")))));
        when(request.getContentType()).thenReturn(type.isEmpty() ? null : type);
        when(request.getContentLengthLong()).thenReturn((long) body.declared());
        when(request.getInputStream()).thenReturn(body);
        when(request.startAsync()).thenReturn(mock(AsyncContext.class));
        when(request.getCookies()).thenReturn(cookies.isEmpty() ? null : cookies.entrySet().stream()
                .map(cookie -> new Cookie(cookie.getKey(), cookie.getValue())).toArray(Cookie[]::new));
        return request;
    }

    Servlet servlet() {
        return servlet;
    }

    private void keep(String cookie) {
        String[] parts = cookie.split("[=;]", 3);
        if (!keepsCookies) {
            return;
        }
        if (cookie.contains("Max-Age=0")) {
            cookies.remove(parts[0]);
        } else {
            cookies.put(parts[0], parts[1]);
        }
    }

    /** What came back. */
    static final class Reply {

        private static final Pattern FIELD = Pattern.compile("name=\"([a-z]+)\" value=\"([^\"]*)\"");

        private final Map<String, List<String>> headers = new TreeMap<>();
        private final ByteArrayOutputStream body = new ByteArrayOutputStream();
        private int status;

        HttpServletResponse response() throws IOException {
            HttpServletResponse response = mock(HttpServletResponse.class);
            doAnswer(call -> status = call.<Integer>getArgument(0)).when(response).setStatus(anyInt());
            doAnswer(call -> headers.put(call.getArgument(0), List.of(call.<String>getArgument(1))))
                    .when(response).setHeader(anyString(), anyString());
            doAnswer(call -> headers.merge(call.getArgument(0), List.of(call.<String>getArgument(1)), Reply::both))
                    .when(response).addHeader(anyString(), anyString());
            doAnswer(call -> headers.put("Content-Type", List.of(call.<String>getArgument(0))))
                    .when(response).setContentType(any());
            when(response.getOutputStream()).thenReturn(new Sink(body));
            return response;
        }

        int status() {
            return status;
        }

        String text() {
            return body.toString(StandardCharsets.UTF_8);
        }

        String header(String name) {
            return String.join(", ", all(name));
        }

        List<String> all(String name) {
            return headers.getOrDefault(name, List.of());
        }

        /** The value of a hidden or filled-in field. */
        String field(String name) {
            Matcher matcher = FIELD.matcher(text());
            while (matcher.find()) {
                if (matcher.group(1).equals(name)) {
                    return matcher.group(2).replace("&amp;", "&").replace("&#x3D;", "=");
                }
            }
            return "";
        }

        boolean has(String text) {
            return text().contains(text);
        }

        private static List<String> both(List<String> old, List<String> more) {
            return Arrays.asList((String.join("\n", old) + "\n" + String.join("\n", more)).split("\n"));
        }
    }
}
