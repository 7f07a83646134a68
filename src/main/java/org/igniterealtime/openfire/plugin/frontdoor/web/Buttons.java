package org.igniterealtime.openfire.plugin.frontdoor.web;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.frontdoor.captcha.Kind;
import org.igniterealtime.openfire.plugin.frontdoor.model.Decision;
import org.igniterealtime.openfire.plugin.frontdoor.model.Door;
import org.igniterealtime.openfire.plugin.frontdoor.model.Problem;
import org.igniterealtime.openfire.plugin.frontdoor.model.Reason;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Journal;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Limits;

/** What the buttons of the form do. Every one of them sends all of it, and leads back to it or on to what became of it. */
final class Buttons {

    private static final String LANGUAGE = "lang-";

    private final Limits forms;
    private final Journal journal;
    private final SignUpDesk desk;
    private final Satchel satchel;
    private final Notices notices;

    Buttons(WebDoor.Core core, SignUpDesk desk, Satchel satchel, Notices notices) {
        this.forms = core.forms();
        this.journal = core.journal();
        this.desk = desk;
        this.satchel = satchel;
        this.notices = notices;
    }

    /** Does what the button says that was pressed. */
    void press(Visit visit, Optional<Guest> guest, Form form, Carried carried, Instant firstSeen) throws IOException {
        String button = form.get(Field.DO);
        if (button.startsWith(LANGUAGE) || button.startsWith(Puzzles.ACT)) {
            change(visit, guest, button, carried);
            return;
        }
        List<Problem> problems = desk.submit(visit, form, firstSeen, guest);
        if (problems.isEmpty() || desk.hasMade(visit, form, problems)) {
            done(visit);
        } else {
            back(visit, guest, carried.after(problems), "");
        }
    }

    /** Whether it is the button that makes the account, pressed again when there is one. */
    boolean isPressedTwice(Visit visit, Form form) {
        String button = form.get(Field.DO);
        return !button.startsWith(LANGUAGE) && !button.startsWith(Puzzles.ACT) && desk.hasMade(visit, form);
    }

    /** Leads on to what became of the form. */
    void done(Visit visit) {
        satchel.empty(visit);
        Headers.see(visit.response(), visit.base() + DonePage.PATH);
    }

    /** Leads back to the form with a reason why nothing was done. */
    void refuse(Visit visit, Optional<Guest> guest, Carried carried, Reason reason, String query) {
        Problem problem = Problem.of(reason);
        journal.record(Door.WEB, visit.source(), Decision.refused(problem));
        back(visit, guest, carried.with(List.of(problem)), query);
    }

    /** Another form is wanted: that costs what a form costs. */
    private void change(Visit visit, Optional<Guest> guest, String button, Carried carried) throws IOException {
        Optional<Problem> limited = forms.charge(visit.source(), visit.settings());
        if (limited.isPresent()) {
            journal.record(Door.WEB, visit.source(), Decision.refused(limited.get()));
            notices.refuse(visit, limited.get());
        } else if (button.startsWith(LANGUAGE)) {
            Languages.named(button.substring(LANGUAGE.length()))
                    .ifPresent(language -> Cookies.set(visit, Languages.COOKIE, language.toLanguageTag()));
            back(visit, guest, carried, "");
        } else {
            Optional<Kind> wish = Kind.of(button.substring(Puzzles.ACT.length()));
            back(visit, guest, wish.map(carried::wishing).orElse(carried).without(Field.CHALLENGE, Field.ANSWER), "");
        }
    }

    private void back(Visit visit, Optional<Guest> guest, Carried carried, String query) {
        if (!satchel.fill(visit, carried.pack())) {
            satchel.fill(visit, carried.without(Field.MOTIVE).pack());
        }
        Headers.see(visit.response(), address(visit, guest) + query);
    }

    /** Where the form stands. */
    static String address(Visit visit, Optional<Guest> guest) {
        return visit.base() + guest.map(known -> Guests.form(known.part())).orElse("/");
    }
}
