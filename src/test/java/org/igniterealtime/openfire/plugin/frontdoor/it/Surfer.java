package org.igniterealtime.openfire.plugin.frontdoor.it;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.igniterealtime.openfire.plugin.frontdoor.host.TrialServer;

/** A browser without script in front of a real server's pages: keeps cookies, follows nothing by itself. */
final class Surfer {

    static final String PASSWORD = "nine brown Horses, 4 hats";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    final Map<String, String> cookies = new TreeMap<>();
    final Map<String, String> headers = new TreeMap<>(Map.of("Accept", "text/html", "Accept-Language", "en"));
    private final URI root;

    private Surfer(URI root) {
        this.root = root;
    }

    /** Over https. */
    static Surfer at(TrialServer server) {
        return new Surfer(root(server));
    }

    /** Over http. */
    static Surfer inTheClear(TrialServer server) {
        return new Surfer(URI.create("http://localhost:" + server.httpPort()));
    }

    /** Where the https pages of a server stand, without a path. */
    static URI root(TrialServer server) {
        return URI.create("https://localhost:" + server.httpsPort());
    }

    /** With one more header in every request. */
    Surfer saying(String header, String value) {
        headers.put(header, value);
        return this;
    }

    /** A page, by its path below our context or from the root. */
    Reply get(String path) {
        return ask("GET", path, "");
    }

    Reply post(String path, Map<String, String> fields) {
        return ask("POST", path, encoded(fields));
    }

    Reply ask(String method, String path, String body) {
        return ask(method, path, body, "application/x-www-form-urlencoded");
    }

    Reply ask(String method, String path, String body, String type) {
        HttpRequest.Builder request = HttpRequest.newBuilder(root.resolve(path.startsWith("/register") ? path : "/register" + path))
            .timeout(PATIENCE).method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        headers.forEach(request::setHeader);
        if (method.equals("POST")) {
            request.setHeader("Content-Type", type);
        }
        if (!cookies.isEmpty()) {
            request.setHeader("Cookie", cookies.entrySet().stream().map(Object::toString).collect(Collectors.joining("; ")));
        }
        Reply reply = exchange(request.build());
        reply.all("Set-Cookie").forEach(this::keep);
        return reply;
    }

    /** What it is sent on to. */
    Reply follow(Reply redirect) {
        URI to = URI.create(redirect.header("Location"));
        return get(to.getRawPath() + (to.getRawQuery() == null ? "" : "?" + to.getRawQuery()));
    }

    /** The form as it is shown, filled in rightly for that name, but for these ({@code email=a@example.org}); sends it. */
    Reply send(Reply form, String name, String... changes) {
        return post("/", filled(form, name, changes));
    }

    /** A new form, filled in and sent, and what the browser shows then. */
    Reply signUp(String name, String... changes) {
        return follow(send(get("/"), name, changes));
    }

    /** What {@link #send} sends. */
    static Map<String, String> filled(Reply form, String name, String... changes) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("username", name);
        fields.put("password", PASSWORD);
        fields.put("repeat", PASSWORD);
        fields.put("terms", "yes");
        fields.put("token", form.field("token"));
        fields.put("challenge", form.field("challenge"));
        fields.put("answer", form.answer());
        fields.put("do", "sign-up");
        for (String change : changes) {
            fields.put(change.substring(0, change.indexOf('=')), change.substring(change.indexOf('=') + 1));
        }
        return fields;
    }

    static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream().map(field -> URLEncoder.encode(field.getKey(), StandardCharsets.UTF_8) + "="
            + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8)).collect(Collectors.joining("&"));
    }

    private void keep(String cookie) {
        String[] parts = cookie.split(";")[0].split("=", 2);
        if (cookie.contains("Max-Age=0")) {
            cookies.remove(parts[0]);
        } else {
            cookies.put(parts[0], parts[1]);
        }
    }

    private static Reply exchange(HttpRequest request) {
        try {
            return new Reply(Http.CLIENT.send(request, BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new AssertionError("no answer from " + request.uri(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
