package org.igniterealtime.openfire.plugin.frontdoor.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.igniterealtime.openfire.plugin.frontdoor.host.TrialServer;

/**
 * A look into a server's Java process from outside, by the JDK's own jcmd.
 *
 * @param server the server
 */
record Jvm(TrialServer server) {

    private static final Pattern TOTAL = Pattern.compile("(?m)^Total\\s+\\d+\\s+(\\d+)");

    /** What its threads do, with their names. */
    String threads() {
        return jcmd("Thread.print");
    }

    /** How much lives on the heap, one row a class; what is not reachable is collected first. */
    String histogram() {
        return jcmd("GC.class_histogram");
    }

    /** Bytes that are reachable. */
    long liveBytes() {
        Matcher total = TOTAL.matcher(histogram());
        if (!total.find()) {
            throw new AssertionError("no total");
        }
        return Long.parseLong(total.group(1));
    }

    /** How many objects of exactly that class are reachable. */
    static long count(String histogram, String className) {
        Matcher row = Pattern.compile("(?m)^\\s*\\d+:\\s+(\\d+)\\s+\\d+\\s+" + Pattern.quote(className) + "(?:\\s|$)").matcher(histogram);
        return row.find() ? Long.parseLong(row.group(1)) : 0;
    }

    private String jcmd(String command) {
        try {
            String tool = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
            Process process = new ProcessBuilder(tool, String.valueOf(server.pid()), command).redirectErrorStream(true).start();
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
