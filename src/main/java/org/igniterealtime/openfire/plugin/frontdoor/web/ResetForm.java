package org.igniterealtime.openfire.plugin.frontdoor.web;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javax.servlet.http.HttpServletResponse;
import org.igniterealtime.openfire.plugin.frontdoor.model.InviteKind;
import org.igniterealtime.openfire.plugin.frontdoor.model.Localpart;
import org.igniterealtime.openfire.plugin.frontdoor.model.Password;
import org.igniterealtime.openfire.plugin.frontdoor.model.Problem;
import org.igniterealtime.openfire.plugin.frontdoor.model.Reason;
import org.igniterealtime.openfire.plugin.frontdoor.policy.PasswordReset;

/** A new password, for whoever has an invite to set one. Looking changes nothing; the button does, once. */
final class ResetForm {

    /** In the address of the form, it was sent and could not be known again. */
    private static final String AGAIN = "again";
    private static final String YES = "1";

    private final Frame frame;
    private final FormView view;
    private final FormTokens tokens;
    private final Satchel problems;
    private final Satchel done;
    private final PasswordReset resets;
    private final Supplier<Instant> now;

    /**
     * The form.
     *
     * @param problems carries what was wrong back to the form
     * @param done     carries what became of it
     */
    ResetForm(Frame frame, FormView view, FormTokens tokens, Satchel problems, Satchel done, PasswordReset resets,
              Supplier<Instant> now) {
        this.frame = frame;
        this.view = view;
        this.tokens = tokens;
        this.problems = problems;
        this.done = done;
        this.resets = resets;
        this.now = now;
    }

    /** Shows it, with what was wrong before. */
    void show(Visit visit, Guest guest) throws IOException {
        Cookies.greet(visit);
        Carried carried = problems.look(visit).map(Carried::unpack).orElseGet(() -> nothing(visit));
        boolean first = isFirst(guest);
        String heading = frame.text(visit, first ? "first-title" : "reset-title");
        Map<String, Object> filled = view.passwords(visit, carried);
        boolean wrong = !carried.problems().isEmpty();
        filled.put("title", wrong ? frame.text(visit, "title-wrong", heading) : heading);
        filled.put("heading", heading);
        filled.put("text", frame.text(visit, first ? "first-text" : "reset-text", frame.serverName(visit)));
        filled.put("account", account(guest).text());
        filled.put("domain", frame.domain());
        filled.put("action", visit.base() + Guests.landing(guest.part()));
        filled.put("token", tokens.issue(visit, now.get()));
        Headers.page(visit.request(), visit.response(), HttpServletResponse.SC_OK, visit.language().toLanguageTag(),
                Sheet.RESET.fill(filled));
    }

    /** It came back. Another site's form leads nowhere and changes no cookie: the forms that are open hang on them. */
    void act(Visit visit, Guest guest, Form form) {
        String address = visit.base() + Guests.landing(guest.part());
        if (visit.isFromElsewhere() || Cookies.visitor(visit.request()).isEmpty()) {
            Headers.see(visit.response(), address + "?" + AGAIN + "=" + YES);
            return;
        }
        List<Problem> wrong = problems(visit, guest, form);
        if (wrong.isEmpty()) {
            problems.empty(visit);
            done.fill(visit, isFirst(guest) ? Map.of(DonePage.ACCOUNT, account(guest).text())
                    : Map.of(DonePage.ACCOUNT, account(guest).text(), DonePage.RESET, "yes"));
            Headers.see(visit.response(), visit.base() + DonePage.PATH);
        } else {
            problems.fill(visit, Carried.NOTHING.with(wrong).pack());
            Headers.see(visit.response(), address);
        }
    }

    private static Carried nothing(Visit visit) {
        return visit.asks(AGAIN, YES) ? Carried.NOTHING.with(List.of(Problem.of(Reason.FORM_EXPIRED))) : Carried.NOTHING;
    }

    private List<Problem> problems(Visit visit, Guest guest, Form form) {
        if (tokens.check(visit, form.get(Field.TOKEN)).isEmpty()) {
            return List.of(Problem.of(Reason.FORM_EXPIRED));
        }
        if (!form.get(Field.PASSWORD).equals(form.get(Field.REPEAT))) {
            return List.of(Problem.of(Reason.PASSWORD_MISMATCH));
        }
        return form.given(Field.PASSWORD).map(typed -> resets.reset(guest.token(), Password.of(typed), visit.source(),
                visit.encrypted()).problem().stream().toList()).orElseGet(() -> List.of(Problem.of(Reason.PASSWORD_MISSING)));
    }

    /** To whoever has an account for the first time, the pages say other things. */
    private static boolean isFirst(Guest guest) {
        return guest.invite().kind() == InviteKind.SET_PASSWORD;
    }

    /** An invite to reset a password has a name, else it could not be kept. */
    private static Localpart account(Guest guest) {
        return guest.name().orElseThrow();
    }
}
