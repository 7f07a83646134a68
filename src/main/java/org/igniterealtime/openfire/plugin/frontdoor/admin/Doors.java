package org.igniterealtime.openfire.plugin.frontdoor.admin;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import org.igniterealtime.openfire.plugin.frontdoor.settings.InBandMode;
import org.igniterealtime.openfire.plugin.frontdoor.settings.Setting;
import org.igniterealtime.openfire.plugin.frontdoor.settings.Settings;
import org.igniterealtime.openfire.plugin.frontdoor.settings.WebMode;

/** The four ways to an account, in words, and the switches of those that have one. */
public final class Doors {

    /** The switches: by what forms call them, the setting they set. */
    static final Map<String, Setting> SWITCHES = Map.of("client", Setting.MODE, "web", Setting.WEB_MODE);

    private static final String PREFIX = "frontdoor.console.";
    private static final String OPEN = "open";
    private static final String CLOSED = "closed";

    private final Supplier<Settings> settings;
    private final Function<String, Optional<String>> properties;
    private final BooleanSupplier offered;
    private final Supplier<Optional<URI>> page;

    /**
     * The doors of a server.
     *
     * @param properties the value of a property, if it is set
     * @param offered    whether the server tells clients that they can register
     * @param page       where the sign-up page is, if it can be reached
     */
    public Doors(Supplier<Settings> settings, Function<String, Optional<String>> properties, BooleanSupplier offered,
                 Supplier<Optional<URI>> page) {
        this.settings = settings;
        this.properties = properties;
        this.offered = offered;
        this.page = page;
    }

    /**
     * As they are now.
     *
     * @param broken whether something is broken that keeps everybody out
     */
    List<DoorCard> cards(boolean broken) {
        Settings now = settings.get();
        return List.of(client(now, broken), web(now, broken), invites(now), new DoorCard("hand", OPEN, List.of(PREFIX + "hand"),
                new DoorCard.Link("frontdoor-create.jsp", PREFIX + "hand.link")));
    }

    private DoorCard client(Settings now, boolean broken) {
        List<String> sentences = new ArrayList<>(List.of(PREFIX + "mode." + word(now.mode())));
        if (now.mode().takesInvites()) {
            sentences.add(PREFIX + (now.tlsRequired() ? "tls.required" : "tls.optional"));
        }
        sentences.add(PREFIX + (offered.getAsBoolean() ? "offer.shown" : "offer.hidden"));
        List<DoorCard.Option> options = Arrays.stream(InBandMode.values())
                .map(mode -> new DoorCard.Option(word(mode), PREFIX + "mode." + word(mode), mode == now.mode())).toList();
        return new DoorCard("client", PREFIX + "door", state(now.mode().takesInvites(), broken), sentences, options, Optional.empty());
    }

    private DoorCard web(Settings now, boolean broken) {
        boolean follows = properties.apply(Setting.WEB_MODE.key()).isEmpty();
        List<DoorCard.Option> options = new ArrayList<>();
        options.add(new DoorCard.Option("", PREFIX + "webmode.same", follows));
        Arrays.stream(WebMode.values()).map(mode -> new DoorCard.Option(word(mode), PREFIX + "webmode." + word(mode),
                !follows && mode == now.web().mode())).forEach(options::add);
        Optional<URI> address = page.get();
        boolean open = now.web().mode().takesInvites() && address.isPresent();
        List<String> sentences = new ArrayList<>(List.of(PREFIX + "webmode." + word(now.web().mode())));
        if (address.isEmpty() && now.web().mode() != WebMode.OFF) {
            sentences.add(PREFIX + "webmode.unreachable");
        }
        return new DoorCard("web", PREFIX + "door.web", state(open, broken && open), sentences, options,
                address.filter(there -> now.web().mode() != WebMode.OFF).map(there -> new DoorCard.Link(there.toString(), PREFIX + "web.link")));
    }

    private static DoorCard invites(Settings now) {
        boolean taken = now.mode().takesInvites() || now.web().mode().takesInvites();
        boolean everybody = now.invites().members().everybody();
        String who = everybody ? "all" : now.invites().members().groups().isEmpty() ? "nobody" : "groups";
        return new DoorCard("invite", taken ? OPEN : CLOSED, List.of(PREFIX + "invite." + (taken ? who : "nowhere")),
                new DoorCard.Link("frontdoor-invites.jsp", PREFIX + "invite.link"));
    }

    private static String state(boolean open, boolean broken) {
        return !open ? CLOSED : broken ? "broken" : OPEN;
    }

    private static String word(Enum<?> mode) {
        return mode.name().toLowerCase(Locale.ROOT);
    }
}
