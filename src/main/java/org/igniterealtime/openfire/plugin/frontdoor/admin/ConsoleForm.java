package org.igniterealtime.openfire.plugin.frontdoor.admin;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.servlet.http.HttpServletRequest;

/** The fields of a request as they were sent. What was not sent is empty. */
public final class ConsoleForm {

    /** A form without fields. */
    public static final ConsoleForm EMPTY = new ConsoleForm(Map.of());

    private final Map<String, List<String>> fields;

    /** A form with those fields. */
    public ConsoleForm(Map<String, List<String>> fields) {
        this.fields = Map.copyOf(fields);
    }

    /** The fields of a query or a plain form; none if the server can't read them, being too many, too long or no text. */
    static ConsoleForm of(HttpServletRequest request) {
        try {
            request.setCharacterEncoding(StandardCharsets.UTF_8.name());
            Map<String, List<String>> fields = new HashMap<>();
            request.getParameterMap().forEach((name, values) -> fields.put(name, Arrays.asList(values)));
            return new ConsoleForm(fields);
        } catch (RuntimeException | UnsupportedEncodingException unreadable) {
            return EMPTY;
        }
    }

    /** The first value of a field, as it was sent. */
    public String text(String name) {
        return all(name).stream().findFirst().orElse("");
    }

    /** All values of a field. */
    public List<String> all(String name) {
        return fields.getOrDefault(name, List.of());
    }

    /** Whether there is such a field, though it may be empty. */
    public boolean has(String name) {
        return fields.containsKey(name);
    }

    /** Values may be passwords. */
    @Override
    public String toString() {
        return "ConsoleForm" + fields.keySet();
    }
}
