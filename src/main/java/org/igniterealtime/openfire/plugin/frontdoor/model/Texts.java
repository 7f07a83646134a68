package org.igniterealtime.openfire.plugin.frontdoor.model;

import java.text.MessageFormat;
import java.time.Duration;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * Everything a person reads, by the language they read. Looked up in the language files ({@code i18n/}); a language
 * we don't have is answered in English, never in whatever language the server happens to be set to.
 */
public final class Texts {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final String bundle;
    private final ClassLoader loader;

    /** Texts of the bundle that the class loader finds. */
    public Texts(String bundle, ClassLoader loader) {
        this.bundle = bundle;
        this.loader = loader;
    }

    /** The text of a problem: the one for that many arguments ({@code key.1}), where there is a difference. */
    public String of(Problem problem, Locale reader) {
        Object[] arguments = problem.arguments().toArray();
        String special = problem.reason().key() + "." + arguments.length;
        boolean isSpecial = find(reader).containsKey(special);
        return of(isSpecial ? special : problem.reason().key(), reader, arguments);
    }

    /** The text of a key, with its placeholders filled. */
    public String of(String key, Locale reader, Object... arguments) {
        Object[] words = new Object[arguments.length];
        for (int index = 0; index < words.length; index++) {
            words[index] = arguments[index] instanceof Duration time ? minutes(time) : arguments[index];
        }
        return new MessageFormat(find(reader).getString(key), reader).format(words);
    }

    /** The language that texts for this reader are in. */
    public Locale language(Locale reader) {
        Locale found = find(reader).getLocale();
        return found.equals(Locale.ROOT) ? Locale.ENGLISH : found;
    }

    /** Drops what the platform keeps for our class loader, so that it can be unloaded. */
    public void forget() {
        ResourceBundle.clearCache(loader);
    }

    private ResourceBundle find(Locale reader) {
        return ResourceBundle.getBundle(bundle, reader, loader, NO_FALLBACK);
    }

    private static long minutes(Duration time) {
        return Math.max(1, time.plusSeconds(59).toMinutes());
    }
}
