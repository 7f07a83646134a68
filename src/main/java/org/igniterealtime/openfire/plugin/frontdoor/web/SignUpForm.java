package org.igniterealtime.openfire.plugin.frontdoor.web;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javax.servlet.http.HttpServletResponse;
import org.igniterealtime.openfire.plugin.frontdoor.captcha.Challenge;
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

    private final Threshold threshold;
    private final Journal journal;
    private final SafeAddress safe;
    private final Buttons buttons;
    private final FormTokens tokens;
    private final Satchel satchel;
    private final Puzzles puzzles;
    private final FormView view;
    private final GuestView guests;
    private final Notices notices;
    private final Supplier<Instant> now;

    SignUpForm(WebDoor.Core core, Buttons buttons, FormTokens tokens, Satchel satchel, Puzzles puzzles, FormView view,
               GuestView guests, Notices notices) {
        this.threshold = core.threshold();
        this.journal = core.journal();
        this.safe = new SafeAddress(core.address());
        this.now = core.clock()::instant;
        this.buttons = buttons;
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
    void act(Visit visit, Form form, Optional<Guest> guest) throws IOException {
        if (visit.isFromElsewhere() || Cookies.visitor(visit.request()).isEmpty()) {
            strange(visit, guest);
            return;
        }
        Optional<Instant> firstSeen = tokens.check(visit, form.get(Field.TOKEN));
        Carried carried = Carried.of(form, firstSeen);
        if (firstSeen.isEmpty()) {
            buttons.refuse(visit, guest, carried, Reason.FORM_EXPIRED, "?" + AGAIN + "=" + YES);
        } else if (form.isTwoFaced()) {
            buttons.refuse(visit, guest, carried, Reason.FIELD_UNUSABLE, "");
        } else {
            buttons.press(visit, guest, form, carried, firstSeen.get());
        }
    }

    /** It came back from somebody whose invite may be used up: by this very form, if it came twice. */
    boolean cameTwice(Visit visit, Form form) {
        boolean twice = buttons.isPressedTwice(visit, form);
        if (twice) {
            buttons.done(visit);
        }
        return twice;
    }

    /**
     * Another site's form comes without our cookies, or says where it is from. Whoever has a form of ours open keeps it: that
     * hangs on the cookies, so there are none for this one.
     */
    private void strange(Visit visit, Optional<Guest> guest) {
        journal.record(Door.WEB, visit.source(), Decision.refused(Problem.of(Reason.FORM_EXPIRED)));
        Headers.see(visit.response(), Buttons.address(visit, guest) + "?" + AGAIN + "=" + YES);
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

    /** A browser that keeps no cookies carries nothing, not even why. */
    private static Carried nothing(Visit visit) {
        return visit.asks(AGAIN, YES) ? Carried.NOTHING.with(List.of(Problem.of(Reason.FORM_EXPIRED))) : Carried.NOTHING;
    }
}
