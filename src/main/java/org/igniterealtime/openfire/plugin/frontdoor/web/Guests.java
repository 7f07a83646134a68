package org.igniterealtime.openfire.plugin.frontdoor.web;

import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.servlet.http.HttpServletResponse;
import org.igniterealtime.openfire.plugin.frontdoor.model.Decision;
import org.igniterealtime.openfire.plugin.frontdoor.model.Door;
import org.igniterealtime.openfire.plugin.frontdoor.model.Problem;
import org.igniterealtime.openfire.plugin.frontdoor.model.Reason;
import org.igniterealtime.openfire.plugin.frontdoor.model.Token;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Journal;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Reception;

/** Knows the addresses of invites, and lets nobody on who has none: all of them get the same page. */
final class Guests {

    /** Below this our addresses have an invite in them. */
    static final String FOLDER = "/invite/";

    private static final String REGISTER = "/register";
    private static final Pattern LINK = Pattern.compile(FOLDER + "([^/]{1,200})(" + REGISTER + ")?");

    private final Reception reception;
    private final Tickets tickets;
    private final Notices notices;
    private final Journal journal;

    Guests(Reception reception, Tickets tickets, Notices notices, Journal journal) {
        this.reception = reception;
        this.tickets = tickets;
        this.notices = notices;
        this.journal = journal;
    }

    /** Whether that is the address of an invite's page. */
    static boolean isLanding(String path) {
        return LINK.matcher(path).matches() && !isForm(path);
    }

    /** Whether that is the address of the sign-up form with an invite. */
    static boolean isForm(String path) {
        return LINK.matcher(path).matches() && path.endsWith(REGISTER) && path.indexOf('/', FOLDER.length()) > 0;
    }

    /** The address of an invite's page, below our context. */
    static String landing(String part) {
        return FOLDER + part;
    }

    /** The address of the form with it. */
    static String form(String part) {
        return FOLDER + part + REGISTER;
    }

    /** Who comes; nobody if there is no good invite in the address, and then that has been said. */
    Optional<Guest> meet(Visit visit) throws IOException {
        hide(visit);
        Matcher link = LINK.matcher(visit.path());
        String part = link.matches() ? link.group(1) : "";
        Optional<Token> token = tickets.read(visit, part);
        Reception.Outcome outcome = reception.look(token, visit.source(), visit.settings());
        if (outcome.problem().isPresent()) {
            refuse(visit, outcome.problem().get());
            return Optional.empty();
        }
        return outcome.invite().map(invite -> new Guest(invite, token.orElseThrow(), part));
    }

    /** Looks at an invite that was typed. */
    Reception.Outcome typed(Visit visit, Optional<Token> token) {
        Reception.Outcome outcome = reception.look(token, visit.source(), visit.settings());
        outcome.problem().ifPresent(problem -> journal.record(Door.WEB, visit.source(), Decision.refused(problem)));
        return outcome;
    }

    /** Not for search engines: who has the address of such a page has the invite. */
    static void hide(Visit visit) {
        visit.response().setHeader("X-Robots-Tag", "noindex, nofollow");
    }

    /** Says that there is no good invite, or that this was asked too often. */
    void refuse(Visit visit, Problem problem) throws IOException {
        journal.record(Door.WEB, visit.source(), Decision.refused(problem));
        if (problem.reason() == Reason.INVITE_INVALID) {
            notices.tell(visit, HttpServletResponse.SC_NOT_FOUND, "invite-gone", "invite-gone-text");
        } else {
            notices.refuse(visit, problem);
        }
    }
}
