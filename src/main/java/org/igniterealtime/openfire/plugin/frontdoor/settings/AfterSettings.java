package org.igniterealtime.openfire.plugin.frontdoor.settings;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.igniterealtime.openfire.plugin.frontdoor.model.Email;
import org.igniterealtime.openfire.plugin.frontdoor.model.Way;

/**
 * What is done after an account was made.
 *
 * @param ways     for whom something is done at all
 * @param welcome  what newcomers are told, if anything
 * @param notices  who is told of them
 * @param groups   they are put into
 * @param contacts they have from the start
 * @param privacy  the privacy list they begin with
 * @param lock     when their account is locked
 * @param audit    whether it stands in the server's security audit log
 */
public record AfterSettings(Set<Way> ways, Optional<Wording> welcome, Notices notices, List<String> groups, Circle contacts,
                            Optional<Privacy> privacy, Lock lock, boolean audit) {

    /** Copies the collections. */
    public AfterSettings {
        ways = Set.copyOf(ways);
        groups = List.copyOf(groups);
    }

    /**
     * Who is told of newcomers, and of which.
     *
     * @param chat user names and addresses
     * @param mail e-mail addresses
     */
    public record Notices(List<String> chat, List<Email> mail, Wording text, Set<Way> ways) {
        /** Copies the collections. */
        public Notices {
            chat = List.copyOf(chat);
            mail = List.copyOf(mail);
            ways = Set.copyOf(ways);
        }
    }

    /**
     * Whom newcomers know from the start.
     *
     * @param people user names and addresses
     * @param mutual whether those have the newcomer in their contact list as well
     */
    public record Circle(List<String> people, boolean mutual) {
        /** Copies the list. */
        public Circle {
            people = List.copyOf(people);
        }
    }

    /** A privacy list, and what it is called. */
    public record Privacy(String name, String xml) {
    }

    /** When an account is locked, if ever, and which. */
    public record Lock(Optional<Duration> after, Set<Way> ways) {
        /** Copies the set. */
        public Lock {
            ways = Set.copyOf(ways);
        }
    }

    static AfterSettings of(Values values) {
        Wording welcome = Wording.parse(values.text(Setting.AFTER_WELCOME_TEXT));
        Notices notices = new Notices(Setting.names(values.text(Setting.AFTER_NOTIFY_CHAT)),
                Setting.names(values.text(Setting.AFTER_NOTIFY_MAIL)).stream().map(Email::parse).flatMap(Optional::stream)
                        .toList(), Wording.parse(values.text(Setting.AFTER_NOTIFY_TEXT)), ways(values, Setting.AFTER_NOTIFY_DOORS));
        String name = name(values);
        Optional<Privacy> privacy = Optional.of(values.text(Setting.AFTER_PRIVACY)).filter(xml -> !xml.isBlank())
                .map(xml -> new Privacy(name, xml));
        return new AfterSettings(ways(values, Setting.AFTER_DOORS),
                Optional.of(welcome).filter(text -> values.is(Setting.AFTER_WELCOME)), notices,
                Setting.names(values.text(Setting.AFTER_GROUPS)),
                new Circle(Setting.names(values.text(Setting.AFTER_CONTACTS)), values.is(Setting.AFTER_CONTACTS_MUTUAL)),
                privacy, new Lock(Syntax.duration(values.text(Setting.AFTER_LOCK)), ways(values, Setting.AFTER_LOCK_DOORS)),
                values.is(Setting.AFTER_AUDIT));
    }

    private static String name(Values values) {
        String name = values.text(Setting.AFTER_PRIVACY_NAME);
        return name.isBlank() ? Setting.AFTER_PRIVACY_NAME.preset() : name;
    }

    private static Set<Way> ways(Values values, Setting setting) {
        return Setting.list(values.text(setting)).stream().map(Way::of).flatMap(Optional::stream)
                .collect(Collectors.toSet());
    }
}
