package org.igniterealtime.openfire.plugin.frontdoor.settings;

import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.igniterealtime.openfire.plugin.frontdoor.model.Door;
import org.igniterealtime.openfire.plugin.frontdoor.model.Rate;

/**
 * The values of single settings, as they stand in the properties.
 *
 * @param properties the value of a property, if it is set
 * @param unusable   told of each value that can't be used when it is read; {@link Setting#fallback} counts in its place
 */
record Values(Function<String, Optional<String>> properties, BiConsumer<Setting, String> unusable) {

    boolean isSet(Setting setting) {
        return properties.apply(setting.key()).isPresent();
    }

    /** Whether a value that can't be used shuts the door. Reports nothing. */
    boolean shut(Door door) {
        return Arrays.stream(Setting.values()).filter(setting -> setting.shuts().contains(door))
                .anyMatch(setting -> !isUsable(setting));
    }

    /** Whether the value can be used. Reports nothing. */
    boolean isUsable(Setting setting) {
        return setting.accepts(raw(setting));
    }

    String text(Setting setting) {
        String value = raw(setting);
        if (setting.accepts(value)) {
            return value;
        }
        unusable.accept(setting, value);
        return setting.fallback();
    }

    <T extends Enum<T>> T choice(Setting setting, Class<T> type) {
        return Enum.valueOf(type, text(setting).toUpperCase(Locale.ROOT));
    }

    FieldUse use(Setting setting) {
        return choice(setting, FieldUse.class);
    }

    Duration time(Setting setting) {
        return Syntax.duration(text(setting)).orElseThrow();
    }

    boolean is(Setting setting) {
        return Boolean.parseBoolean(text(setting));
    }

    int number(Setting setting) {
        return Integer.parseInt(text(setting));
    }

    Rate rate(Setting setting) {
        return Rate.parse(text(setting)).orElseThrow();
    }

    Optional<URI> address(Setting setting) {
        return Syntax.address(text(setting));
    }

    private String raw(Setting setting) {
        return properties.apply(setting.key()).map(String::strip).orElse(setting.preset());
    }
}
