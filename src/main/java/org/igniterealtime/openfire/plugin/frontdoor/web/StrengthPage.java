package org.igniterealtime.openfire.plugin.frontdoor.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import javax.servlet.http.HttpServletResponse;
import org.igniterealtime.openfire.plugin.frontdoor.model.Password;
import org.igniterealtime.openfire.plugin.frontdoor.model.Problem;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Limits;

/** Tells the form's script how strong a password is, while it is typed. It is neither kept nor logged. */
final class StrengthPage implements Page {

    static final String PATH = "/strength";

    private final Frame frame;
    private final FormTokens tokens;
    private final Limits limits;
    private final Strength strength;

    StrengthPage(Frame frame, FormTokens tokens, Limits limits, Strength strength) {
        this.frame = frame;
        this.tokens = tokens;
        this.limits = limits;
        this.strength = strength;
    }

    @Override
    public boolean isAt(String path) {
        return path.equals(PATH);
    }

    @Override
    public Set<String> methods() {
        return Set.of("POST");
    }

    @Override
    public void act(Visit visit, Form form) throws IOException {
        if (visit.isFromElsewhere() || form.isTwoFaced() || tokens.check(visit, form.get(Field.TOKEN)).isEmpty()) {
            empty(visit, HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        Optional<Problem> limited = limits.charge(visit.source(), visit.settings());
        if (limited.isPresent()) {
            empty(visit, Answers.TOO_MANY_REQUESTS);
            return;
        }
        Optional<Integer> score = strength.of(Password.of(form.get(Field.PASSWORD)), form.given(Field.USERNAME));
        if (score.isPresent()) {
            tell(visit, score.get());
        } else {
            empty(visit, HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
    }

    private void tell(Visit visit, int score) throws IOException {
        String words = frame.text(visit, "strength-" + score).replace("\\", "\\\\").replace("\"", "\\\"");
        Headers.data(visit.request(), visit.response(), HttpServletResponse.SC_OK,
                ("{\"score\":" + score + ",\"text\":\"" + words + "\"}").getBytes(StandardCharsets.UTF_8));
    }

    private static void empty(Visit visit, int status) throws IOException {
        Headers.data(visit.request(), visit.response(), status, "{}".getBytes(StandardCharsets.UTF_8));
    }

    /** Estimates passwords. */
    @FunctionalInterface
    interface Strength {
        /** 0 (the first that anybody would guess) to 4; nothing while too many are being measured. */
        Optional<Integer> of(Password typed, Optional<String> username);
    }
}
