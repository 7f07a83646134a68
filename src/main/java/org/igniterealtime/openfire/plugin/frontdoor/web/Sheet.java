package org.igniterealtime.openfire.plugin.frontdoor.web;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The templates of our pages, which lie beside this class. Whatever is put into one is escaped; none knows another way. */
enum Sheet {
    /** The sign-up form. */
    FORM,
    /** What became of it. */
    DONE,
    /** Whether an e-mail address is somebody's. */
    CONFIRM,
    /** An invite. */
    INVITE,
    /** Which invite? */
    CODE,
    /** A new password. */
    RESET,
    /** A few words. */
    NOTICE;

    private final Template template = load(name().toLowerCase(Locale.ROOT));

    /** The page with these values. */
    byte[] fill(Map<String, Object> values) {
        return template.execute(values).getBytes(StandardCharsets.UTF_8);
    }

    private static Template load(String name) {
        Mustache.Compiler compiler = Mustache.compiler().emptyStringIsFalse(true).withLoader(Sheet::open);
        try (Reader reader = open(name)) {
            return compiler.compile(reader);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Reader open(String name) {
        return new InputStreamReader(resource(name + ".html"), StandardCharsets.UTF_8);
    }

    /** A file that lies beside the templates. */
    static InputStream resource(String name) {
        return Optional.ofNullable(Sheet.class.getResourceAsStream("page/" + name))
                .orElseThrow(() -> new IllegalStateException("the jar is not whole: no " + name));
    }
}
