package org.igniterealtime.openfire.plugin.frontdoor.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.igniterealtime.openfire.plugin.frontdoor.host.TrialServer;
import org.junit.jupiter.api.Test;

/** Every address of ours in the console, asked for by people who are no administrators, by the way in and by byways. */
class NobodyElseIT {

    private static final Pattern SCREEN = Pattern.compile("super\\(desk, \"([a-z-]+)\"|NAME = \"([a-z-]+)\"");

    private final TrialServer server = Servers.shared();
    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void strangersSeeNothingAndDoNothingWhateverTheyAskFor() throws Exception {
        List<String> addresses = addresses();
        assertTrue(addresses.size() > 25, addresses::toString);
        List<String> open = new ArrayList<>();
        for (String address : addresses) {
            for (String way : List.of("plugins/frontdoor/" + address, "plugins/frontdoor/..;/frontdoor/" + address, "setup/../plugins/frontdoor/" + address,
                    "setup/setup-/%2e%2e/%2e%2e/plugins/frontdoor/" + address, "plugins/frontdoor/" + address + ";login.jsp",
                    "login.jsp/..;/plugins/frontdoor/" + address, "plugins/frontdoor/" + address + "?logout=true")) {
                for (String method : List.of("GET", "HEAD", "POST")) {
                    look(method, way, open);
                }
            }
        }
        assertEquals(List.of(), open);
        assertEquals(Optional.empty(), server.getProperty("frontdoor.inband.mode").filter("closed"::equals));
    }

    /** Openfire lets an ordinary user not even sign in there. */
    @Test
    void whoIsNoAdministratorDoesNotGetIn() {
        String name = Servers.name("ordinary");
        Surfer.at(server).signUp(name);
        try (Administrator user = new Administrator(server, Visitor.atADesk(), name, Surfer.PASSWORD)) {
            for (String screen : List.of("overview", "create", "many", "waiting", "invites", "journal", "settings", "takeover")) {
                assertTrue(user.open(screen).all(".frontdoor").isEmpty(), screen);
            }
        }
    }

    private void look(String method, String way, List<String> open) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.adminPort() + "/" + way))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .method(method, HttpRequest.BodyPublishers.ofString(method.equals("POST") ? "csrf=&door=client&mode=closed&do=save" : ""))
            .build(), HttpResponse.BodyHandlers.ofString());
        if (answer.body().contains("class=\"frontdoor\"")) {
            open.add(method + " " + way + " " + answer.statusCode());
        }
    }

    /** As they stand in the source, so that none is forgotten. */
    private static List<String> addresses() throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> views = Files.list(Path.of("web", "view")); Stream<Path> screens = Files.walk(Path.of("src", "main", "java"))) {
            views.map(view -> "view/" + view.getFileName()).filter(view -> view.endsWith(".jsp")).forEach(found::add);
            for (Path screen : screens.filter(path -> path.getParent().endsWith("admin") && path.toString().endsWith(".java")).toList()) {
                SCREEN.matcher(Files.readString(screen)).results().map(NobodyElseIT::name).filter(name -> !name.isEmpty())
                    .map(name -> "frontdoor-" + name + ".jsp").forEach(found::add);
            }
        }
        return found.stream().distinct().toList();
    }

    private static String name(MatchResult match) {
        return match.group(1) != null ? match.group(1) : match.group(2) != null ? match.group(2) : "";
    }
}
