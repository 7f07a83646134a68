package org.igniterealtime.openfire.plugin.frontdoor.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An administrator who has signed in at a trial server's console, as fast as a program can be. */
final class BenchConsole {

    private static final Pattern CSRF = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");
    private static final String BOUNDARY = "front-door-bench";
    private static final int OK = 200;
    private static final int SEE_OTHER = 303;
    private static final int UNAVAILABLE = 503;

    private final HttpClient http = HttpClient.newBuilder().cookieHandler(new CookieManager()).version(HttpClient.Version.HTTP_1_1).build();
    private final URI root;

    BenchConsole(int port) {
        root = URI.create("http://localhost:" + port + "/");
        HttpResponse<String> form = send(HttpRequest.newBuilder(root.resolve("login.jsp")));
        send(HttpRequest.newBuilder(root.resolve("login.jsp")).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("login=true&username=admin&password=admin&csrf=" + URLEncoder.encode(csrf(form.body()), StandardCharsets.UTF_8))));
    }

    /** One of our screens. False if the server says that its database does not answer; anything else than the page is an error. */
    boolean screen(String address) {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(at(address)));
        if (answer.statusCode() != OK && answer.statusCode() != UNAVAILABLE || !answer.body().contains("class=\"frontdoor\"")) {
            throw new IllegalStateException(address + ": " + answer.statusCode() + "\n" + answer.body());
        }
        return answer.statusCode() == OK;
    }

    /** Has a file of accounts looked at, and returns the address of what was found. */
    String upload(String csv) {
        String part = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"";
        String body = part + "csrf\"\r\n\r\n" + csrf(send(HttpRequest.newBuilder(at("many"))).body()) + "\r\n" + part + "do\"\r\n\r\ncheck\r\n"
                + part + "file\"; filename=\"many.csv\"\r\nContent-Type: text/csv\r\n\r\n" + csv + "\r\n--" + BOUNDARY + "--\r\n";
        HttpResponse<String> answer = send(HttpRequest.newBuilder(at("many")).POST(BodyPublishers.ofString(body))
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY));
        String next = answer.headers().firstValue("Location").orElse("");
        if (answer.statusCode() != SEE_OTHER || !next.contains("batch=")) {
            throw new IllegalStateException(answer.statusCode() + " to " + next);
        }
        return next.replaceFirst("^.*frontdoor-many.jsp", "many");
    }

    private URI at(String address) {
        String[] parts = address.split("\\?", 2);
        return root.resolve("plugins/frontdoor/frontdoor-" + parts[0] + ".jsp" + (parts.length > 1 ? "?" + parts[1] : ""));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException failed) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(failed);
        }
    }

    private static String csrf(String page) {
        Matcher found = CSRF.matcher(page);
        if (!found.find()) {
            throw new IllegalStateException("no form in\n" + page);
        }
        return found.group(1);
    }
}
