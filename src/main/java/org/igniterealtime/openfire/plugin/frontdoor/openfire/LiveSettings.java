package org.igniterealtime.openfire.plugin.frontdoor.openfire;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.igniterealtime.openfire.plugin.frontdoor.model.Door;
import org.igniterealtime.openfire.plugin.frontdoor.settings.Setting;
import org.igniterealtime.openfire.plugin.frontdoor.settings.Settings;
import org.igniterealtime.openfire.plugin.frontdoor.settings.SettingsReader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The settings as the properties have them now. A changed property takes effect with the next attempt. */
public final class LiveSettings implements Supplier<Settings>, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LiveSettings.class);

    private final PropertyStore properties;
    private final StockSwitch stock;
    private final Consumer<Settings> changed;
    private final PropertyWatch watch = new PropertyWatch(this::touched);
    private Map<Setting, String> warned = Map.of();
    private volatile Settings current;

    /**
     * Live settings.
     *
     * @param changed told of each new snapshot
     */
    public LiveSettings(PropertyStore properties, StockSwitch stock, Consumer<Settings> changed) {
        this.properties = properties;
        this.stock = stock;
        this.changed = changed;
    }

    /** Reads for the first time, and listens from now on. */
    public void start() {
        watch.open();
        read();
    }

    @Override
    public void close() {
        watch.close();
    }

    @Override
    public Settings get() {
        return current;
    }

    private void touched(String property) {
        stock.changed(property);
        if (Setting.of(property).isPresent() || property.startsWith("register.")) {
            read();
        }
    }

    private synchronized void read() {
        Arrays.stream(Setting.values()).filter(Setting::isSecret).map(Setting::key)
                .filter(key -> properties.get(key).isPresent()).forEach(properties::encrypt);
        Map<Setting, String> unusable = new EnumMap<>(Setting.class);
        current = new SettingsReader(properties::get, unusable::put).read(stock.administrators());
        unusable.forEach(this::warn);
        warned = unusable;
        stock.show(isShown(current));
        changed.accept(current);
    }

    /** Clients look for the feature before they ask: it is there whenever there is something to be had. */
    private static boolean isShown(Settings settings) {
        return switch (settings.mode()) {
            case CAPTCHA, OPEN, APPROVAL, INVITE -> true;
            case WEB -> settings.web().signUp().isPresent() || settings.web().mode().isPublic();
            case CLOSED -> false;
        };
    }

    /** Once as long as it stays, or every change would bring all old warnings up again. */
    private void warn(Setting setting, String value) {
        if (!value.equals(warned.get(setting))) {
            LOG.warn("The property {} has a value that can't be used ({} wanted{}); until it is changed, {}",
                    setting.key(), setting.syntax(), setting.fault(value).map(fault -> ", but " + fault).orElse(""),
                    consequence(setting));
        }
    }

    private static String consequence(Setting setting) {
        if (!setting.fallback().equals(setting.preset())) {
            return "it counts as: " + setting.fallback();
        }
        return setting.shuts().isEmpty() ? "the default counts: " + setting.preset() : "there are no new accounts "
                + setting.shuts().stream().sorted().map(LiveSettings::through).collect(Collectors.joining(" and "));
    }

    private static String through(Door door) {
        return switch (door) {
            case IN_BAND -> "in clients";
            case WEB -> "on the sign-up page";
            case CONSOLE -> "in the console";
        };
    }
}
