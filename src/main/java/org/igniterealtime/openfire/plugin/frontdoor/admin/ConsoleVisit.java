package org.igniterealtime.openfire.plugin.frontdoor.admin;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.servlet.http.HttpSession;

/**
 * An administrator's request.
 *
 * @param administrator their user name
 * @param form          what they sent
 * @param locale        the console's language
 * @param session       of the console
 * @param desk          what all screens need
 */
public record ConsoleVisit(String administrator, ConsoleForm form, Locale locale, HttpSession session, Screen.Desk desk) {

    private static final String NOTICES = "frontdoor.notices";
    private static final int MOST_NOTICES = 50;

    /** Writes a deed of theirs down in the server's audit log. */
    public void audit(String summary, String details) {
        desk.audit().record(administrator, summary, details);
    }

    /** Has the next page that they see begin with this. */
    public void tell(Notice notice) {
        synchronized (session) {
            List<Notice> told = new ArrayList<>(notices());
            if (told.size() < MOST_NOTICES) {
                told.add(notice);
            }
            session.setAttribute(NOTICES, told);
        }
    }

    /** What there is to tell, which is told then. */
    List<Notice> told() {
        synchronized (session) {
            List<Notice> told = notices();
            session.removeAttribute(NOTICES);
            return told;
        }
    }

    /** Sessions of the console outlive the plugin, and its classes: what an earlier one left there is of no use. */
    private List<Notice> notices() {
        return session.getAttribute(NOTICES) instanceof List<?> list
                ? list.stream().filter(Notice.class::isInstance).map(Notice.class::cast).toList() : List.of();
    }
}
