package org.igniterealtime.openfire.plugin.frontdoor.web;

import java.util.Locale;
import java.util.regex.Pattern;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.igniterealtime.openfire.plugin.frontdoor.model.Source;
import org.igniterealtime.openfire.plugin.frontdoor.settings.Settings;

/**
 * One request to a page, and what we know of who sent it.
 *
 * @param path      where the page stands below our context; the request forgets it before a body has come
 * @param settings  the one snapshot of this request
 * @param source    where it came from
 * @param encrypted whether it could be read on the way
 * @param language  the one of ours that it is answered in
 * @param base      the path of our pages as the visitor's browser sees it, without a slash at its end
 * @param visitor   what this browser is known by, in its cookie: 128 random bits
 */
record Visit(HttpServletRequest request, HttpServletResponse response, String path, Settings settings,
             Source source, boolean encrypted, Locale language, String base, String visitor) {

    /** Whether it only wants to look. */
    boolean isLook() {
        return "GET".equals(request.getMethod()) || "HEAD".equals(request.getMethod());
    }

    /** Whether the address has that parameter with that value. Parameters of an address never count as fields of a form. */
    boolean asks(String parameter, String value) {
        String query = request.getQueryString();
        return query != null && Pattern.compile("&").splitAsStream(query).anyMatch((parameter + "=" + value)::equals);
    }

    /** Whether the browser says that a page of another site sent this. Old browsers say nothing. */
    boolean isFromElsewhere() {
        String site = request.getHeader("Sec-Fetch-Site");
        return site != null && !site.equals("same-origin") && !site.equals("none");
    }

    /** Personal, so it does not print itself. */
    @Override
    public String toString() {
        return "Visit(hidden)";
    }
}
