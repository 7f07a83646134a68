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

    private final Threshold threshold;
    private final Journal journal;
    private final Supplier<Optional<URI>> address;
    private final Buttons buttons;
    private final FormTokens tokens;
    private final Satchel satchel;
    private final Puzzles puzzles;
    private final FormView view;
    private final Notices notices;
    private final Supplier<Instant> now;

    SignUpPage(WebDoor.Core core, Buttons buttons, FormTokens tokens, Satchel satchel, Puzzles puzzles, FormView view,
               Notices notices) {
        this.threshold = core.threshold();
        this.journal = core.journal();
        this.address = core.address();
        this.now = core.clock()::instant;
        this.buttons = buttons;
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
    public void act(Visit visit, Form form) throws IOException {
        if (visit.isFromElsewhere() || Cookies.visitor(visit.request()).isEmpty()) {
            strange(visit);
            return;
        }
        Optional<Instant> firstSeen = tokens.check(visit, form.get(Field.TOKEN));
        Carried carried = Carried.of(form, firstSeen);
        if (firstSeen.isEmpty()) {
            buttons.refuse(visit, carried, Reason.FORM_EXPIRED, "?" + AGAIN + "=" + YES);
        } else if (form.isTwoFaced()) {
            buttons.refuse(visit, carried, Reason.FIELD_UNUSABLE, "");
        } else {
            buttons.press(visit, form, carried, firstSeen.get());
        }
    }

    /**
     * Another site's form comes without our cookies, or says where it is from. Whoever has a form of ours open keeps it: that
     * hangs on the cookies, so there are none for this one.
     */
    private void strange(Visit visit) {
        journal.record(Door.WEB, visit.source(), Decision.refused(Problem.of(Reason.FORM_EXPIRED)));
        Headers.see(visit.response(), visit.base() + "/?" + AGAIN + "=" + YES);
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
