package org.igniterealtime.openfire.plugin.frontdoor.web;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.igniterealtime.openfire.plugin.frontdoor.model.Texts;
import org.igniterealtime.openfire.plugin.frontdoor.settings.Settings;

/** What all pages have around them: the server's name and logo, the footer, the choice of languages. */
final class Frame {

    private static final String PREFIX = "frontdoor.page.";

    private final Texts texts;
    private final String domain;
    private final Map<Locale, Map<String, String>> labels;
    private final Map<Locale, List<Map<String, Object>>> choices;

    /**
     * Frames of one server's pages.
     *
     * @param domain the one that accounts are on
     */
    Frame(Texts texts, String domain) {
        this.texts = texts;
        this.domain = domain;
        this.labels = Texts.LANGUAGES.stream()
                .collect(Collectors.toUnmodifiableMap(Function.identity(), language -> texts.below(PREFIX, language)));
        this.choices = Texts.LANGUAGES.stream().collect(Collectors.toUnmodifiableMap(Function.identity(), Frame::choice));
    }

    /** The values of a page with this title, to which its own are to be added. */
    Map<String, Object> around(Visit visit, String title) {
        Settings.Look look = visit.settings().look();
        Map<String, Object> view = bare(visit.language(), visit.base(), title);
        view.put("name", serverName(visit));
        view.put("logo", look.logo().isEmpty() ? "" : visit.base() + LogoPage.PATH);
        view.put("footer", look.footer());
        return view;
    }

    /** The same for answers that know nothing of the settings. */
    Map<String, Object> bare(Locale language, String base, String title) {
        Map<String, Object> view = new HashMap<>();
        view.put("lang", language.toLanguageTag());
        view.put("title", title);
        view.put("css", base + Asset.STYLE.path());
        view.put("js", base + Asset.SCRIPT.path());
        view.put("icon", base + Asset.ICON.path());
        view.put("t", labels.get(language));
        view.put("langs", choices.get(language));
        view.put("form", false);
        view.put("indexed", false);
        view.put("name", "");
        view.put("logo", "");
        view.put("footer", "");
        return view;
    }

    /** What the server is called. */
    String serverName(Visit visit) {
        String name = visit.settings().look().name();
        return name.isEmpty() ? domain : name;
    }

    /** The domain that accounts are on. */
    String domain() {
        return domain;
    }

    /** A text of the pages in the visitor's language. */
    String text(Visit visit, String key, Object... arguments) {
        return texts.of(PREFIX + key, visit.language(), arguments);
    }

    private static List<Map<String, Object>> choice(Locale current) {
        return Texts.LANGUAGES.stream().map(language -> Map.<String, Object>of("code", language.toLanguageTag(),
                "own", Languages.ownName(language), "current", language.equals(current))).toList();
    }
}
