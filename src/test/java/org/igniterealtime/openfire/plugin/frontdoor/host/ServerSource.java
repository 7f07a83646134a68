package org.igniterealtime.openfire.plugin.frontdoor.host;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which Openfire runs: the one assembled from Maven Central, or, with {@code -Dopenfire.home=DIR}, a copy of an installed one.
 *
 * @param installed home folder of an installed Openfire; empty for the assembled one
 */
record ServerSource(Optional<Path> installed) {

    /** What a copy goes without: what it can use in place, and what belongs to the installed server alone. */
    private static final Set<Path> NOT_COPIED = Set.of(Path.of("lib"), Path.of("logs"), Path.of("embedded-db"),
        Path.of("documentation"), Path.of("conf/openfire.xml"), Path.of("resources/security/keystore"));

    /** By the system property {@code openfire.home}. */
    static ServerSource configured() {
        String home = System.getProperty("openfire.home", "");
        return new ServerSource(home.isEmpty() ? Optional.empty() : Optional.of(Path.of(home).toAbsolutePath()));
    }

    /** The libraries; a server uses them in place. */
    Path lib() {
        return installed.map(home -> home.resolve("lib")).orElseGet(Places::lib);
    }

    /** Class path of the child: an installed Openfire has a loader of its own for the rest of its libraries. */
    String classPath() {
        return installed.isPresent() ? lib().resolve("startup.jar").toString() : lib().resolve("*").toString();
    }

    /** The classes that the child needs beside that class path. */
    List<String> firstClasses() {
        return installed.isPresent() ? List.of(ChildMain.class.getName())
            : List.of(ChildMain.class.getName(), "org.jivesoftware.openfire.starter.ServerStarter");
    }

    /** Name for a home that is kept, so that two versions never share one. */
    String name() {
        return installed.map(home -> "-" + home.getFileName()).orElse("");
    }

    /** Fills {@code home}, in place of what an earlier start left there; databases, logs and keys are left alone. */
    void copyTo(Path home) {
        boolean keepsKey = Files.exists(home.resolve("conf/security.xml"));
        if (installed.isPresent()) {
            Places.copy(installed.get(), home, path -> !NOT_COPIED.contains(path) && !(keepsKey && path.endsWith("security.xml")));
            Places.copy(Places.template().resolve("conf"), home.resolve("conf"), path -> !path.endsWith("security.xml"));
            return;
        }
        Places.copy(Places.template(), home, path -> !(keepsKey && path.endsWith("security.xml")));
        String console = ServerSource.class.getPackageName().replace('.', '/') + "/console";
        Places.copy(Places.testClasses(), home.resolve("plugins/admin/webapp/WEB-INF/classes"),
            path -> path.startsWith(console) || Path.of(console).startsWith(path) || path.toString().isEmpty());
    }
}
