package org.igniterealtime.openfire.plugin.frontdoor.policy.configure;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.igniterealtime.openfire.plugin.frontdoor.settings.Setting;

/** Settings in a file of Java properties, in UTF-8: one {@code key = value} in a line, {@code #} before remarks. */
public final class SettingsFile {

    private static final int LONGEST_ABOUT = 80;

    private SettingsFile() {
    }

    /**
     * What a file says.
     *
     * @param values for each setting it names
     * @param lines  where each stands
     */
    public record Content(Map<Setting, String> values, Map<Setting, Integer> lines, List<Oddity> oddities) {
        /** Copies the collections. */
        public Content {
            values = Map.copyOf(values);
            lines = Map.copyOf(lines);
            oddities = List.copyOf(oddities);
        }
    }

    /** Writes one. */
    public static String write(String remark, Map<Setting, String> values) {
        StringBuilder file = new StringBuilder();
        remark.lines().forEach(line -> file.append("# ").append(line).append('\n'));
        values.forEach((setting, value) -> file.append(setting.key()).append(" = ").append(escaped(value)).append('\n'));
        return file.toString();
    }

    /** Reads one, as far as it can be read. */
    public static Content read(String text) {
        Map<Setting, String> values = new EnumMap<>(Setting.class);
        Map<Setting, Integer> lines = new EnumMap<>(Setting.class);
        List<Oddity> oddities = new ArrayList<>();
        for (Line line : lines(text.startsWith("\uFEFF") ? text.substring(1) : text)) {
            Optional<Map.Entry<String, String>> entry = entry(line.text());
            Optional<Setting> setting = entry.map(Map.Entry::getKey).flatMap(Setting::of);
            if (setting.isEmpty()) {
                oddities.add(new Oddity(line.number(), entry.isEmpty() ? Oddity.Kind.MALFORMED : Oddity.Kind.UNKNOWN,
                        about(entry.map(Map.Entry::getKey).orElse(line.text()))));
            } else if (lines.putIfAbsent(setting.get(), line.number()) == null) {
                values.put(setting.get(), setting.get().plain(entry.get().getValue()));
            } else {
                oddities.add(new Oddity(line.number(), Oddity.Kind.TWICE, setting.get().key()));
            }
        }
        return new Content(values, lines, oddities);
    }

    /** What may stand over several lines, each but the last with a backslash at its end, and where it begins. */
    private record Line(int number, String text) {
    }

    private static List<Line> lines(String text) {
        List<Line> found = new ArrayList<>();
        List<String> raw = text.lines().toList();
        for (int index = 0; index < raw.size(); index++) {
            String start = raw.get(index).strip();
            if (start.isEmpty() || start.startsWith("#") || start.startsWith("!")) {
                continue;
            }
            int first = index;
            StringBuilder whole = new StringBuilder(raw.get(index));
            while (goesOn(raw.get(index)) && index + 1 < raw.size()) {
                whole.append('\n').append(raw.get(++index));
            }
            found.add(new Line(first + 1, whole.toString()));
        }
        return found;
    }

    private static boolean goesOn(String line) {
        return (line.length() - line.replaceFirst("\\\\+$", "").length()) % 2 == 1;
    }

    private static Optional<Map.Entry<String, String>> entry(String line) {
        try {
            Properties one = new Properties();
            one.load(new StringReader(line));
            return !line.matches("(?s)[^=:]*[^=:\\\\][=:].*") ? Optional.empty()
                    : one.entrySet().stream().findFirst().map(entry -> Map.entry((String) entry.getKey(), (String) entry.getValue()));
        } catch (IllegalArgumentException | IOException badEscape) {
            return Optional.empty();
        }
    }

    private static String about(String text) {
        String line = text.lines().findFirst().orElse("").strip();
        return line.length() <= LONGEST_ABOUT ? line : line.substring(0, LONGEST_ABOUT) + "\u2026";
    }

    private static String escaped(String value) {
        String escaped = value.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r").replace("\t", "\\t").replace("\f", "\\f");
        return escaped.startsWith(" ") ? "\\" + escaped : escaped;
    }
}
