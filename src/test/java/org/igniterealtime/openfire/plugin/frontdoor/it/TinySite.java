package org.igniterealtime.openfire.plugin.frontdoor.it;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A web server of a few files, with the strict policy that our pages have: to prove what looks at pages. */
final class TinySite implements AutoCloseable {

    private final Map<String, String> files = new ConcurrentHashMap<>();
    private final Map<String, String> languages = new ConcurrentHashMap<>();
    private final HttpServer server;

    TinySite() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    /** Puts a file there; its type follows from its ending. Returns its address. */
    URI put(String path, String content) {
        files.put(path, content);
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    /** The {@code Accept-Language} of the last request for that path. */
    String languages(String path) {
        return languages.getOrDefault(path, "none");
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        languages.put(path, String.valueOf(exchange.getRequestHeaders().getFirst("Accept-Language")));
        byte[] body = files.getOrDefault(path, "").getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type(path) + ";charset=UTF-8");
        exchange.getResponseHeaders().set("Content-Security-Policy",
            "default-src 'none'; script-src 'self'; style-src 'self'; frame-ancestors 'none'");
        exchange.sendResponseHeaders(files.containsKey(path) ? 200 : 404, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static String type(String path) {
        return path.endsWith(".js") ? "text/javascript" : path.endsWith(".css") ? "text/css" : "text/html";
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
