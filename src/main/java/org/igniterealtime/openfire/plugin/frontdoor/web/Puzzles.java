package org.igniterealtime.openfire.plugin.frontdoor.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.igniterealtime.openfire.plugin.frontdoor.captcha.Challenge;
import org.igniterealtime.openfire.plugin.frontdoor.captcha.Challenges;
import org.igniterealtime.openfire.plugin.frontdoor.captcha.Kind;
import org.igniterealtime.openfire.plugin.frontdoor.captcha.Purpose;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Choices;
import org.igniterealtime.openfire.plugin.frontdoor.settings.Settings;

/** The challenge in the form: the one that was there before while it is of use, else a new one of the kind that was asked for. */
final class Puzzles {

    /** The value of a button that asks for a kind of challenge begins so. */
    static final String ACT = "kind-";

    /** In less time nobody answers. */
    private static final Duration TOO_SOON = Duration.ofSeconds(60);

    private final Supplier<Challenges> challenges;
    private final Choices choices;
    private final Clock clock;

    Puzzles(Supplier<Challenges> challenges, Choices choices, Clock clock) {
        this.challenges = challenges;
        this.choices = choices;
        this.clock = clock;
    }

    /** The challenge for a form. There is one to be had; {@code MachineryCheck} has seen to that. */
    Challenge pick(Visit visit, Carried carried) {
        Settings.Challenge rules = visit.settings().challenge();
        Instant now = clock.instant();
        return challenges.get().open(carried.value(Field.CHALLENGE), Purpose.WEB, rules.makings(), now)
                .filter(kept -> now.plus(TOO_SOON).isBefore(kept.expiry()) || !carried.value(Field.ANSWER).isEmpty())
                .orElseGet(() -> challenges.get().set(Purpose.WEB, kind(visit.settings(), carried), visit.language(),
                        rules.makings(), now.plus(rules.lifetime())));
    }

    /** As the template wants it. */
    Map<String, Object> view(Visit visit, Frame frame, Challenge challenge) {
        Map<String, Object> view = new HashMap<>();
        String kind = challenge.kind().id();
        view.put("challenge", challenge.token());
        view.put("label", challenge.question().orElseGet(() -> frame.text(visit, kind)));
        view.put("picture", challenge.kind() == Kind.PICTURE ? visit.base() + MediaServlet.path(challenge.token()) : "");
        view.put("sound", challenge.kind() == Kind.SOUND ? visit.base() + MediaServlet.soundPath(challenge.token()) : "");
        view.put("digits", challenge.kind() == Kind.SOUND);
        view.put("others", choices.onThePage(visit.settings()).stream()
                .filter(other -> other != challenge.kind() || other != Kind.QUESTION || hasMany(visit.settings()))
                .map(other -> button(visit, frame, other, challenge.kind())).toList());
        return view;
    }

    private static Map<String, Object> button(Visit visit, Frame frame, Kind kind, Kind now) {
        return Map.of("act", ACT + kind.id(), "text", frame.text(visit, (kind == now ? "another-" : "to-") + kind.id()));
    }

    private static boolean hasMany(Settings settings) {
        return settings.challenge().makings().questions().size() > 1;
    }

    private Kind kind(Settings settings, Carried carried) {
        List<Kind> offered = choices.onThePage(settings);
        Optional<Kind> wished = carried.wish().filter(offered::contains);
        return wished.orElseGet(() -> offered.get(0));
    }
}
