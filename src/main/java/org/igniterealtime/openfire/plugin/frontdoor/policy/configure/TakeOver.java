package org.igniterealtime.openfire.plugin.frontdoor.policy.configure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.igniterealtime.openfire.plugin.frontdoor.settings.Setting;

/**
 * Takes the settings of the Registration plugin over. What it finds stays as it is, so it can be done again: what is taken
 * over already is not taken again.
 */
public final class TakeOver {

    private final PropertyBook book;
    private final Configuration configuration;

    /**
     * Into that configuration.
     *
     * @param book where the old settings stand
     */
    public TakeOver(PropertyBook book, Configuration configuration) {
        this.book = book;
        this.configuration = configuration;
    }

    /** All that is found, in the order of the table, and what has no place in it at the end; empty if nothing is found. */
    public List<Offer> offers() {
        List<String> found = book.names(OldValues.PREFIX);
        if (found.isEmpty()) {
            return List.of();
        }
        Set<String> known = Arrays.stream(OldSetting.values()).map(OldSetting::key).collect(Collectors.toSet());
        List<Offer> offers = new ArrayList<>(Arrays.stream(OldSetting.values())
                .filter(old -> old.countsUnset() || found.contains(old.key())).map(this::offer).toList());
        found.stream().filter(key -> !known.contains(key)).map(key -> new Offer(key, Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), Offer.State.NOTHING, "unknown")).forEach(offers::add);
        return offers;
    }

    /** By which offers are known again: another if taking them would do anything else. */
    public static String mark(List<Offer> offers) {
        return Mark.of(Optional.of(offers.stream().map(offer -> offer.key() + '\n' + Mark.of(offer.before()) + '\n'
                + Mark.of(offer.after())).collect(Collectors.joining("\n"))));
    }

    /**
     * Takes over what is ticked and can be.
     *
     * @param keys of the old properties
     * @param seen the mark of the offers among which they were ticked
     * @return the settings of ours that changed; nothing if the offers are no longer the same
     */
    public Optional<List<Setting>> take(Set<String> keys, String seen) {
        synchronized (configuration) {
            List<Offer> offers = offers();
            Map<Setting, Optional<String>> wanted = new EnumMap<>(Setting.class);
            offers.stream().filter(offer -> offer.isOpen() && keys.contains(offer.key()))
                    .forEach(offer -> wanted.put(offer.ours().orElseThrow(), offer.after()));
            return mark(offers).equals(seen) ? Optional.of(configuration.put(wanted)) : Optional.empty();
        }
    }

    private Offer offer(OldSetting old) {
        OldValues values = new OldValues(book);
        Turn turn = old.turn(values);
        Optional<Setting> ours = old.ours();
        Optional<String> before = ours.flatMap(configuration::now);
        Optional<String> after = ours.flatMap(setting -> turn.value().map(setting::plain));
        Offer.State state = after.map(value -> state(ours.orElseThrow(), before, value, old.shown(values).isPresent()))
                .orElse(Offer.State.NOTHING);
        return new Offer(old.key(), old.shown(values), ours, before, after, state, turn.remark());
    }

    private static Offer.State state(Setting ours, Optional<String> before, String after, boolean said) {
        if (!ours.accepts(after)) {
            return Offer.State.UNUSABLE;
        }
        if (before.orElse(ours.followsOthers() ? "" : ours.preset()).equals(after)) {
            return Offer.State.DONE;
        }
        return before.isPresent() ? Offer.State.DIFFERENT : said ? Offer.State.READY : Offer.State.UNSAID;
    }
}
