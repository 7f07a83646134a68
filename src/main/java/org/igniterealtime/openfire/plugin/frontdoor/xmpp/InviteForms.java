package org.igniterealtime.openfire.plugin.frontdoor.xmpp;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.List;
import org.dom4j.DocumentHelper;
import org.dom4j.Element;
import org.dom4j.QName;
import org.igniterealtime.openfire.plugin.frontdoor.model.Texts;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Approval;

/**
 * Writes the forms of the commands that make invites. Fields that no standard names have names of our own.
 *
 * @see <a href="https://xmpp.org/extensions/xep-0401.html#registrar">XEP-0401, section 11</a>
 * @see <a href="https://xmpp.org/extensions/xep-0068.html#approach-fieldnames">XEP-0068, section 3.4</a>
 */
final class InviteForms {

    static final String USERNAME = "username";
    static final String CONTACT = "roster-subscription";
    static final String ACCOUNT = "accountjid";
    static final String LIFETIME = own("lifetime");
    static final String USES = own("uses");
    static final String GROUPS = own("groups");
    static final String NOTE = own("note");
    static final String EMAIL = own("email");

    private static final List<Duration> LIFETIMES =
            List.of(Duration.ofHours(1), Duration.ofDays(1), Duration.ofDays(7), Duration.ofDays(30));

    private final Texts texts;

    InviteForms(Texts texts) {
        this.texts = texts;
    }

    /**
     * What may be said of an invite to an account.
     *
     * @param preset  how long it is good for if nothing else is said
     * @param groups  whether the new account can be put into groups
     */
    Element createAccount(Duration preset, Groups groups, Locale reader) {
        Element form = form(InviteCommand.CREATE_ACCOUNT, reader);
        field(form, "text-single", USERNAME, "username", reader);
        value(field(form, "boolean", CONTACT, "contact", reader), "true");
        lifetimes(value(field(form, "list-single", LIFETIME, "lifetime", reader), preset.toString()), preset, reader);
        value(field(form, "text-single", USES, "uses", reader), "1");
        if (groups == Groups.OFFERED) {
            field(form, "text-multi", GROUPS, "groups", reader);
        }
        field(form, "text-single", NOTE, "note", reader);
        field(form, "text-single", EMAIL, "email", reader);
        return form;
    }

    /** Whose password is to be set. */
    Element passwordReset(Locale reader) {
        Element form = form(InviteCommand.PASSWORD_RESET, reader);
        field(form, "jid-single", ACCOUNT, "account", reader).addElement("required");
        return form;
    }

    /**
     * The invite that was made. Its time stands in it under two names: the standard uses both.
     *
     * @param link    as an {@code xmpp:} address, if it can be written as one
     * @param landing its page, if there is one that is safe to open
     */
    Element invitation(Optional<String> link, Optional<URI> landing, Instant expiry, Locale reader) {
        Element form = empty("result", "urn:xmpp:invite#invitation");
        String until = DateTimeFormatter.ISO_INSTANT.format(expiry.truncatedTo(ChronoUnit.SECONDS));
        link.ifPresent(address -> value(field(form, "text-single", "uri", "uri", reader), address));
        landing.ifPresent(page -> value(field(form, "text-single", "landing-url", "landing", reader), page.toString()));
        value(field(form, "text-single", "expire", "expire", reader), until);
        value(field(form, "text-single", "expiry", "expire", reader), until);
        return form;
    }

    /** Whether the invite was mailed, if it should have been. */
    Optional<Element> note(Approval.Letter letter, Locale reader) {
        return switch (letter) {
            case NOT_WANTED -> Optional.empty();
            case SENT -> Optional.of(note("info", "frontdoor.command.mailed", reader));
            case FAILED -> Optional.of(note("warn", "frontdoor.command.not-mailed", reader));
        };
    }

    private Element note(String type, String key, Locale reader) {
        Element note = DocumentHelper.createElement(QName.get("note", CommandReplies.NAMESPACE));
        note.addAttribute("type", type).setText(texts.of(key, reader));
        return note;
    }

    /** What the person reads beside a field. */
    String label(String key, Locale reader) {
        return texts.of("frontdoor.command.field." + key, reader);
    }

    private Element form(InviteCommand command, Locale reader) {
        Element form = empty("form", command.node());
        form.elements().add(0, DocumentHelper.createElement(QName.get("title", form.getNamespace())));
        form.elements().add(1, DocumentHelper.createElement(QName.get("instructions", form.getNamespace())));
        form.element("title").setText(texts.of(command.key(), reader));
        form.element("instructions").setText(texts.of(command.key() + ".instructions", reader));
        return form;
    }

    private void lifetimes(Element field, Duration preset, Locale reader) {
        TreeSet<Duration> all = new TreeSet<>(LIFETIMES);
        all.add(preset);
        all.forEach(each -> value(field.addElement("option").addAttribute("label", words(each, reader)), each.toString()));
    }

    private String words(Duration time, Locale reader) {
        boolean isDays = time.toDays() * 24 == time.toHours();
        return texts.of("frontdoor.command." + (isDays ? "days" : "hours"), reader,
                isDays ? time.toDays() : time.toHours());
    }

    private Element field(Element form, String type, String name, String key, Locale reader) {
        return form.addElement("field").addAttribute("type", type).addAttribute("var", name)
                .addAttribute("label", label(key, reader));
    }

    private static Element empty(String type, String formType) {
        Element form = DocumentHelper.createElement(QName.get("x", "jabber:x:data")).addAttribute("type", type);
        value(form.addElement("field").addAttribute("type", "hidden").addAttribute("var", "FORM_TYPE"), formType);
        return form;
    }

    private static Element value(Element field, String value) {
        field.addElement("value").setText(value);
        return field;
    }

    private static String own(String name) {
        return "{http://igniterealtime.org/protocol/frontdoor}" + name;
    }

    /** Whether the new account can be put into groups. */
    enum Groups {
        /** It can. */
        OFFERED,
        /** It can't, by this person. */
        NOT_OFFERED
    }
}
