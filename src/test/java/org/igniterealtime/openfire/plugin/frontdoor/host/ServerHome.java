package org.igniterealtime.openfire.plugin.frontdoor.host;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The home folder of one server, made ready for its start.
 *
 * @param folder the folder
 */
record ServerHome(Path folder) {

    /** Everything that listens or phones home and that no test needs. */
    private static final List<String> OFF = List.of("xmpp.server.socket.active", "xmpp.server.socket.ssl.active",
        "xmpp.component.socket.active", "xmpp.component.ssl.active", "xmpp.multiplex.socket.active",
        "xmpp.multiplex.ssl.active", "xmpp.proxy.enabled", "mediaproxy.enabled", "flash.crossdomain.enabled",
        "update.service-enabled", "rss.enabled", "multicastDNS.enabled");

    /** Files, keys, database and plugins, all from what {@code wanted} says. */
    void prepare(TrialServerBuilder wanted, ServerSource source, Ports ports) {
        try {
            ServerDatabase database = wanted.database(folder);
            source.copyTo(folder);
            writeConfiguration(wanted.locale(), ports, database);
            KeyStores.install(folder.resolve("resources/security"));
            installPlugins(wanted.plugins());
            database.prepare(source.lib(), folder.resolve("resources/database/openfire_hsqldb.sql"),
                settings(ports, wanted.settings()));
        } catch (IOException | GeneralSecurityException | SQLException e) {
            throw new TrialServerException("cannot prepare the server's home " + folder + ": " + e, e);
        }
    }

    private void writeConfiguration(String locale, Ports ports, ServerDatabase database) throws IOException {
        String xml = Files.readString(Places.template().resolve("conf/openfire.xml"))
            .replace("${locale}", locale)
            .replace("${admin.port}", String.valueOf(ports.admin()))
            .replace("${admin.tlsPort}", String.valueOf(ports.adminTls()))
            .replace("${database}", databaseXml(database));
        Files.writeString(folder.resolve("conf/openfire.xml"), xml);
    }

    private static String databaseXml(ServerDatabase database) {
        if (database.isEmbedded()) {
            return "<connectionProvider><className>org.jivesoftware.database.EmbeddedConnectionProvider</className>"
                + "</connectionProvider>";
        }
        return "<connectionProvider><className>org.jivesoftware.database.DefaultConnectionProvider</className>"
            + "</connectionProvider><database><defaultProvider><driver>org.hsqldb.jdbcDriver</driver><serverURL>"
            + database.url() + "</serverURL><username>" + database.user() + "</username><password>" + database.password()
            + "</password><minConnections>2</minConnections><maxConnections>25</maxConnections>"
            + "<testBeforeUse>true</testBeforeUse><testSQL>VALUES(1)</testSQL></defaultProvider></database>";
    }

    private void installPlugins(List<Path> jars) throws IOException {
        Path plugins = Files.createDirectories(folder.resolve("plugins"));
        Files.deleteIfExists(plugins.resolve("frontdoor.jar"));
        Places.remove(plugins.resolve("frontdoor"));
        for (Path jar : jars) {
            String name = jar.getFileName().toString();
            Places.remove(plugins.resolve(name.replaceFirst("\\.jar$", "")));
            Files.copy(jar, plugins.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static Map<String, String> settings(Ports ports, Map<String, String> wanted) {
        Map<String, String> settings = new TreeMap<>();
        OFF.forEach(name -> settings.put(name, "false"));
        settings.put("xmpp.domain", "localhost");
        settings.put("xmpp.fqdn", "localhost");
        settings.put("xmpp.socket.plain.port", String.valueOf(ports.client()));
        settings.put("xmpp.socket.ssl.active", "true");
        settings.put("xmpp.socket.ssl.port", String.valueOf(ports.clientTls()));
        settings.put("httpbind.enabled", "true");
        settings.put("httpbind.port.plain", String.valueOf(ports.http()));
        settings.put("httpbind.port.secure", String.valueOf(ports.https()));
        settings.putAll(wanted);
        return settings;
    }
}
