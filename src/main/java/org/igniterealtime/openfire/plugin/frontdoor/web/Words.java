package org.igniterealtime.openfire.plugin.frontdoor.web;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.igniterealtime.openfire.plugin.frontdoor.model.Problem;
import org.igniterealtime.openfire.plugin.frontdoor.model.Reason;
import org.igniterealtime.openfire.plugin.frontdoor.model.Texts;

/** What the pages say of a problem. Some are said otherwise than in an app, which has no button to press. */
final class Words {

    private static final String PREFIX = "frontdoor.page.reason.";

    private final Texts texts;
    private final Map<String, Set<String>> own;

    Words(Texts texts) {
        this.texts = texts;
        this.own = Texts.LANGUAGES.stream().collect(Collectors.toUnmodifiableMap(Locale::getLanguage,
                language -> texts.below(PREFIX, language).keySet()));
    }

    /** The words for a problem. */
    String of(Problem problem, Locale language) {
        String name = name(problem.reason());
        return own.get(language.getLanguage()).contains(name) ? texts.of(PREFIX + name, language) : texts.of(problem, language);
    }

    private static String name(Reason reason) {
        return reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
