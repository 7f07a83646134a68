package org.igniterealtime.openfire.plugin.frontdoor.it;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.igniterealtime.openfire.plugin.frontdoor.host.TrustAll;

/** HTTP as a browser speaks it, with any certificate. */
final class Http {

    static final HttpClient CLIENT = HttpClient.newBuilder().sslContext(TrustAll.context())
        .connectTimeout(Duration.ofSeconds(5)).build();

    private Http() {
    }

    /** The answer's text to a form with these cookies. */
    static String form(URI address, Map<String, String> fields, String cookies) {
        String body = fields.entrySet().stream().map(field -> field.getKey() + "="
            + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8)).collect(Collectors.joining("&"));
        return ask(HttpRequest.newBuilder(address).header("Content-Type", "application/x-www-form-urlencoded")
            .header("Cookie", cookies).POST(HttpRequest.BodyPublishers.ofString(body)).build()).body();
    }

    /** What anybody gets there. */
    static HttpResponse<String> get(URI address) {
        return ask(HttpRequest.newBuilder(address).build());
    }

    static HttpResponse<String> post(URI address, String xml, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(30))
            .header("Content-Type", "text/xml; charset=utf-8").POST(HttpRequest.BodyPublishers.ofString(xml));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return ask(request.build());
    }

    private static HttpResponse<String> ask(HttpRequest request) {
        try {
            return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError("no answer from " + request.uri(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
