package org.igniterealtime.openfire.plugin.frontdoor.policy.configure;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.igniterealtime.openfire.plugin.frontdoor.policy.BrokenException;
import org.igniterealtime.openfire.plugin.frontdoor.settings.Setting;
import org.igniterealtime.openfire.plugin.frontdoor.settings.SettingsReader;

/**
 * The settings as they stand, whether others could be used in their place, and putting them there: all of them or none. Who
 * looks at them first, and puts others there after that, holds its lock meanwhile.
 */
public final class Configuration {

    private final PropertyBook book;
    private final Supplier<SettingsReader.HostSwitches> host;
    private final Runnable databaseAnswers;

    /**
     * A configuration.
     *
     * @param host            what Openfire's own settings say
     * @param databaseAnswers throws {@link BrokenException} when it does not: the book would say nothing
     */
    public Configuration(PropertyBook book, Supplier<SettingsReader.HostSwitches> host, Runnable databaseAnswers) {
        this.book = book;
        this.host = host;
        this.databaseAnswers = databaseAnswers;
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

    /**
     * Puts these values there. Says which settings that changed.
     *
     * @throws BrokenException when they can't be written: what was written before that is put back, and it can be done again.
     *                         The book may keep what it has put back from the database that was away
     */
    public synchronized List<Setting> put(Map<Setting, Optional<String>> wanted) {
        List<Step> steps = steps(wanted);
        Deque<Step> begun = new ArrayDeque<>();
        try {
            for (Step step : steps) {
                databaseAnswers.run();
                begun.push(step);
                put(step.setting(), step.after());
            }
            if (!steps.isEmpty()) {
                databaseAnswers.run();
            }
            return steps.stream().map(Step::setting).toList();
        } catch (RuntimeException failed) {
            BrokenException broken = new BrokenException("Settings could not be written, and were put back. If the database is away, "
                    + "it may have some of them: save them again before the server is started anew", failed);
            begun.forEach(step -> putBack(step, broken));
            throw broken;
        }
    }

    private void putBack(Step step, BrokenException broken) {
        try {
            put(step.setting(), step.before());
        } catch (RuntimeException stays) {
            broken.addSuppressed(stays);
        }
    }

    private void put(Setting setting, Optional<String> value) {
        value.ifPresentOrElse(text -> set(setting, text), () -> book.delete(setting.key()));
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
