package org.igniterealtime.openfire.plugin.frontdoor.web;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import javax.servlet.http.HttpServletResponse;
import org.igniterealtime.openfire.plugin.frontdoor.model.Awaiting;

/** What became of a sign-up: the new address, and what to do now. Only the browser that signed up is told. */
final class DonePage implements Page {

    static final String PATH = "/done";
    static final String ACCOUNT = "account";
    static final String AWAITING = "awaiting";
    static final String EMAIL = "email";
    static final String CONTACTS = "contacts";
    static final String RESET = "reset";

    private final Frame frame;
    private final Satchel satchel;

    DonePage(Frame frame, Satchel satchel) {
        this.frame = frame;
        this.satchel = satchel;
    }

    @Override
    public boolean isAt(String path) {
        return path.equals(PATH);
    }

    @Override
    public void show(Visit visit) throws IOException {
        Optional<Map<String, String>> news = satchel.look(visit);
        if (news.isEmpty()) {
            Headers.see(visit.response(), visit.base() + "/");
            return;
        }
        Headers.page(visit.request(), visit.response(), HttpServletResponse.SC_OK, visit.language().toLanguageTag(),
                Sheet.DONE.fill(view(visit, news.get())));
    }

    private Map<String, Object> view(Visit visit, Map<String, String> news) {
        Optional<Awaiting> awaiting = Optional.ofNullable(news.get(AWAITING)).map(Awaiting::valueOf);
        Optional<String> email = Optional.ofNullable(news.get(EMAIL));
        boolean reset = news.containsKey(RESET);
        String kind = awaiting.map(DonePage::kind).orElse(reset ? "reset" : "ready");
        String heading = frame.text(visit, "done-" + kind);
        Map<String, Object> view = frame.around(visit, heading);
        view.put("heading", heading);
        view.put("lead", awaiting.map(what -> lead(visit, what, email)).orElse(""));
        view.put("address", news.get(ACCOUNT) + "@" + frame.domain());
        view.put("next", awaiting.isPresent() ? "" : frame.text(visit, reset ? "done-reset-text" : "done-keep"));
        view.put("contacts", Optional.ofNullable(news.get(CONTACTS)).filter(who -> awaiting.isEmpty())
                .map(who -> frame.text(visit, "done-contacts", who)).orElse(""));
        view.put("steps", !reset);
        view.put("stepsTitle", frame.text(visit, awaiting.isPresent() ? "steps-later" : "steps-now"));
        view.put("apps", Apps.forBrowser(Optional.ofNullable(visit.request().getHeader("User-Agent"))));
        view.put("xmpp", awaiting.isPresent() ? "" : "xmpp:" + encoded(news.get(ACCOUNT)) + "@" + frame.domain());
        return view;
    }

    private static String kind(Awaiting awaiting) {
        return switch (awaiting) {
            case CONFIRMATION -> "confirm";
            case APPROVAL -> "apply";
        };
    }

    private String lead(Visit visit, Awaiting awaiting, Optional<String> email) {
        Duration patience = visit.settings().signUp().patience();
        return switch (awaiting) {
            case CONFIRMATION -> patience.toHours() > 0
                    ? frame.text(visit, "lead-confirm-hours", email.orElse(""), patience.toHours())
                    : frame.text(visit, "lead-confirm-minutes", email.orElse(""), patience.toMinutes());
            case APPROVAL -> email.map(to -> frame.text(visit, "lead-apply-mail", to))
                    .orElseGet(() -> frame.text(visit, "lead-apply"));
        };
    }

    /** As a part of an XMPP address in a link (RFC 5122). */
    private static String encoded(String localpart) {
        return URLEncoder.encode(localpart, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
