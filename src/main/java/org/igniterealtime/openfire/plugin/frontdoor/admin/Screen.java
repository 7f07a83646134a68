package org.igniterealtime.openfire.plugin.frontdoor.admin;

import java.io.IOException;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javax.servlet.ServletException;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import javax.servlet.http.HttpSession;
import org.igniterealtime.openfire.plugin.frontdoor.policy.AuditLog;
import org.igniterealtime.openfire.plugin.frontdoor.policy.BrokenException;
import org.jivesoftware.openfire.auth.AuthToken;

/**
 * A screen of the console: lets only administrators in, whatever filters stand before it; does nothing on GET; does on
 * POST only what a form of ours asks for; then has its view print a page, or sends the browser on.
 */
public abstract class Screen extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String TOKEN = "jive.admin.authToken";
    private static final String ONE_TIME = "(one-time token)";

    private final transient Desk desk;
    private final transient Csrf csrf;
    private final String name;

    /**
     * A screen.
     *
     * @param name its address is {@code /frontdoor-<name>.jsp}, its view {@code view/<name>.jsp}
     */
    protected Screen(Desk desk, String name) {
        this.desk = desk;
        this.csrf = new Csrf(desk.tokens());
        this.name = name;
    }

    /** Where it stands, below the plugin's own address in the console. */
    public final String address() {
        return "/frontdoor-" + name + ".jsp";
    }

    /** What it shows. Changes nothing. */
    protected abstract Reply show(ConsoleVisit visit) throws IOException;

    /** Does what a form asks for. A screen without forms does nothing. */
    protected Reply act(ConsoleVisit visit) throws IOException {
        return Reply.see(address().substring(1));
    }

    /** Reads a request; for screens that take files another way. */
    protected ConsoleForm read(HttpServletRequest request) throws IOException {
        return ConsoleForm.of(request);
    }

    @Override
    protected final void doGet(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        answer(request, response, this::show);
    }

    @Override
    protected final void doPost(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        answer(request, response, visit -> csrf.isIn(visit.form(), visit.session()) ? act(visit) : refuse(HttpServletResponse.SC_FORBIDDEN, "stale"));
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, Work work) throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        Optional<String> administrator = administrator(session);
        if (administrator.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Frame-Options", "SAMEORIGIN");
        response.setHeader("Referrer-Policy", "same-origin");
        ConsoleVisit visit = new ConsoleVisit(administrator.get(), read(request), desk.language().get(), session, desk);
        tried(visit, work).send(new Printer("view/" + name + ".jsp", request, response, visit, csrf.of(session)));
    }

    private Reply tried(ConsoleVisit visit, Work work) throws IOException {
        try {
            return work.on(visit);
        } catch (BrokenException broken) {
            desk.broken().accept(broken);
            return refuse(HttpServletResponse.SC_SERVICE_UNAVAILABLE, "broken");
        }
    }

    private Reply refuse(int status, String why) {
        RefusalPage page = new RefusalPage("frontdoor-" + name, "frontdoor.console.refusal." + why, address().substring(1));
        return exchange -> exchange.refuse(status, page);
    }

    private Optional<String> administrator(HttpSession session) {
        return session != null && session.getAttribute(TOKEN) instanceof AuthToken token && desk.administrators().test(token)
                ? Optional.of(Optional.ofNullable(token.getUsername()).orElse(ONE_TIME)) : Optional.empty();
    }

    /**
     * What all screens need.
     *
     * @param administrators who may see them
     * @param tokens         texts that nobody can guess
     * @param audit          where deeds are written down
     * @param broken         told of what did not work
     * @param language       of the console, whatever the browser asks for: the views have their texts in it
     * @param zone           the server's, in which the console tells all times
     */
    public record Desk(Predicate<AuthToken> administrators, Supplier<String> tokens, AuditLog audit,
                       Consumer<BrokenException> broken, Supplier<Locale> language, Supplier<ZoneId> zone) {
    }

    @FunctionalInterface
    private interface Work {
        Reply on(ConsoleVisit visit) throws IOException;
    }
}
