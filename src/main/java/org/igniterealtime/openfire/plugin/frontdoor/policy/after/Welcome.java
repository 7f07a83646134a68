package org.igniterealtime.openfire.plugin.frontdoor.policy.after;

import org.igniterealtime.openfire.plugin.frontdoor.model.Newcomer;
import org.igniterealtime.openfire.plugin.frontdoor.settings.AfterSettings;
import java.util.stream.Stream;

/** A message to newcomers, in their language. Comes before the privacy list, which might keep it out. */
public final class Welcome implements Action {

    private final Messages messages;
    private final Phrases phrases;

    /** A welcome in those words. */
    public Welcome(Messages messages, Phrases phrases) {
        this.messages = messages;
        this.phrases = phrases;
    }

    @Override
    public Stream<Runnable> steps(Newcomer newcomer, AfterSettings wanted) {
        return wanted.welcome().stream().map(wording -> () -> messages.send(newcomer.account().text(),
                phrases.welcome(newcomer, wording), newcomer.language()));
    }
}
