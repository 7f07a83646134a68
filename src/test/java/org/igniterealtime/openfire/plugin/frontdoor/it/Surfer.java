package org.igniterealtime.openfire.plugin.frontdoor.it;

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
import org.igniterealtime.openfire.plugin.frontdoor.host.TrialServer;
import org.igniterealtime.openfire.plugin.frontdoor.host.TrustAll;

/** A browser in front of the server's public pages: keeps cookies, and follows where it is told to. */
final class Surfer {

    private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([^\"]*)\"");

    private final HttpClient http = HttpClient.newBuilder().sslContext(TrustAll.context())
        .cookieHandler(new CookieManager()).build();
    private final String base;

    Surfer(TrialServer server) {
        // The certificate is for anybody, but cookies that only go encrypted need a name of one site.
        base = "https://127.0.0.1:" + server.httpsPort();
    }

    HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(URI.create(base + "/register" + path)));
    }

    HttpResponse<String> head(String path) {
        return send(HttpRequest.newBuilder(URI.create(base + "/register" + path)).method("HEAD", BodyPublishers.noBody()));
    }

    HttpResponse<String> post(String path, String body) {
        return send(HttpRequest.newBuilder(URI.create(base + "/register" + path))
            .header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(body)));
    }

    HttpResponse<String> follow(HttpResponse<String> redirect) {
        return send(HttpRequest.newBuilder(URI.create(base + redirect.headers().firstValue("Location").orElseThrow())));
    }

    /** A form without a challenge, filled in. */
    String filled(HttpResponse<String> form, String username, String password) {
        Matcher token = TOKEN.matcher(form.body());
        String typed = URLEncoder.encode(password, StandardCharsets.UTF_8);
        return "do=sign-up&token=" + (token.find() ? token.group(1).replace("&#x3D;", "=") : "") + "&username=" + username
            + "&password=" + typed + "&repeat=" + typed;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.header("Accept", "text/html").header("Accept-Language", "en").build(),
                BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new AssertionError(broken);
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }
}
