package org.igniterealtime.openfire.plugin.frontdoor.policy.configure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.igniterealtime.openfire.plugin.frontdoor.settings.Setting;

/** Carries settings to a file and back. Secrets stay: a file lies about. */
public final class Transfer {

    private final Configuration configuration;

    /** To and from that configuration. */
    public Transfer(Configuration configuration) {
        this.configuration = configuration;
    }

    /**
     * What a file would change.
     *
     * @param steps    in the order of the settings
     * @param oddities of the file, by line; with a grave one, nothing can be changed
     */
    public record Plan(List<Step> steps, List<Oddity> oddities) {
        /** Copies the lists. */
        public Plan {
            steps = List.copyOf(steps);
            oddities = List.copyOf(oddities);
        }

        /** Whether it can be carried out. */
        public boolean isSound() {
            return oddities.stream().noneMatch(Oddity::isGrave);
        }

        /** By which it is known again: another if it would do anything else than this. */
        public String mark() {
            return Mark.of(Optional.of(steps.stream().map(step -> step.setting().key() + '\n' + Mark.of(step.before()) + '\n'
                    + Mark.of(step.after())).collect(Collectors.joining("\n"))));
        }
    }

    /** All that is set and can be shown, as a file. */
    public String write(String remark) {
        Map<Setting, String> values = new EnumMap<>(Setting.class);
        Arrays.stream(Setting.values()).filter(setting -> !setting.isSecret())
                .forEach(setting -> configuration.now(setting).ifPresent(value -> values.put(setting, value)));
        return SettingsFile.write(remark, values);
    }

    /**
     * What a file would change.
     *
     * @param rest whether settings that it does not name go back to their defaults; secrets stay, as no file of ours has them
     */
    public Plan plan(String text, boolean rest) {
        SettingsFile.Content content = SettingsFile.read(text);
        Map<Setting, Optional<String>> wanted = wanted(content, rest);
        List<Oddity> oddities = new ArrayList<>(content.oddities());
        configuration.faults(wanted).forEach((setting, fault) -> oddities.add(new Oddity(content.lines().getOrDefault(setting, 0),
                fault.kind() == Fault.Kind.CLASH ? Oddity.Kind.CLASH : Oddity.Kind.VALUE, setting.key())));
        oddities.sort(Comparator.comparingInt(Oddity::line));
        return new Plan(configuration.steps(wanted), oddities);
    }

    /**
     * Carries a plan out that somebody has seen.
     *
     * @param seen the plan's mark
     * @return the settings that changed; nothing if the plan is not sound, or no longer the same
     */
    public Optional<List<Setting>> apply(String text, boolean rest, String seen) {
        synchronized (configuration) {
            Plan plan = plan(text, rest);
            return plan.isSound() && plan.mark().equals(seen)
                    ? Optional.of(configuration.put(wanted(SettingsFile.read(text), rest))) : Optional.empty();
        }
    }

    private static Map<Setting, Optional<String>> wanted(SettingsFile.Content content, boolean rest) {
        Map<Setting, Optional<String>> wanted = new EnumMap<>(Setting.class);
        if (rest) {
            Arrays.stream(Setting.values()).filter(setting -> !setting.isSecret())
                    .forEach(setting -> wanted.put(setting, Optional.empty()));
        }
        content.values().forEach((setting, value) -> wanted.put(setting, Optional.of(value)));
        return wanted;
    }
}
