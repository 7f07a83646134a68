package org.igniterealtime.openfire.plugin.frontdoor.web;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.igniterealtime.openfire.plugin.frontdoor.model.Answer;
import org.igniterealtime.openfire.plugin.frontdoor.model.Awaiting;
import org.igniterealtime.openfire.plugin.frontdoor.model.Decision;
import org.igniterealtime.openfire.plugin.frontdoor.model.Details;
import org.igniterealtime.openfire.plugin.frontdoor.model.Door;
import org.igniterealtime.openfire.plugin.frontdoor.model.Localpart;
import org.igniterealtime.openfire.plugin.frontdoor.model.Password;
import org.igniterealtime.openfire.plugin.frontdoor.model.Problem;
import org.igniterealtime.openfire.plugin.frontdoor.model.Reason;
import org.igniterealtime.openfire.plugin.frontdoor.model.RegistrationRequest;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Registrar;
import org.igniterealtime.openfire.plugin.frontdoor.settings.Settings;

/** Hands a form that was sent to the pipeline, and gives the browser to carry what came of it. */
final class SignUpDesk {

    /** More would not be read, and not fit into a cookie. */
    private static final int MOST_CONTACTS = 5;

    private final Registrar registrar;
    private final Clock clock;
    private final Satchel done;
    private final String domain;

    SignUpDesk(Registrar registrar, Clock clock, Satchel done, String domain) {
        this.registrar = registrar;
        this.clock = clock;
        this.done = done;
        this.domain = domain;
    }

    /** What is wrong with the form; nothing when there is an account now. */
    List<Problem> submit(Visit visit, Form form, Instant firstSeen, Optional<Guest> guest) {
        boolean same = form.get(Field.PASSWORD).equals(form.get(Field.REPEAT));
        Decision decision = registrar.submit(request(visit, form, firstSeen, guest),
                same ? List.of() : List.of(Problem.of(Reason.PASSWORD_MISMATCH)));
        return decision.fold(admitted -> made(visit, form, admitted.account(), Optional.empty(), guest),
                held -> made(visit, form, held.account(), Optional.of(held.awaiting()), guest), Decision.Refused::problems);
    }

    /** Whether the form came a second time, after the account was made: by the back button, or pressed twice. */
    boolean hasMade(Visit visit, Form form, List<Problem> problems) {
        boolean late = problems.stream().map(Problem::reason)
                .anyMatch(reason -> reason == Reason.CHALLENGE_GONE || reason == Reason.NAME_TAKEN);
        return late && hasMade(visit, form);
    }

    /** Whether this browser has just made the account that the form names. */
    boolean hasMade(Visit visit, Form form) {
        return done.look(visit).map(news -> news.get(DonePage.ACCOUNT))
                .filter(form.get(Field.USERNAME).strip()::equalsIgnoreCase).isPresent();
    }

    /** Whatever was sent as a name, a guest whose name is kept gets no other. */
    private RegistrationRequest request(Visit visit, Form form, Instant firstSeen, Optional<Guest> guest) {
        Optional<Answer> answer = form.given(Field.ANSWER)
                .map(typed -> Answer.of(form.get(Field.CHALLENGE), typed));
        Optional<String> name = guest.flatMap(Guest::name).map(Localpart::text).or(() -> form.given(Field.USERNAME));
        return new RegistrationRequest(Door.WEB, visit.source(), visit.encrypted(), name,
                form.given(Field.PASSWORD).map(Password::of), answer, details(visit, form, firstSeen),
                guest.map(Guest::token));
    }

    /** What was not asked for is not kept either. */
    private Details details(Visit visit, Form form, Instant firstSeen) {
        Settings.SignUp asked = visit.settings().signUp();
        boolean tooFast = clock.instant().isBefore(firstSeen.plus(asked.fillTime()));
        return new Details(asked.email().of(form.given(Field.EMAIL)), asked.phone().of(form.given(Field.PHONE)),
                asked.motive().of(form.given(Field.MOTIVE)), form.given(Field.TERMS).isPresent(),
                tooFast || form.given(Field.WEBSITE).isPresent(), visit.language());
    }

    private List<Problem> made(Visit visit, Form form, Localpart account, Optional<Awaiting> awaiting,
                               Optional<Guest> guest) {
        Map<String, String> news = new HashMap<>();
        news.put(DonePage.ACCOUNT, account.text());
        awaiting.ifPresent(what -> news.put(DonePage.AWAITING, what.name()));
        details(visit, form, clock.instant()).email().ifPresent(email -> news.put(DonePage.EMAIL, Field.EMAIL.cut(email)));
        guest.map(known -> contacts(known, account)).filter(who -> !who.isEmpty())
                .ifPresent(who -> news.put(DonePage.CONTACTS, who));
        done.fill(visit, news);
        return List.of();
    }

    private String contacts(Guest guest, Localpart account) {
        return guest.contacts().stream().filter(contact -> !contact.equals(account))
                .map(contact -> contact.text() + "@" + domain).limit(MOST_CONTACTS).collect(Collectors.joining(", "));
    }
}
