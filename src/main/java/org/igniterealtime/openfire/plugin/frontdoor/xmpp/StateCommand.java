package org.igniterealtime.openfire.plugin.frontdoor.xmpp;

import static org.igniterealtime.openfire.plugin.frontdoor.xmpp.CommandForm.value;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.dom4j.Element;
import org.igniterealtime.openfire.plugin.frontdoor.model.Localpart;
import org.igniterealtime.openfire.plugin.frontdoor.model.Problem;
import org.igniterealtime.openfire.plugin.frontdoor.model.Reason;
import org.igniterealtime.openfire.plugin.frontdoor.policy.BrokenException;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Outcomes;
import org.igniterealtime.openfire.plugin.frontdoor.settings.Settings;

/** Tells how the doors stand, who waits, and what has happened since the start: for scripts, and at once. */
record StateCommand(Governing governing, InBandDoor.Core core) implements OwnCommand {

    @Override
    public String node() {
        return Governing.URI + "#state";
    }

    @Override
    public String key() {
        return "frontdoor.command.state";
    }

    @Override
    public boolean allows(Localpart account) {
        return governing.administrators().test(account);
    }

    @Override
    public Step begin(Localpart account, Locale reader) {
        try {
            return new Step.Done(Optional.of(state(reader)), Optional.empty());
        } catch (BrokenException broken) {
            core.journal().broken(broken);
            return Step.refused(Problem.of(Reason.UNAVAILABLE));
        }
    }

    private Element state(Locale reader) {
        CommandForm form = new CommandForm("result", node(), core.texts(), reader);
        Settings now = core.settings().get();
        Outcomes counts = governing.outcomes().get();
        say(form, "inband-mode", word(now.mode()));
        say(form, "web-mode", word(now.web().mode()));
        say(form, "waiting", String.valueOf(governing.room().count()));
        say(form, "shown", String.valueOf(counts.shown()));
        say(form, "admitted", String.valueOf(counts.admitted()));
        say(form, "held", String.valueOf(counts.held()));
        say(form, "refused", String.valueOf(counts.refused().values().stream().mapToLong(Long::longValue).sum()));
        Element reasons = form.field("text-multi", CommandForm.own("reasons"), "state.reasons");
        Map<String, Long> sorted = new TreeMap<>();
        counts.refused().forEach((reason, count) -> sorted.put(word(reason), count));
        sorted.forEach((reason, count) -> {
            if (count > 0) {
                value(reasons, reason + " " + count);
            }
        });
        return form.element();
    }

    private static void say(CommandForm form, String name, String value) {
        value(form.field("text-single", CommandForm.own(name), "state." + name), value);
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
