package org.igniterealtime.openfire.plugin.frontdoor.policy.configure;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.frontdoor.settings.Setting;

/**
 * Takes a form with settings: all that was changed in it is stored, or nothing. What was not touched stays as it is now,
 * also if somebody else changed it while the form was being filled in; what both touched is not stored, but told.
 */
public final class Revision {

    private final Configuration configuration;

    /** Forms for that configuration. */
    public Revision(Configuration configuration) {
        this.configuration = configuration;
    }

    /** What became of a form. */
    public sealed interface Outcome {
        /** These settings changed; none if the form was as it had been shown. */
        record Stored(List<Setting> changed) implements Outcome {
            /** Copies the list. */
            public Stored {
                changed = List.copyOf(changed);
            }
        }

        /** Nothing was stored, for these reasons. */
        record Refused(Map<Setting, Fault> faults) implements Outcome {
            /** Copies the map. */
            public Refused {
                faults = Map.copyOf(faults);
            }
        }
    }

    /** Takes a form. One at a time, so that none changes what another has just looked at. */
    public Outcome take(List<Wish> wishes) {
        synchronized (configuration) {
            return taken(wishes);
        }
    }

    private Outcome taken(List<Wish> wishes) {
        Map<Setting, Optional<String>> wanted = new EnumMap<>(Setting.class);
        wishes.forEach(wish -> wanted.put(wish.setting(), wish.isChange() ? wish.value() : configuration.now(wish.setting())));
        Map<Setting, Fault> faults = configuration.faults(wanted);
        wishes.stream().filter(this::isOvertaken).map(Wish::setting).forEach(setting ->
                faults.putIfAbsent(setting, configuration.now(setting).map(now -> new Fault(Fault.Kind.MEANWHILE, setting.isSecret() ? "" : now))
                        .orElseGet(() -> new Fault(Fault.Kind.MEANWHILE_UNSET, ""))));
        return faults.isEmpty() ? new Outcome.Stored(configuration.put(wanted)) : new Outcome.Refused(faults);
    }

    private boolean isOvertaken(Wish wish) {
        Optional<String> now = configuration.now(wish.setting());
        return wish.isChange() && !Mark.of(wish.setting(), now).equals(wish.seen()) && !now.equals(wish.value());
    }
}
