package org.igniterealtime.openfire.plugin.frontdoor.host;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Where things are in this project, found from where this class was compiled to; and how folders are copied and removed. */
final class Places {

    private static final Path TARGET = testClasses().getParent();

    private Places() {
    }

    /** All state of all trial servers; {@code mvn clean} removes it. */
    static Path trial() {
        return TARGET.resolve("trial");
    }

    /** The libraries of Openfire 4.2.0, put there by Maven. */
    static Path lib() {
        Path lib = trial().resolve("lib");
        if (!Files.isDirectory(lib)) {
            throw new TrialServerException("no server libraries in " + lib + "; run: mvn process-test-classes");
        }
        return lib;
    }

    /** The home folder that each server starts from. */
    static Path template() {
        return TARGET.getParent().resolve("src/test/openfire");
    }

    /** The plugin, once Maven has packaged it. */
    static Path pluginJar() {
        return TARGET.resolve("frontdoor.jar");
    }

    /** The compiled test classes. */
    static Path testClasses() {
        try {
            return Path.of(Places.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A new folder for one server. */
    static Path newHome() {
        try {
            return Files.createTempDirectory(Files.createDirectories(trial().resolve("servers")), "openfire-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Copies a folder, files replaced. What {@code wanted} refuses (a path relative to {@code from}) is left out with all below. */
    static void copy(Path from, Path to, Predicate<Path> wanted) {
        try (Stream<Path> paths = Files.walk(from, FileVisitOption.FOLLOW_LINKS)) {
            for (Path path : (Iterable<Path>) paths.filter(p -> wantedWithParents(from.relativize(p), wanted))::iterator) {
                Path target = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(path, target, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Removes a folder and all in it; nothing happens if it is not there. */
    static void remove(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : (Iterable<Path>) paths.sorted(Comparator.reverseOrder())::iterator) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Removes what is in a folder, except one entry. */
    static void removeAllBut(Path folder, String kept) {
        try (Stream<Path> entries = Files.list(folder)) {
            entries.filter(entry -> !entry.endsWith(kept)).forEach(Places::remove);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean wantedWithParents(Path path, Predicate<Path> wanted) {
        for (Path p = path; p != null; p = p.getParent()) {
            if (!wanted.test(p)) {
                return false;
            }
        }
        return true;
    }
}
