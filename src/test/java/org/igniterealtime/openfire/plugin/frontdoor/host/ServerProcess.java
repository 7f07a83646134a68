package org.igniterealtime.openfire.plugin.frontdoor.host;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The child JVM in which one server runs, with everything it says in one log file. */
final class ServerProcess {

    /** How long Openfire may take to shut down before it is killed. */
    private static final Duration GRACE = Duration.ofSeconds(15);

    private final Process process;
    private final Thread atExit;
    private final ServerLog log;

    private ServerProcess(Process process, ServerLog log) {
        this.process = process;
        this.log = log;
        this.atExit = new Thread(this::kill, "stop-openfire-" + process.pid());
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    /** Starts the JVM and returns at once. */
    static ServerProcess start(Path home, ServerSource source, List<String> jvmOptions, Map<String, String> environment) {
        try {
            Path logFile = Files.createDirectories(home.resolve("logs")).resolve("openfire.log");
            Files.deleteIfExists(logFile);
            ProcessBuilder builder = new ProcessBuilder(command(home, source, jvmOptions)).directory(home.toFile())
                .redirectErrorStream(true).redirectOutput(logFile.toFile());
            builder.environment().putAll(environment);
            return new ServerProcess(builder.start(), new ServerLog(logFile));
        } catch (IOException e) {
            throw new TrialServerException("cannot start a Java process for the server: " + e.getMessage(), e);
        }
    }

    private static List<String> command(Path home, ServerSource source, List<String> jvmOptions) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("--add-opens", "java.base/java.lang=ALL-UNNAMED"));
        // Without an answer to a client's goodbye, which TLS 1.3 does not owe, MINA now and then turns in circles for good.
        command.add("-Djdk.tls.acknowledgeCloseNotify=true");
        command.addAll(jvmOptions);
        command.add("-DopenfireHome=" + home);
        command.add("-Dopenfire.lib.dir=" + source.lib());
        command.add("-Dlog4j.configuration=" + home.resolve("conf/log4j.xml").toUri());
        command.add("-Dlog4j.configurationFile=" + home.resolve("conf/log4j2.xml"));
        command.addAll(List.of("-cp", launcher(home, source) + System.getProperty("path.separator") + source.classPath(),
            ChildMain.class.getName()));
        return command;
    }

    /** A folder with the first classes alone: no other class of the tests may be visible to the server. */
    private static Path launcher(Path home, ServerSource source) throws IOException {
        Path folder = home.resolve("launcher");
        for (String name : source.firstClasses()) {
            String path = name.replace('.', '/') + ".class";
            Files.createDirectories(folder.resolve(path).getParent());
            Files.copy(Places.testClasses().resolve(path), folder.resolve(path), StandardCopyOption.REPLACE_EXISTING);
        }
        return folder;
    }

    ServerLog log() {
        return log;
    }

    long pid() {
        return process.pid();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Something went wrong with this server: says what, and how its log ends. */
    TrialServerException failure(String what) {
        return new TrialServerException(what + "; its log, " + log.file() + ", ends with:\n" + log.tail());
    }

    /** Waits until the process has ended by itself. */
    int waitFor() throws InterruptedException {
        return process.waitFor();
    }

    /** Ends the process, in good order if it lets us, and returns when it is gone. */
    void stop() {
        kill();
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException e) {
            // the JVM is ending: its hooks may run, they do no harm
        }
    }

    private void kill() {
        process.destroy();
        try {
            if (!process.waitFor(GRACE.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
