package org.igniterealtime.openfire.plugin.frontdoor.policy;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.igniterealtime.openfire.plugin.frontdoor.captcha.Kind;
import org.igniterealtime.openfire.plugin.frontdoor.model.Door;
import org.igniterealtime.openfire.plugin.frontdoor.settings.Settings;

/** Which kinds of challenge people may choose among. Where one is due and there is none, the door is shut. */
public final class Choices {

    private final Predicate<Kind> works;

    /** Choices among what works on this server. */
    public Choices(Predicate<Kind> works) {
        this.works = works;
    }

    /**
     * What the sign-up page can offer now, the best first. The same in every language: digits are spoken in English, and
     * questions asked in another language, where there is nothing better.
     */
    public List<Kind> onThePage(Settings settings) {
        return settings.challenge().kinds().stream().map(Kind::of).flatMap(Optional::stream).filter(works)
                .filter(kind -> kind.isReady(settings.challenge().makings())).toList();
    }

    /** Whether a challenge is due that can't be set. */
    public boolean isAtALoss(Door door, Settings settings) {
        return switch (door) {
            case IN_BAND -> settings.mode().takesInvites() && settings.mode().asksChallenge() && !works.test(Kind.PICTURE);
            case WEB -> onThePage(settings).isEmpty();
            case CONSOLE -> false;
        };
    }
}
