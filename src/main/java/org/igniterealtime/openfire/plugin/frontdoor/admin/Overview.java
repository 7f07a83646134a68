package org.igniterealtime.openfire.plugin.frontdoor.admin;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import org.igniterealtime.openfire.plugin.frontdoor.model.Door;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Finding;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Outcomes;
import org.igniterealtime.openfire.plugin.frontdoor.settings.Setting;
import org.igniterealtime.openfire.plugin.frontdoor.settings.Settings;

/** Puts the overview together, as things are at the moment. */
public final class Overview implements Supplier<OverviewPage> {

    private static final String PREFIX = "frontdoor.console.";

    private final Supplier<Settings> settings;
    private final Function<String, Optional<String>> properties;
    private final BooleanSupplier offered;
    private final List<Supplier<List<Finding>>> health;
    private final Supplier<Outcomes> outcomes;

    /**
     * An overview.
     *
     * @param properties the value of a property, if it is set
     * @param offered    whether the server tells clients that they can register
     * @param health     what to ask for findings
     */
    public Overview(Supplier<Settings> settings, Function<String, Optional<String>> properties, BooleanSupplier offered,
                    List<Supplier<List<Finding>>> health, Supplier<Outcomes> outcomes) {
        this.settings = settings;
        this.properties = properties;
        this.offered = offered;
        this.health = List.copyOf(health);
        this.outcomes = outcomes;
    }

    @Override
    public OverviewPage get() {
        List<Finding> findings = health.stream().flatMap(each -> each.get().stream())
                .sorted(Comparator.comparing(Finding::level).reversed()).toList();
        Outcomes counts = outcomes.get();
        return new OverviewPage(door(settings.get(), findings), findings, counts.shown(), counts.admitted(),
                counts.held(), refused(counts), Arrays.stream(Setting.values()).map(this::row).toList());
    }

    private OverviewPage.Door door(Settings now, List<Finding> findings) {
        boolean broken = findings.stream().anyMatch(finding -> finding.level() == Finding.Level.SHUT);
        boolean open = now.mode().isPublic();
        String state = !open ? "closed" : broken ? "broken" : "open";
        return new OverviewPage.Door(PREFIX + "state." + state, state,
                PREFIX + "mode." + now.mode().name().toLowerCase(Locale.ROOT),
                PREFIX + (now.tlsRequired() ? "tls.required" : "tls.optional"),
                PREFIX + (offered.getAsBoolean() ? "offer.shown" : "offer.hidden"));
    }

    private static List<OverviewPage.Count> refused(Outcomes counts) {
        return counts.refused().entrySet().stream().filter(entry -> entry.getValue() > 0)
                .map(entry -> new OverviewPage.Count(key(entry.getKey()), entry.getValue()))
                .sorted(Comparator.comparing(OverviewPage.Count::number).reversed()
                        .thenComparing(OverviewPage.Count::key)).toList();
    }

    private OverviewPage.Row row(Setting setting) {
        Optional<String> set = properties.apply(setting.key());
        return new OverviewPage.Row(setting.key(), set.orElse(setting.preset()), set.isPresent(),
                set.map(String::strip).filter(value -> !setting.accepts(value)).isEmpty(), PREFIX + "unusable" + consequence(setting),
                setting.preset(), PREFIX + "syntax." + setting.syntaxKind(), setting.syntaxBounds(),
                setting.key().replaceFirst("^frontdoor\\.", "frontdoor.setting."));
    }

    private static String consequence(Setting setting) {
        return setting.fallback().equals(setting.preset()) ? shut(setting.shuts()) : ".nobody";
    }

    private static String shut(Set<Door> doors) {
        return doors.isEmpty() ? "" : doors.size() > 1 ? ".doors" : doors.contains(Door.WEB) ? ".page" : ".mode";
    }

    /** The text about a refusal here is for administrators, and short; that of the reason itself is for strangers. */
    private static String key(Enum<?> reason) {
        return PREFIX + "refused." + reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
