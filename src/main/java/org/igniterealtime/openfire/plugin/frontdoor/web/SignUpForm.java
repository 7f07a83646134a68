package org.igniterealtime.openfire.plugin.frontdoor.web;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javax.servlet.http.HttpServletResponse;
import org.igniterealtime.openfire.plugin.frontdoor.captcha.Challenge;
import org.igniterealtime.openfire.plugin.frontdoor.captcha.Kind;
import org.igniterealtime.openfire.plugin.frontdoor.model.Decision;
import org.igniterealtime.openfire.plugin.frontdoor.model.Door;
import org.igniterealtime.openfire.plugin.frontdoor.model.InviteTerms;
import org.igniterealtime.openfire.plugin.frontdoor.model.Problem;
import org.igniterealtime.openfire.plugin.frontdoor.model.Reason;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Journal;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Threshold;

/**
 * The form, for anybody or for a guest. Whatever is sent, the answer is a redirect, so that nothing is sent twice by
 * reloading: back to the form with what was typed and what was wrong, or on to what became of it.
 */
final class SignUpForm {

    /** In the address of the form, it was sent and could not be known again. */
    private static final String AGAIN = "again";
    private static final String YES = "1";
    private static final String LANGUAGE = "lang-";

    private final Threshold threshold;
    private final Journal journal;
    private final SafeAddress safe;
    private final SignUpDesk desk;
    private final FormTokens tokens;
    private final Satchel satchel;
    private final Puzzles puzzles;
    private final FormView view;
    private final GuestView guests;
    private final Notices notices;
    private final Supplier<Instant> now;

    SignUpForm(WebDoor.Core core, SignUpDesk desk, FormTokens tokens, Satchel satchel, Puzzles puzzles, FormView view,
               GuestView guests, Notices notices) {
        this.threshold = core.threshold();
        this.journal = core.journal();
        this.safe = new SafeAddress(core.address());
        this.now = core.clock()::instant;
        this.desk = desk;
        this.tokens = tokens;
        this.satchel = satchel;
        this.puzzles = puzzles;
        this.view = view;
        this.guests = guests;
        this.notices = notices;
    }

    /** Shows it, or says why it is not to be had. */
    void show(Visit visit, Optional<Guest> guest) throws IOException {
        Optional<Problem> problem = threshold.approach(Door.WEB, visit.source(), visit.encrypted(), visit.settings(),
                guest.map(Guest::right));
        Optional<String> elsewhere = problem.filter(found -> found.reason() == Reason.TLS_REQUIRED)
                .flatMap(found -> safe.of(visit));
        if (problem.isEmpty()) {
            form(visit, guest);
        } else if (elsewhere.isPresent()) {
            Headers.see(visit.response(), elsewhere.get());
        } else {
            journal.record(Door.WEB, visit.source(), Decision.refused(problem.get()));
            notices.refuse(visit, problem.get());
        }
    }

    /** It came back. */
    void act(Visit visit, Form form, Optional<Guest> guest) {
        Cookies.greet(visit);
        Optional<Instant> firstSeen = tokens.check(visit, form.get(Field.TOKEN));
        Carried carried = visit.isFromElsewhere() ? Carried.NOTHING : Carried.of(form, firstSeen);
        if (firstSeen.isEmpty()) {
            refuse(visit, guest, carried, Reason.FORM_EXPIRED, "?" + AGAIN + "=" + YES);
        } else if (form.isTwoFaced()) {
            refuse(visit, guest, carried, Reason.FIELD_UNUSABLE, "");
        } else {
            press(visit, guest, form, carried, firstSeen.get());
        }
    }

    /** Every button of the form sends all of it. */
    private void press(Visit visit, Optional<Guest> guest, Form form, Carried carried, Instant firstSeen) {
        String button = form.get(Field.DO);
        if (button.startsWith(LANGUAGE)) {
            Languages.named(button.substring(LANGUAGE.length()))
                    .ifPresent(language -> Cookies.set(visit, Languages.COOKIE, language.toLanguageTag()));
            back(visit, guest, carried, "");
        } else if (button.startsWith(Puzzles.ACT)) {
            Optional<Kind> wish = Kind.of(button.substring(Puzzles.ACT.length()));
            back(visit, guest, wish.map(carried::wishing).orElse(carried).without(Field.CHALLENGE, Field.ANSWER), "");
        } else {
            List<Problem> problems = desk.submit(visit, form, firstSeen, guest);
            if (problems.isEmpty()) {
                satchel.empty(visit);
                Headers.see(visit.response(), visit.base() + DonePage.PATH);
            } else {
                back(visit, guest, carried.after(problems), "");
            }
        }
    }

    private void refuse(Visit visit, Optional<Guest> guest, Carried carried, Reason reason, String query) {
        Problem problem = Problem.of(reason);
        journal.record(Door.WEB, visit.source(), Decision.refused(problem));
        back(visit, guest, carried.with(List.of(problem)), query);
    }

    private void back(Visit visit, Optional<Guest> guest, Carried carried, String query) {
        if (!satchel.fill(visit, carried.pack())) {
            satchel.fill(visit, carried.without(Field.MOTIVE).pack());
        }
        Headers.see(visit.response(), visit.base() + path(guest) + query);
    }

    private void form(Visit visit, Optional<Guest> guest) throws IOException {
        Cookies.greet(visit);
        Languages.remember(visit);
        Carried carried = satchel.look(visit).map(Carried::unpack).orElseGet(() -> nothing(visit));
        boolean spared = guest.map(Guest::right).filter(right -> right.spares(InviteTerms.Skip.CHALLENGE)).isPresent();
        Optional<Challenge> challenge = spared ? Optional.empty() : Optional.of(puzzles.pick(visit, carried));
        String token = tokens.issue(visit, carried.firstSeen().orElseGet(now));
        journal.shown(Door.WEB);
        Map<String, Object> filled = view.of(visit, carried, challenge, token);
        guest.ifPresent(known -> guests.add(visit, known, filled));
        Headers.page(visit.request(), visit.response(), HttpServletResponse.SC_OK, visit.language().toLanguageTag(),
                Sheet.FORM.fill(filled));
    }

    private static String path(Optional<Guest> guest) {
        return guest.map(known -> Guests.form(known.part())).orElse("/");
    }

    /** A browser that keeps no cookies carries nothing, not even why. */
    private static Carried nothing(Visit visit) {
        return visit.asks(AGAIN, YES) ? Carried.NOTHING.with(List.of(Problem.of(Reason.FORM_EXPIRED))) : Carried.NOTHING;
    }
}
