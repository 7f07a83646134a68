package org.igniterealtime.openfire.plugin.frontdoor.admin;

import java.util.List;
import java.util.Optional;

/**
 * One of the ways to an account, as the overview shows it. Texts are keys of the language files.
 *
 * @param id        its name in forms
 * @param titleKey  what it is
 * @param state     open, closed, or broken
 * @param sentences what it does, and what it asks for
 * @param options   what its switch can be set to; none if it has no switch
 * @param link      where more can be done about it
 */
public record DoorCard(String id, String titleKey, String state, List<String> sentences, List<Option> options, Optional<Link> link) {

    /** Copies the lists. */
    public DoorCard {
        sentences = List.copyOf(sentences);
        options = List.copyOf(options);
    }

    /** A door without a switch, only with a link. */
    DoorCard(String id, String state, List<String> sentences, Link link) {
        this(id, "frontdoor.console.door." + id, state, sentences, List.of(), Optional.of(link));
    }

    /** The key of what its state is called. */
    public String stateKey() {
        return "frontdoor.console.state." + state;
    }

    /**
     * What a switch can be set to.
     *
     * @param value  as it is sent; empty for nothing
     * @param key    of the text that says what happens then
     * @param chosen whether it is set so
     */
    public record Option(String value, String key, boolean chosen) {
    }

    /** Where more can be done. */
    public record Link(String address, String key) {
    }
}
