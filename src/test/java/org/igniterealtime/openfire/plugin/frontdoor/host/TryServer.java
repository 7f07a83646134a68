package org.igniterealtime.openfire.plugin.frontdoor.host;

import java.nio.file.Files;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * {@code mvn -Ptry}: the trial server in the foreground, with Front Door, until Ctrl-C. Runs inside Maven's own process, which is
 * why every {@code -Dtry.set.NAME=VALUE} of the command line is visible here.
 */
public final class TryServer {

    private static final String SET = "try.set.";

    private TryServer() {
    }

    public static void main(String[] args) throws InterruptedException {
        try {
            run();
        } catch (TrialServerException | NumberFormatException e) {
            System.out.flush();
            System.err.println("mvn -Ptry: " + e.getMessage());
            System.exit(1); // an exception would make Maven add a page of its own
        }
    }

    private static void run() throws InterruptedException {
        int offset = Integer.parseInt(System.getProperty("try.offset", "0"));
        TrialServerBuilder builder = TrialServer.builder().offset(offset).keepHome("try" + (offset == 0 ? "" : "-" + offset));
        Map<String, String> settings = settings();
        settings.forEach(builder::set);
        TrialServer server = builder.start();
        System.out.println(welcome(server, settings));
        if (Files.notExists(Places.pluginJar())) {
            System.out.println("WITHOUT Front Door: there is no " + Places.pluginJar() + "\n");
        }
        AtomicBoolean asked = new AtomicBoolean();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> asked.set(true), "stop-asked"));
        server.waitFor();
        if (!asked.get()) {
            throw new TrialServerException("the server has ended by itself; see " + server.home().resolve("logs"));
        }
    }

    private static Map<String, String> settings() {
        Map<String, String> settings = new TreeMap<>();
        for (String name : System.getProperties().stringPropertyNames()) {
            if (name.startsWith(SET)) {
                settings.put(name.substring(SET.length()), System.getProperty(name));
            }
        }
        return settings;
    }

    private static String welcome(TrialServer server, Map<String, String> settings) {
        return """

            Openfire is running. It is for trying out only, never for production: it has well-known
            passwords and listens on this machine alone.

              XMPP            localhost, port %d (STARTTLS) or %d (TLS from the start); self-signed certificate
              Register        in a chat client: new account on localhost
              Sign-up page    https://localhost:%d/register
              BOSH            http://localhost:%d   https://localhost:%d
              Admin console   http://localhost:%d   https://localhost:%d   sign in as admin, password admin
              Users           alice, password alice-secret; bob, password bob-secret
              Settings        %s
              State and log   %s

            Ctrl-C ends it. The state stays until mvn clean.
            """.formatted(server.clientPort(), server.clientTlsPort(), server.httpsPort(), server.httpPort(),
            server.httpsPort(), server.adminPort(),
            server.adminTlsPort(), settings.isEmpty() ? "console, Server > System Properties, or -Dtry.set.NAME=VALUE" : settings,
            server.home());
    }
}
