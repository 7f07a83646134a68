package org.igniterealtime.openfire.plugin.frontdoor.openfire;

import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.igniterealtime.openfire.plugin.frontdoor.policy.BrokenException;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Finding;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Mender;
import org.igniterealtime.openfire.plugin.frontdoor.settings.InBandMode;
import org.igniterealtime.openfire.plugin.frontdoor.settings.Setting;
import org.igniterealtime.openfire.plugin.frontdoor.settings.Settings;

/** Ways past our doors that the server itself or other plugins leave open, and what closes each. */
public final class Leaks implements Supplier<List<Finding>>, Mender {

    /** It has a sign-up page of its own, which asks none of our questions and heeds no switch, not even its own. */
    private static final String OLD_PLUGIN = "registration";
    private static final String ANONYMOUS = "xmpp.auth.anonymous";

    private final Supplier<Settings> settings;
    private final PropertyStore properties;
    private final StockSwitch stock;
    private final BiConsumer<String, String> audit;
    private final List<Leak> leaks;

    /**
     * The leaks of a server.
     *
     * @param plugins what is installed
     * @param audit   told who mended what
     */
    public Leaks(Supplier<Settings> settings, PropertyStore properties, StockSwitch stock, Plugins plugins,
                 BiConsumer<String, String> audit) {
        this.settings = settings;
        this.properties = properties;
        this.stock = stock;
        this.audit = audit;
        this.leaks = List.of(
                new Leak("stock", Finding.warning("leaks.stock"), stock::comesBack, this::keepStockShut),
                new Leak("close", Finding.fine("leaks.stock-off"), this::isOpenAgainstStock,
                        () -> properties.set(Setting.MODE.key(), "closed")),
                new Leak(OLD_PLUGIN, Finding.warning("neighbour.registration"), () -> plugins.installed().test(OLD_PLUGIN),
                        () -> plugins.remover().accept(OLD_PLUGIN)),
                service("restapi", plugins), service("userservice", plugins),
                new Leak("anonymous", Finding.fine("leaks.anonymous"), () -> isOn(ANONYMOUS), () -> off(ANONYMOUS)));
    }

    /** What tells whether a plugin is installed, and what removes one. */
    public record Plugins(Predicate<String> installed, Consumer<String> remover) {
    }

    private record Leak(String id, Finding finding, BooleanSupplier open, Runnable mend) {
    }

    @Override
    public List<Finding> get() {
        List<Finding> found = leaks.stream().filter(leak -> leak.open().getAsBoolean())
                .map(leak -> leak.finding().mendedBy(leak.id())).toList();
        return found.isEmpty() ? List.of(Finding.fine("leaks.fine")) : found;
    }

    @Override
    public Set<String> ids() {
        return leaks.stream().map(Leak::id).collect(Collectors.toSet());
    }

    @Override
    public void mend(String id, String by) {
        Leak leak = leaks.stream().filter(each -> each.id().equals(id)).findAny()
                .orElseThrow(() -> new IllegalArgumentException("there is nothing to mend by that name"));
        if (!leak.open().getAsBoolean()) {
            return;
        }
        try {
            leak.mend().run();
        } catch (RuntimeException failed) {
            throw BrokenException.of("What leaks could not be mended: " + id, failed);
        }
        audit.accept(by, id);
    }

    private Leak service(String plugin, Plugins plugins) {
        String property = "plugin." + plugin + ".enabled";
        return new Leak(plugin, Finding.warning("leaks." + plugin), () -> plugins.installed().test(plugin) && isOn(property),
                () -> off(property));
    }

    private boolean isOpenAgainstStock() {
        return !stock.comesBack() && settings.get().mode() != InBandMode.CLOSED;
    }

    /** Our mode follows that switch as long as it is not set: it stays what it is. */
    private void keepStockShut() {
        if (properties.get(Setting.MODE.key()).isEmpty()) {
            properties.set(Setting.MODE.key(), Setting.MODE.preset());
        }
        stock.stayShut();
    }

    private boolean isOn(String property) {
        return properties.get(property).map(value -> Boolean.parseBoolean(value.strip())).orElse(false);
    }

    private void off(String property) {
        properties.set(property, "false");
    }
}
