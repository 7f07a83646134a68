package org.igniterealtime.openfire.plugin.frontdoor.host.console;

import java.io.IOException;
import javax.servlet.http.HttpServletResponse;

/** Text of a page under construction. What is put into a template is escaped, unless it is {@code Html} itself. */
final class Html {

    private final StringBuilder text = new StringBuilder();

    /** A whole page, to be put into the console's frame: title, and the id that finds its tab and sidebar item. */
    static Html page(String title, String pageId) {
        return new Html().add("<html><head><title>%s</title><meta name=\"pageID\" content=\"%s\"></head><body>\n", title, pageId);
    }

    /** Appends a template of {@link String#format} with {@code %s} for each value. */
    Html add(String template, Object... values) {
        Object[] escaped = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            escaped[i] = values[i] instanceof Html ? values[i] : escape(String.valueOf(values[i]));
        }
        text.append(String.format(template, escaped));
        return this;
    }

    /** Sends the page. */
    void send(HttpServletResponse response) throws IOException {
        response.setContentType("text/html;charset=UTF-8");
        response.getWriter().append(text).append("</body></html>\n");
    }

    @Override
    public String toString() {
        return text.toString();
    }

    private static String escape(String plain) {
        return plain.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;")
            .replace("'", "&#039;");
    }
}
