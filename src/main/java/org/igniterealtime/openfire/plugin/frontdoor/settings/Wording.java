package org.igniterealtime.openfire.plugin.frontdoor.settings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.igniterealtime.openfire.plugin.frontdoor.model.Texts;

/**
 * A text of the administrator's, with placeholders, for readers of one or several languages: what stands before the first
 * line of the form {@code [de]} is for everybody whose language has no part of its own.
 *
 * @param parts by language; the one for everybody else under the empty name
 */
public record Wording(Map<String, String> parts) {

    private static final List<String> KNOWN = List.of("username", "address", "server", "name", "door");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}\\s]{1,40})}");
    private static final Pattern LANGUAGE = Pattern.compile("\\s*\\[([A-Za-z-]{2,10})]\\s*");
    private static final int LONGEST = 4000;
    private static final String EVERYBODY = "";

    /** Copies the parts. */
    public Wording {
        parts = Map.copyOf(parts);
    }

    /** All placeholders, as they are written. */
    static String placeholders() {
        return KNOWN.stream().map(name -> "{" + name + "}").collect(Collectors.joining(" "));
    }

    /** What is wrong with a text, for the log, with no more out of it than the mistake; nothing if it can be used. */
    static Optional<String> fault(String text) {
        if (text.length() > LONGEST) {
            return Optional.of("more than " + LONGEST + " characters");
        }
        Optional<String> unknown = PLACEHOLDER.matcher(text).results().map(found -> found.group(1))
                .filter(name -> !KNOWN.contains(name)).findFirst();
        return unknown.map(name -> "{" + name + "} stands for nothing").or(() -> text.lines().map(LANGUAGE::matcher)
                .filter(Matcher::matches).map(line -> line.group(1)).filter(tag -> !isOurs(tag)).findFirst()
                .map(tag -> "[" + tag + "] is no language that Front Door has"));
    }

    /** A text without fault. */
    static Wording parse(String text) {
        Map<String, List<String>> lines = new HashMap<>();
        String language = EVERYBODY;
        for (String line : text.lines().toList()) {
            Matcher head = LANGUAGE.matcher(line);
            language = head.matches() ? head.group(1).toLowerCase(Locale.ROOT) : language;
            if (!head.matches()) {
                lines.computeIfAbsent(language, none -> new ArrayList<>()).add(line);
            }
        }
        return new Wording(lines.entrySet().stream().filter(part -> !String.join("", part.getValue()).isBlank())
                .collect(Collectors.toMap(Map.Entry::getKey, part -> String.join("\n", part.getValue()).strip())));
    }

    /** The text for a reader, with its placeholders as they are; nothing where there is none for them. */
    public Optional<String> in(Locale reader) {
        return Optional.ofNullable(parts.get(reader.getLanguage())).or(() -> Optional.ofNullable(parts.get(EVERYBODY)));
    }

    /** A text with its placeholders filled, each once: nothing that stands in a value is taken for one. */
    public static String fill(String text, Map<String, String> values) {
        return PLACEHOLDER.matcher(text).replaceAll(found ->
                Matcher.quoteReplacement(values.getOrDefault(found.group(1), found.group())));
    }

    private static boolean isOurs(String tag) {
        return Texts.LANGUAGES.stream().anyMatch(language -> language.getLanguage().equalsIgnoreCase(tag));
    }
}
