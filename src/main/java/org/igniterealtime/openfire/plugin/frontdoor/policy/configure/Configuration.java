package org.igniterealtime.openfire.plugin.frontdoor.policy.configure;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.igniterealtime.openfire.plugin.frontdoor.settings.Setting;
import org.igniterealtime.openfire.plugin.frontdoor.settings.SettingsReader;

/** The settings as they stand, whether others could be used in their place, and putting them there: all of them or none. */
public final class Configuration {

    private final PropertyBook book;
    private final Supplier<SettingsReader.HostSwitches> host;

    /**
     * A configuration.
     *
     * @param host what Openfire's own settings say
     */
    public Configuration(PropertyBook book, Supplier<SettingsReader.HostSwitches> host) {
        this.book = book;
        this.host = host;
    }

    /** The value of a setting as it stands, if it is set. */
    public Optional<String> now(Setting setting) {
        return book.get(setting.key()).map(setting::plain);
    }

    /** What would change, and nothing else. */
    public List<Step> steps(Map<Setting, Optional<String>> wanted) {
        return wanted.entrySet().stream().map(entry -> new Step(entry.getKey(), now(entry.getKey()), entry.getValue()))
                .filter(step -> !step.before().equals(step.after())).toList();
    }

    /** What is wrong with these values, each by itself and all of them with what else is set. */
    public Map<Setting, Fault> faults(Map<Setting, Optional<String>> wanted) {
        Map<Setting, Fault> faults = new EnumMap<>(Setting.class);
        wanted.forEach((setting, value) -> value.filter(text -> !setting.accepts(text)).ifPresent(text ->
                faults.put(setting, setting.culprit(text).map(part -> new Fault(Fault.Kind.PART, part))
                        .orElseGet(() -> new Fault(Fault.Kind.VALUE, "")))));
        Set<Setting> before = unusable(this::now);
        unusable(setting -> wanted.getOrDefault(setting, now(setting))).stream()
                .filter(setting -> wanted.containsKey(setting) || !before.contains(setting))
                .forEach(setting -> faults.putIfAbsent(setting, new Fault(Fault.Kind.CLASH, "")));
        return faults;
    }

    /** Puts these values there. Says which settings that changed. */
    public List<Setting> put(Map<Setting, Optional<String>> wanted) {
        List<Setting> changed = new ArrayList<>();
        for (Step step : steps(wanted)) {
            step.after().ifPresentOrElse(value -> set(step.setting(), value), () -> book.delete(step.setting().key()));
            changed.add(step.setting());
        }
        return changed;
    }

    private void set(Setting setting, String value) {
        if (setting.isSecret()) {
            book.setSecret(setting.key(), value);
        } else {
            book.set(setting.key(), value);
        }
    }

    private Set<Setting> unusable(Function<Setting, Optional<String>> values) {
        Set<Setting> found = EnumSet.noneOf(Setting.class);
        new SettingsReader(key -> Setting.of(key).flatMap(values), (setting, value) -> found.add(setting)).read(host.get());
        return found;
    }
}
