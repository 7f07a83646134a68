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
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * An administrator at the console, by HTTP. Its forms carry the field names of our plain console, of Openfire 5's and of
 * Openfire 4.2's together, so that it works on all three; each ignores the others' fields.
 */
final class AdminConsoleClient {

    private static final Pattern CSRF = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"|[?&;]csrf=([A-Za-z0-9_-]+)");
    private static final String PROPERTIES = "server-properties.jsp";
    private static final String PLUGINS = "plugin-admin.jsp";

    private final HttpClient http = HttpClient.newBuilder().cookieHandler(new CookieManager())
        .followRedirects(HttpClient.Redirect.NORMAL).build();
    private final URI base;
    private final String user;
    private final String password;

    AdminConsoleClient(String base, String user, String password) {
        this.base = URI.create(base);
        this.user = user;
        this.password = password;
    }

    synchronized void setProperty(String name, String value) {
        post(PROPERTIES, PROPERTIES, Map.of("action", "save", "key", name, "value", value, "encrypt", "false",
            "propName", name, "propValue", value, "save", "save"));
        String now = getProperty(name).orElse("");
        if (!now.equals(value) && !now.equals("hidden")) {
            throw new TrialServerException("property " + name + " is \"" + now + "\" after it was set to \"" + value + "\"");
        }
    }

    synchronized void deleteProperty(String name) {
        post(PROPERTIES, PROPERTIES, Map.of("action", "delete", "key", name, "propName", name, "del", "true"));
    }

    synchronized Optional<String> getProperty(String name) {
        Matcher row = Pattern.compile("<td class=\"nameColumn\">\\s*(?:<span>)?" + Pattern.quote(name)
            + "(?:</span>)?\\s*</td>\\s*<td class=\"valueColumn\">(.*?)</td>", Pattern.DOTALL)
            .matcher(page(PROPERTIES + "?searchName=" + encode(name)));
        return row.find() ? Optional.of(row.group(1)).filter(cell -> !cell.contains("<span class=\"hidden\">none"))
            .map(AdminConsoleClient::plain) : Optional.empty();
    }

    synchronized void deletePlugin(String name) {
        post(PLUGINS, PLUGINS, Map.of("deleteplugin", name));
    }

    synchronized void reloadPlugin(String name) {
        post(PLUGINS, PLUGINS, Map.of("reloadplugin", name));
    }

    synchronized void uploadPlugin(Path jar) {
        String boundary = "front-door-" + Long.toHexString(System.nanoTime());
        String head = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"uploadfile\"; filename=\""
            + jar.getFileName() + "\"\r\nContent-Type: application/java-archive\r\n\r\n";
        try {
            BodyPublisher body = BodyPublishers.ofByteArrays(List.of(head.getBytes(StandardCharsets.UTF_8),
                Files.readAllBytes(jar), ("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8)));
            String result = send(PLUGINS + "?uploadplugin&csrf=" + encode(csrf(page(PLUGINS))),
                "multipart/form-data; boundary=" + boundary, body).uri().toString();
            if (!result.contains("uploadsuccess=true")) {
                throw new TrialServerException("the console refused the plugin " + jar + ": " + result);
            }
        } catch (IOException e) {
            throw new TrialServerException("cannot read the plugin " + jar, e);
        }
    }

    /** A page of the console, signed in. */
    String page(String path) {
        HttpResponse<String> answer = send(path, null, null);
        if (answer.uri().getPath().endsWith("login.jsp")) {
            Map<String, String> form = new LinkedHashMap<>(Map.of("login", "true", "username", user, "password", password));
            form.put("csrf", csrf(answer.body()));
            send("login.jsp", "application/x-www-form-urlencoded", form(form));
            answer = send(path, null, null);
        }
        if (answer.statusCode() != 200 || answer.uri().getPath().endsWith("login.jsp")) {
            throw new TrialServerException("console page " + path + ": status " + answer.statusCode() + " at " + answer.uri());
        }
        return answer.body();
    }

    private void post(String formPage, String action, Map<String, String> fields) {
        Map<String, String> form = new LinkedHashMap<>(fields);
        form.put("csrf", csrf(page(formPage)));
        HttpResponse<String> answer = send(action, "application/x-www-form-urlencoded", form(form));
        if (answer.statusCode() != 200) {
            throw new TrialServerException("console page " + action + ": status " + answer.statusCode());
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

    private static String csrf(String page) {
        Matcher matcher = CSRF.matcher(page);
        if (!matcher.find()) {
            throw new TrialServerException("no csrf token in the console's page:\n" + page);
        }
        return matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
    }

    private static BodyPublisher form(Map<String, String> fields) {
        return BodyPublishers.ofString(fields.entrySet().stream()
            .map(field -> encode(field.getKey()) + "=" + encode(field.getValue())).collect(Collectors.joining("&")));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String plain(String html) {
        Matcher span = Pattern.compile("<span[^>]*>(.*?)</span>", Pattern.DOTALL).matcher(html);
        return (span.find() ? span.group(1) : html).strip().replace("&lt;", "<").replace("&gt;", ">")
            .replace("&quot;", "\"").replace("&#034;", "\"").replace("&#039;", "'").replace("&amp;", "&");
    }
}
