package org.igniterealtime.openfire.plugin.frontdoor.policy.metrics;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Writes figures as Prometheus reads them.
 *
 * @see <a href="https://prometheus.io/docs/instrumenting/exposition_formats/#text-based-format">the text format, 0.0.4</a>
 */
public final class Exposition {

    /** What kind of text that is. */
    public static final String TYPE = "text/plain; version=0.0.4; charset=utf-8";

    private Exposition() {
    }

    /** All of them, in this order. */
    public static String write(List<Family> families) {
        StringBuilder text = new StringBuilder();
        for (Family family : families) {
            text.append("# HELP ").append(family.name()).append(' ').append(escape(family.help())).append('\n')
                    .append("# TYPE ").append(family.name()).append(' ').append(family.type().word()).append('\n');
            family.samples().forEach(sample -> text.append(family.name()).append(sample.suffix())
                    .append(labels(sample.labels())).append(' ').append(number(sample.value())).append('\n'));
        }
        return text.toString();
    }

    private static String labels(Map<String, String> labels) {
        return labels.isEmpty() ? "" : labels.entrySet().stream()
                .map(label -> label.getKey() + "=\"" + escape(label.getValue()).replace("\"", "\\\"") + "\"")
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String escape(String text) {
        return text.replace("\\", "\\\\").replace("\n", "\\n");
    }

    private static String number(double value) {
        return Double.isInfinite(value) ? value > 0 ? "+Inf" : "-Inf" : Double.isNaN(value) ? "NaN"
                : BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }
}
