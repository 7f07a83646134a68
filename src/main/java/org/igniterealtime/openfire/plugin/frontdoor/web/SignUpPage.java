package org.igniterealtime.openfire.plugin.frontdoor.web;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javax.servlet.http.HttpServletResponse;
import org.igniterealtime.openfire.plugin.frontdoor.captcha.Challenge;
import org.igniterealtime.openfire.plugin.frontdoor.captcha.Kind;
import org.igniterealtime.openfire.plugin.frontdoor.model.Decision;
import org.igniterealtime.openfire.plugin.frontdoor.model.Door;
import org.igniterealtime.openfire.plugin.frontdoor.model.Problem;
import org.igniterealtime.openfire.plugin.frontdoor.model.Reason;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Journal;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Threshold;

/**
 * The form. Whatever is sent, the answer is a redirect, so that nothing is sent twice by reloading: back to the form with what
 * was typed and what was wrong, or on to what became of it.
 */
final class SignUpPage implements Page {

    /** In the address of the form, it has been tried already to get the browser there encrypted. */
    private static final String SECURE = "secure";
    /** In the address of the form, it was sent and could not be known again. */
    private static final String AGAIN = "again";
    private static final String YES = "1";
    private static final String LANGUAGE = "lang-";

    private final Threshold threshold;
    private final Journal journal;
    private final Supplier<Optional<URI>> address;
    private final SignUpDesk desk;
    private final FormTokens tokens;
    private final Satchel satchel;
    private final Puzzles puzzles;
    private final FormView view;
    private final Notices notices;
    private final Supplier<Instant> now;

    SignUpPage(WebDoor.Core core, SignUpDesk desk, FormTokens tokens, Satchel satchel, Puzzles puzzles, FormView view,
               Notices notices) {
        this.threshold = core.threshold();
        this.journal = core.journal();
        this.address = core.address();
        this.now = core.clock()::instant;
        this.desk = desk;
        this.tokens = tokens;
        this.satchel = satchel;
        this.puzzles = puzzles;
        this.view = view;
        this.notices = notices;
    }

    @Override
    public boolean isAt(String path) {
        return path.equals("/");
    }

    @Override
    public Set<String> methods() {
        return Set.of("GET", "HEAD", "POST");
    }

    @Override
    public void show(Visit visit) throws IOException {
        Optional<Problem> problem = threshold.approach(Door.WEB, visit.source(), visit.encrypted(), visit.settings());
        if (problem.isEmpty()) {
            form(visit);
        } else if (problem.get().reason() == Reason.TLS_REQUIRED && secure(visit).isPresent()) {
            Headers.see(visit.response(), secure(visit).get() + "/?" + SECURE + "=" + YES);
        } else {
            journal.record(Door.WEB, visit.source(), Decision.refused(problem.get()));
            notices.refuse(visit, problem.get());
        }
    }

    @Override
    public void act(Visit visit, Form form) {
        Cookies.greet(visit);
        Optional<Instant> firstSeen = tokens.check(visit, form.get(Field.TOKEN));
        Carried carried = visit.isFromElsewhere() ? Carried.NOTHING : Carried.of(form, firstSeen);
        if (firstSeen.isEmpty()) {
            refuse(visit, carried, Reason.FORM_EXPIRED, "?" + AGAIN + "=" + YES);
        } else if (form.isTwoFaced()) {
            refuse(visit, carried, Reason.FIELD_UNUSABLE, "");
        } else {
            press(visit, form, carried, firstSeen.get());
        }
    }

    /** Every button of the form sends all of it. */
    private void press(Visit visit, Form form, Carried carried, Instant firstSeen) {
        String button = form.get(Field.DO);
        if (button.startsWith(LANGUAGE)) {
            Languages.named(button.substring(LANGUAGE.length()))
                    .ifPresent(language -> Cookies.set(visit, Languages.COOKIE, language.toLanguageTag()));
            back(visit, carried, "");
        } else if (button.startsWith(Puzzles.ACT)) {
            Optional<Kind> wish = Kind.of(button.substring(Puzzles.ACT.length()));
            back(visit, wish.map(carried::wishing).orElse(carried).without(Field.CHALLENGE, Field.ANSWER), "");
        } else {
            List<Problem> problems = desk.submit(visit, form, firstSeen);
            if (problems.isEmpty()) {
                satchel.empty(visit);
                Headers.see(visit.response(), visit.base() + DonePage.PATH);
            } else {
                back(visit, carried.after(problems), "");
            }
        }
    }

    private void refuse(Visit visit, Carried carried, Reason reason, String query) {
        Problem problem = Problem.of(reason);
        journal.record(Door.WEB, visit.source(), Decision.refused(problem));
        back(visit, carried.with(List.of(problem)), query);
    }

    private void back(Visit visit, Carried carried, String query) {
        if (!satchel.fill(visit, carried.pack())) {
            satchel.fill(visit, carried.without(Field.MOTIVE).pack());
        }
        Headers.see(visit.response(), visit.base() + "/" + query);
    }

    private void form(Visit visit) throws IOException {
        Cookies.greet(visit);
        Languages.asked(visit.request()).ifPresent(asked -> Cookies.set(visit, Languages.COOKIE, asked.toLanguageTag()));
        Carried carried = satchel.look(visit).map(Carried::unpack).orElseGet(() -> nothing(visit));
        Challenge challenge = puzzles.pick(visit, carried);
        String token = tokens.issue(visit, carried.firstSeen().orElseGet(now));
        journal.shown(Door.WEB);
        Headers.page(visit.request(), visit.response(), HttpServletResponse.SC_OK, visit.language().toLanguageTag(),
                Sheet.FORM.fill(view.of(visit, carried, challenge, token)));
    }

    /** A browser that keeps no cookies carries nothing, not even why. */
    private static Carried nothing(Visit visit) {
        return visit.asks(AGAIN, YES) ? Carried.NOTHING.with(List.of(Problem.of(Reason.FORM_EXPIRED))) : Carried.NOTHING;
    }

    private Optional<URI> secure(Visit visit) {
        return visit.asks(SECURE, YES) ? Optional.empty()
                : address.get().filter(known -> "https".equalsIgnoreCase(known.getScheme()));
    }
}
