package org.igniterealtime.openfire.plugin.frontdoor.host;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a trial server should be like. Nothing said: free ports, a new home, embedded database, Front Door if it is packaged. */
public final class TrialServerBuilder {

    private final Map<String, String> settings = new LinkedHashMap<>();
    private final List<String> jvmOptions = new ArrayList<>(List.of("-Xmx384m"));
    private final Map<String, String> environment = new LinkedHashMap<>();
    private final List<Path> plugins = new ArrayList<>();
    private ServerSource source = ServerSource.configured();
    private String locale = "en";
    private Ports ports;
    private Path home;
    private ServerDatabase database;

    TrialServerBuilder() {
        if (Files.exists(Places.pluginJar())) {
            plugins.add(Places.pluginJar());
        }
    }

    /** Sets an Openfire property in the database before the start. */
    public TrialServerBuilder set(String name, String value) {
        settings.put(name, value);
        return this;
    }

    /** The language of the console, as Openfire writes it: {@code zh_CN}; English if not set. */
    public TrialServerBuilder locale(String name) {
        locale = name;
        return this;
    }

    /** Openfire's usual ports, each moved up by this. */
    public TrialServerBuilder offset(int offset) {
        ports = Ports.usual(offset);
        return this;
    }

    /** Ports that are free now; this is the default. */
    public TrialServerBuilder freePorts() {
        ports = null;
        return this;
    }

    /** Largest heap of the server, as after {@code -Xmx}; 384m if not set. */
    public TrialServerBuilder heap(String size) {
        jvmOptions.removeIf(option -> option.startsWith("-Xmx"));
        return jvmOption("-Xmx" + size);
    }

    /** One more option for the server's JVM. */
    public TrialServerBuilder jvmOption(String option) {
        jvmOptions.add(option);
        return this;
    }

    /** One more variable in the environment of the server's process. */
    public TrialServerBuilder environment(String name, String value) {
        environment.put(name, value);
        return this;
    }

    /** Starts without Front Door. */
    public TrialServerBuilder withoutPlugin() {
        plugins.remove(Places.pluginJar());
        return this;
    }

    /** Starts with this plugin, too; its name is the jar's file name. */
    public TrialServerBuilder withPlugin(Path jar) {
        plugins.add(jar);
        return this;
    }

    /** Uses an HSQLDB server on loopback, such as a {@link TestDatabase}, in place of the embedded database. */
    public TrialServerBuilder withDatabase(String jdbcUrl, String user, String password) {
        database = new ServerDatabase(jdbcUrl, user, password);
        return this;
    }

    /** Runs the assembled Openfire 4.2.0, whatever {@code -Dopenfire.home} says. */
    public TrialServerBuilder assembled() {
        source = new ServerSource(Optional.empty());
        return this;
    }

    /** Uses a home of this name, with what an earlier server left there, and keeps it; else each server has a new one. */
    public TrialServerBuilder keepHome(String name) {
        home = Places.trial().resolve(name + source.name());
        return this;
    }

    /**
     * Starts the server and returns when it and its plugins are ready.
     *
     * @throws TrialServerException a port is taken, or the server did not come up; the message has the end of its log
     */
    public TrialServer start() {
        Ports chosen = ports == null ? Ports.free() : ports;
        chosen.mustBeFree();
        ServerHome folder = new ServerHome(home == null ? Places.newHome() : home);
        folder.prepare(this, source, chosen);
        ServerProcess process = ServerProcess.start(folder.folder(), source, jvmOptions, environment);
        Readiness.await(process, chosen, plugins);
        return new TrialServer(folder.folder(), home != null, chosen, process);
    }

    ServerSource source() {
        return source;
    }

    Map<String, String> settings() {
        return settings;
    }

    String locale() {
        return locale;
    }

    List<Path> plugins() {
        return plugins;
    }

    ServerDatabase database(Path folder) {
        return database == null ? ServerDatabase.embedded(folder) : database;
    }
}
