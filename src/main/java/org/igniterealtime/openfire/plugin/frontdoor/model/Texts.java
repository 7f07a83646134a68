package org.igniterealtime.openfire.plugin.frontdoor.model;

import java.text.MessageFormat;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/**
 * Everything a person reads, by the language they read. All languages are read at the start, from the language files
 * ({@code i18n/}): what language strangers ask for makes nothing grow. A language we don't have is answered in
 * English, never in whatever language the server happens to be set to.
 */
public final class Texts {

    /**
     * The languages there are files for; the first is the one that stands in for all others. Chinese is in simplified
     * characters, whatever the reader's region or script.
     */
    public static final List<Locale> LANGUAGES = Stream.of("en", "de", "fr", "es", "ru", "zh")
            .map(Locale::forLanguageTag).toList();

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Map<String, Map<String, String>> patterns = new HashMap<>();

    /** Texts of the bundle that the class loader finds. */
    public Texts(String bundle, ClassLoader loader) {
        for (Locale language : LANGUAGES) {
            ResourceBundle texts = ResourceBundle.getBundle(bundle, language, loader, NO_FALLBACK);
            Map<String, String> own = new HashMap<>();
            texts.keySet().forEach(key -> own.put(key, texts.getString(key)));
            patterns.put(language.getLanguage(), own);
        }
        // The platform keeps what it read for our class loader, which then could not be unloaded.
        ResourceBundle.clearCache(loader);
    }

    /** The one of our languages for a reader, who names theirs by a tag such as {@code de-AT}. */
    public Locale language(String tag) {
        return LANGUAGES.stream().filter(language -> isOf(tag, language.getLanguage())).findFirst()
                .orElse(LANGUAGES.get(0));
    }

    /** The text of a problem: the one for that many arguments ({@code key.1}), where there is a difference. */
    public String of(Problem problem, Locale language) {
        Object[] arguments = problem.arguments().toArray();
        String special = problem.reason().key() + "." + arguments.length;
        boolean isSpecial = patterns.get(language.getLanguage()).containsKey(special);
        return of(isSpecial ? special : problem.reason().key(), language, arguments);
    }

    /** The text of a key in one of our languages, with its placeholders filled. */
    public String of(String key, Locale language, Object... arguments) {
        String pattern = patterns.get(language.getLanguage()).get(key);
        if (pattern == null) {
            throw new IllegalArgumentException("no text for " + key);
        }
        if (arguments.length == 0) {
            return pattern.replace("''", "'");
        }
        Object[] words = new Object[arguments.length];
        for (int index = 0; index < words.length; index++) {
            words[index] = arguments[index] instanceof Duration time ? minutes(time) : arguments[index];
        }
        return new MessageFormat(pattern, language).format(words);
    }

    /** All texts whose keys begin so, by the rest of the key, as they are without any arguments. */
    public Map<String, String> below(String prefix, Locale language) {
        Map<String, String> found = new HashMap<>();
        patterns.get(language.getLanguage()).forEach((key, pattern) -> {
            if (key.startsWith(prefix)) {
                found.put(key.substring(prefix.length()), pattern.replace("''", "'"));
            }
        });
        return Map.copyOf(found);
    }

    private static boolean isOf(String tag, String language) {
        boolean whole = tag.length() == language.length() || tag.length() > language.length()
                && (tag.charAt(language.length()) == '-' || tag.charAt(language.length()) == '_');
        return whole && tag.regionMatches(true, 0, language, 0, language.length());
    }

    private static long minutes(Duration time) {
        return Math.max(1, time.plusSeconds(59).toMinutes());
    }
}
