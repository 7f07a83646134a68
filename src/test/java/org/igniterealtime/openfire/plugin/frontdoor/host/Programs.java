package org.igniterealtime.openfire.plugin.frontdoor.host;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * The programs of this system that some tests use. Where one is missing such a test is skipped and says so; in CI, where
 * a test that is skipped is a test that nobody misses, it fails.
 *
 * @param folders  where to look
 * @param required whether a missing one fails the test
 */
public record Programs(List<Path> folders, boolean required) {

    /** Those on the PATH and among the servers, which not everybody has there; required if {@code CI} is set in the environment. */
    public static Programs onPath() {
        List<Path> folders = Stream.of((System.getenv().getOrDefault("PATH", "") + File.pathSeparator + "/usr/sbin")
            .split(File.pathSeparator)).filter(folder -> !folder.isEmpty()).map(Path::of).toList();
        return new Programs(folders, !System.getenv().getOrDefault("CI", "").isEmpty());
    }

    /** The file of the first of these names that is there. */
    public Path find(String... names) {
        Optional<Path> found = Stream.of(names).flatMap(name -> folders.stream().map(folder -> folder.resolve(name)))
            .filter(Files::isExecutable).findFirst();
        String missing = "not installed: " + String.join(" or ", names) + " (.ci/run has the packages)";
        if (required && found.isEmpty()) {
            throw new AssertionError(missing);
        }
        Assumptions.assumeTrue(found.isPresent(), missing);
        return found.orElseThrow();
    }
}
