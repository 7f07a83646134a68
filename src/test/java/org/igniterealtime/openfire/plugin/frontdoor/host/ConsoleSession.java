package org.igniterealtime.openfire.plugin.frontdoor.host;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser's session with an admin console: signs in when asked to, and puts the page's csrf token into each form. */
final class ConsoleSession {

    private static final Pattern CSRF = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"|[?&;]csrf=([A-Za-z0-9_-]+)");
    private static final String FORM = "application/x-www-form-urlencoded";

    private final HttpClient http = HttpClient.newBuilder().cookieHandler(new CookieManager())
        .version(HttpClient.Version.HTTP_1_1).followRedirects(HttpClient.Redirect.NORMAL).build();
    private final URI base;
    private final String user;
    private final String password;

    ConsoleSession(String base, String user, String password) {
        this.base = URI.create(base);
        this.user = user;
        this.password = password;
    }

    /** A page, signed in. */
    synchronized String page(String path) {
        HttpResponse<String> answer = get(path);
        if (isSignIn(answer)) {
            Map<String, String> form = Map.of("login", "true", "username", user, "password", password,
                "csrf", csrf(answer.body()));
            send("login.jsp", FORM, encode(form));
            answer = get(path);
        }
        if (answer.statusCode() != 200 || isSignIn(answer)) {
            throw new TrialServerException("console page " + path + ": status " + answer.statusCode() + " at " + answer.uri());
        }
        return answer.body();
    }

    /** Sends a form of a page. */
    synchronized void submit(String path, Map<String, String> fields) {
        Map<String, String> form = new LinkedHashMap<>(fields);
        form.put("csrf", csrf(page(path)));
        HttpResponse<String> answer = send(path, FORM, encode(form));
        if (answer.statusCode() != 200) {
            throw new TrialServerException("console page " + path + ": status " + answer.statusCode());
        }
    }

    /** Sends a form with a file, {@code query} being the form's own, and returns the address that the console leads to. */
    synchronized URI upload(String path, String query, String type, byte[] body) {
        return send(path + query + "&csrf=" + encode(csrf(page(path))), type, BodyPublishers.ofByteArray(body)).uri();
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Asks twice: the JDK's client may take a connection that is about to be closed for being idle. */
    private HttpResponse<String> get(String path) {
        try {
            return send(path, null, null);
        } catch (TrialServerException once) {
            return send(path, null, null);
        }
    }

    /** Sends a GET, or with a body a POST, and follows redirects. */
    private HttpResponse<String> send(String path, String type, BodyPublisher body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path)).timeout(Duration.ofSeconds(60));
        if (body != null) {
            request.header("Content-Type", type).POST(body);
        }
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new TrialServerException("console page " + path + ": " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TrialServerException("interrupted", e);
        }
    }

    private static boolean isSignIn(HttpResponse<String> answer) {
        return answer.uri().getPath().endsWith("login.jsp");
    }

    private static String csrf(String page) {
        Matcher matcher = CSRF.matcher(page);
        if (!matcher.find()) {
            throw new TrialServerException("no csrf token in the console's page:\n" + page);
        }
        return matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
    }

    private static BodyPublisher encode(Map<String, String> fields) {
        return BodyPublishers.ofString(fields.entrySet().stream()
            .map(field -> encode(field.getKey()) + "=" + encode(field.getValue())).collect(Collectors.joining("&")));
    }
}
