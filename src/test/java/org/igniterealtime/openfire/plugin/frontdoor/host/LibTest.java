package org.igniterealtime.openfire.plugin.frontdoor.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the tests need must not end up in the trial server, nor change what does: a real Openfire has none of it. */
class LibTest {

    @Test
    void theServerHasItsOwnLibrariesAndNoneOfTheTests() throws IOException {
        try (Stream<Path> jars = Files.list(Places.lib())) {
            List<String> names = jars.map(jar -> jar.getFileName().toString()).toList();
            assertTrue(names.containsAll(List.of("mail-1.4.1.jar", "slf4j-api-1.7.7.jar", "xmppserver-4.2.0.jar")), names.toString());
            assertEquals(List.of(), names.stream().filter(name -> name.matches(
                "(selenium|guava|opentelemetry|greenmail|jakarta|angus|junit|mockito|byte-buddy|archunit|smack|jmh|netty).*")).toList());
        }
    }
}
