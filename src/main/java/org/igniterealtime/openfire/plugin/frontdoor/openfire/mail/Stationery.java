package org.igniterealtime.openfire.plugin.frontdoor.openfire.mail;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What every letter looks like, as text and as HTML: {@code letter.txt} and {@code letter.html}. Escapes what it is given. */
final class Stationery {

    private final Template text = Mustache.compiler().escapeHTML(false).compile(read("letter.txt"));
    private final Template html = Mustache.compiler().escapeHTML(true).compile(read("letter.html"));

    /**
     * What a letter says, in this order.
     *
     * @param link  the one thing to do
     * @param quote somebody's own words, line by line; empty if there are none
     */
    record Content(String subject, List<String> opening, Optional<Link> link, List<String> quote, List<String> closing,
                   String signature) {
    }

    /**
     * A place to go.
     *
     * @param label     on the button
     * @param otherwise what to do without the button
     */
    record Link(String address, String label, String otherwise) {
    }

    /** Writes a letter. */
    Letter write(Locale language, Content content) {
        Map<String, Object> all = Map.of("language", language.toLanguageTag(), "subject", content.subject(),
                "opening", content.opening(), "link", content.link().stream().map(Stationery::map).toList(),
                "quote", content.quote().isEmpty() ? List.of() : List.of(Map.of("lines", content.quote())),
                "closing", content.closing(), "signature", content.signature());
        return new Letter(language, content.subject(), text.execute(all), html.execute(all));
    }

    private static Map<String, String> map(Link link) {
        return Map.of("address", link.address(), "label", link.label(), "otherwise", link.otherwise());
    }

    private static String read(String name) {
        try (InputStream stream = Stationery.class.getResourceAsStream(name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new IllegalStateException("our own jar can't be read", broken);
        }
    }
}
