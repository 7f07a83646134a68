package org.igniterealtime.openfire.plugin.frontdoor.captcha.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.igniterealtime.openfire.plugin.frontdoor.captcha.Probe;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Draws in a Java of its own that has a display it cannot reach and no fonts. */
class HostileJavaTest {

    @ParameterizedTest
    @ValueSource(strings = {"-Dnone", "-Djava.awt.headless=true", "-Djava.awt.headless=false",
        "-Dsun.awt.fontconfig=/nonexistent", "-Djava.awt.fonts=/nonexistent", "-Dsun.java2d.xrender=True", "-Djava.security.manager=disallow"})
    void drawsWhateverTheServerLacks(String option) throws Exception {
        assertEquals("healthy", run(option).strip());
    }

    @Test
    void neverStartsTheGraphicsEnvironment() throws Exception {
        String classes = run("-Xlog:class+load:stdout");
        assertFalse(classes.contains("SunGraphicsEnvironment"), "started");
        assertFalse(classes.contains("java.awt.Font "), "fonts");
    }

    private static String run(String option) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), option,
                "-cp", System.getProperty("java.class.path"), Main.class.getName()));
        ProcessBuilder child = new ProcessBuilder(command).redirectErrorStream(true);
        child.environment().put("DISPLAY", ":77");
        Process process = child.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return output;
    }

    static final class Main {

        private Main() { }

        public static void main(String[] args) {
            System.out.println(Probe.picture(() -> new SimpleCaptchaPicture(new byte[16])).orElse("healthy"));
        }
    }
}
