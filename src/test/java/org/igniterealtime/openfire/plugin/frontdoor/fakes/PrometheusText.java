package org.igniterealtime.openfire.plugin.frontdoor.fakes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads figures as strictly as the text format 0.0.4 is written: every line by its grammar, each figure with its help and type
 * before it and in one piece, no case twice, counters that do not go below nought, histograms that add up.
 */
public final class PrometheusText {

    private static final String NAME = "[a-zA-Z_:][a-zA-Z0-9_:]*";
    private static final String LABEL = "[a-zA-Z_][a-zA-Z0-9_]*=\"(?:[^\"\\\\]|\\\\[\\\\\"n])*\"";
    private static final Pattern HELP = Pattern.compile("# HELP (" + NAME + ") (?:[^\\\\]|\\\\[\\\\n])*");
    private static final Pattern TYPE = Pattern.compile("# TYPE (" + NAME + ") (counter|gauge|histogram)");
    private static final Pattern SAMPLE = Pattern.compile("(" + NAME + ")(\\{" + LABEL + "(?:," + LABEL + ")*\\})? (\\S+)");

    private final Map<String, Double> samples = new LinkedHashMap<>();
    private final Map<String, String> types = new HashMap<>();
    private final Set<String> helped = new HashSet<>();
    private String current = "";

    /** Reads all of it, or fails. */
    public PrometheusText(String text) {
        assertTrue(text.endsWith("\n"), "the last line has an end");
        text.lines().forEach(this::line);
        types.forEach((name, type) -> {
            if (type.equals("histogram")) {
                assertEquals(value(name + "_bucket{le=\"+Inf\"}"), value(name + "_count"), name);
                assertTrue(value(name + "_sum") >= 0, name);
            }
        });
    }

    /** Such as {@code name{label="value"}}. */
    public double value(String sample) {
        assertNotNull(samples.get(sample), sample + " in " + samples.keySet());
        return samples.get(sample);
    }

    private void line(String line) {
        Matcher help = HELP.matcher(line);
        Matcher type = TYPE.matcher(line);
        if (help.matches()) {
            assertTrue(helped.add(help.group(1)), "twice: " + line);
        } else if (type.matches()) {
            current = type.group(1);
            assertTrue(helped.contains(current), "no help: " + line);
            assertFalse(types.containsKey(current), "twice: " + line);
            types.put(current, type.group(2));
        } else {
            sample(line);
        }
    }

    private void sample(String line) {
        Matcher sample = SAMPLE.matcher(line);
        assertTrue(sample.matches(), "not of the format: " + line);
        boolean histogram = "histogram".equals(types.get(current));
        assertTrue(sample.group(1).equals(current) || histogram && sample.group(1).matches(Pattern.quote(current) + "_(bucket|sum|count)"),
                "out of place: " + line);
        String key = sample.group(1) + (sample.group(2) == null ? "" : sample.group(2));
        double value = Double.parseDouble(sample.group(3).replace("+Inf", "Infinity"));
        assertTrue("gauge".equals(types.get(current)) || value >= 0, line);
        assertFalse(samples.containsKey(key), "twice: " + line);
        samples.put(key, value);
    }
}
