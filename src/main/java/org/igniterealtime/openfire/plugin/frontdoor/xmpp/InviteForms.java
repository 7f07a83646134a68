package org.igniterealtime.openfire.plugin.frontdoor.xmpp;

import static org.igniterealtime.openfire.plugin.frontdoor.xmpp.CommandForm.own;
import static org.igniterealtime.openfire.plugin.frontdoor.xmpp.CommandForm.value;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.dom4j.Element;
import org.igniterealtime.openfire.plugin.frontdoor.model.Texts;

/**
 * Writes the forms to fill in before an invite is made. Fields that no standard names have names of our own.
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
     * @param preset how long it is good for if nothing else is said
     * @param groups whether the new account can be put into groups
     */
    Element createAccount(Duration preset, Groups groups, Locale reader) {
        CommandForm form = form(InviteCommand.CREATE_ACCOUNT, reader);
        form.field("text-single", USERNAME, "username");
        value(form.field("boolean", CONTACT, "contact"), "true");
        lifetimes(value(form.field("list-single", LIFETIME, "lifetime"), preset.toString()), preset, reader);
        value(form.field("text-single", USES, "uses"), "1");
        if (groups == Groups.OFFERED) {
            form.field("text-multi", GROUPS, "groups");
        }
        form.field("text-single", NOTE, "note");
        form.field("text-multi", EMAIL, "email");
        return form.element();
    }

    /** Whose password is to be set. */
    Element passwordReset(Locale reader) {
        CommandForm form = form(InviteCommand.PASSWORD_RESET, reader);
        form.field("jid-single", ACCOUNT, "account").addElement("required");
        return form.element();
    }

    /** What the person reads beside a field. */
    String label(String key, Locale reader) {
        return CommandForm.label(texts, key, reader);
    }

    private CommandForm form(InviteCommand command, Locale reader) {
        return new CommandForm("form", command.node(), texts, reader).headed(command.key(), command.key() + ".instructions");
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

    /** Whether the new account can be put into groups. */
    enum Groups {
        /** It can. */
        OFFERED,
        /** It can't, by this person. */
        NOT_OFFERED
    }
}
