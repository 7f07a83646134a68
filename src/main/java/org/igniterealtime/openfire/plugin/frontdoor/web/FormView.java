package org.igniterealtime.openfire.plugin.frontdoor.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.igniterealtime.openfire.plugin.frontdoor.captcha.Challenge;
import org.igniterealtime.openfire.plugin.frontdoor.model.Problem;
import org.igniterealtime.openfire.plugin.frontdoor.model.Reason;
import org.igniterealtime.openfire.plugin.frontdoor.settings.FieldUse;
import org.igniterealtime.openfire.plugin.frontdoor.settings.Settings;
import org.igniterealtime.openfire.plugin.frontdoor.settings.WebMode;

/** The values of the sign-up form as its template wants them. */
final class FormView {

    private static final Pattern LINK = Pattern.compile("https?://\\S+", Pattern.CASE_INSENSITIVE);

    private final Frame frame;
    private final Words words;
    private final Puzzles puzzles;

    FormView(Frame frame, Words words, Puzzles puzzles) {
        this.frame = frame;
        this.words = words;
        this.puzzles = puzzles;
    }

    /** The whole form. */
    Map<String, Object> of(Visit visit, Carried carried, Optional<Challenge> challenge, String token) {
        String title = frame.text(visit, "title", frame.serverName(visit));
        boolean wrong = !carried.problems().isEmpty();
        Map<String, Object> view = passwords(visit, carried);
        view.put("title", wrong ? frame.text(visit, "title-wrong", title) : title);
        view.put("form", true);
        view.put("header", visit.settings().look().header());
        boolean approval = visit.settings().web().mode() == WebMode.APPROVAL;
        view.put("note", approval ? frame.text(visit, "approval-note") : "");
        view.put("submit", frame.text(visit, approval ? "apply" : "submit"));
        view.put("action", visit.base() + "/");
        view.put("token", token);
        fields(visit, carried, view);
        view.put("indexed", true);
        view.put("code", visit.settings().web().mode().takesInvites() ? visit.base() + Guests.FOLDER : "");
        challenge.ifPresent(due -> view.put("puzzle", puzzle(visit, carried, due)));
        return view;
    }

    /** A page with fields for a password, and what the script needs for them; its title is to be added. */
    Map<String, Object> passwords(Visit visit, Carried carried) {
        int shortest = visit.settings().passwords().shortest();
        Map<String, Object> view = frame.around(visit, "");
        view.put("strength", visit.base() + StrengthPage.PATH);
        view.put("problems", carried.problems().isEmpty() ? false : Map.of("list", problems(visit, carried)));
        view.putAll(rules(visit));
        Map<String, Object> password = field(visit, carried, Field.PASSWORD);
        password.put("shortest", shortest);
        password.put("hint", shortest > 1 ? frame.text(visit, "password-hint", shortest) : "");
        view.put("password", password);
        view.put("repeat", field(visit, carried, Field.REPEAT));
        return view;
    }

    private List<Map<String, Object>> problems(Visit visit, Carried carried) {
        List<Map<String, Object>> list = new ArrayList<>();
        for (Problem problem : carried.problems()) {
            Field field = Field.of(problem.reason());
            list.add(Map.of("text", words.of(problem, visit.language()), "target", field == Field.DO ? "" : field.id()));
        }
        return list;
    }

    /** What the script tells while somebody types. */
    private Map<String, Object> rules(Visit visit) {
        Settings.Names names = visit.settings().names();
        return Map.of("least", names.shortest(), "most", names.longest(),
                "short", words.of(Problem.of(Reason.NAME_TOO_SHORT, names.shortest()), visit.language()),
                "long", words.of(Problem.of(Reason.NAME_TOO_LONG, names.longest()), visit.language()),
                "unsafe", words.of(Problem.of(Reason.NAME_MALFORMED), visit.language()),
                "mismatch", words.of(Problem.of(Reason.PASSWORD_MISMATCH), visit.language()));
    }

    private void fields(Visit visit, Carried carried, Map<String, Object> view) {
        Map<String, Object> username = field(visit, carried, Field.USERNAME);
        username.put("domain", frame.domain());
        username.put("room", visit.settings().names().longest() + 1 + frame.domain().length());
        view.put("username", username);
        aboutThePerson(visit, carried, view);
        String terms = visit.settings().signUp().terms();
        if (!terms.isEmpty()) {
            view.put("terms", terms(field(visit, carried, Field.TERMS), terms));
        }
    }

    private void aboutThePerson(Visit visit, Carried carried, Map<String, Object> view) {
        Settings.SignUp asked = visit.settings().signUp();
        optional(visit, carried, Field.EMAIL, asked.email()).ifPresent(email -> {
            email.put("hint", asked.confirm() ? frame.text(visit, "email-confirm") : "");
            view.put("email", email);
        });
        optional(visit, carried, Field.PHONE, asked.phone()).ifPresent(phone -> view.put("phone", phone));
        optional(visit, carried, Field.MOTIVE, asked.motive()).ifPresent(motive -> view.put("motive", motive));
    }

    private static Map<String, Object> terms(Map<String, Object> field, String terms) {
        boolean link = LINK.matcher(terms).matches();
        field.put("link", link ? terms : "");
        field.put("text", link ? "" : terms);
        return field;
    }

    private Map<String, Object> puzzle(Visit visit, Carried carried, Challenge challenge) {
        Map<String, Object> puzzle = puzzles.view(visit, frame, challenge);
        puzzle.putAll(field(visit, carried, Field.ANSWER));
        boolean kept = challenge.token().equals(carried.value(Field.CHALLENGE));
        if (!kept) {
            puzzle.put("value", "");
        }
        puzzle.put("focus", carried.problems().isEmpty() && carried.wish().isPresent());
        return puzzle;
    }

    private Optional<Map<String, Object>> optional(Visit visit, Carried carried, Field field, FieldUse use) {
        if (use == FieldUse.OFF) {
            return Optional.empty();
        }
        Map<String, Object> view = field(visit, carried, field);
        view.put("required", use == FieldUse.REQUIRED);
        return Optional.of(view);
    }

    private Map<String, Object> field(Visit visit, Carried carried, Field field) {
        Map<String, Object> view = new HashMap<>();
        view.put("value", carried.value(field));
        view.put("error", carried.problems().stream().filter(problem -> Field.of(problem.reason()) == field).findFirst()
                .map(problem -> words.of(problem, visit.language())).orElse(""));
        return view;
    }
}
