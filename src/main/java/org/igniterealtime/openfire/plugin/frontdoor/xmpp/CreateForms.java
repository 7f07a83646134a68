package org.igniterealtime.openfire.plugin.frontdoor.xmpp;

import static org.igniterealtime.openfire.plugin.frontdoor.xmpp.CommandForm.own;
import static org.igniterealtime.openfire.plugin.frontdoor.xmpp.CommandForm.value;

import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dom4j.Element;
import org.igniterealtime.openfire.plugin.frontdoor.model.Texts;
import org.igniterealtime.openfire.plugin.frontdoor.policy.hand.Access;
import org.igniterealtime.openfire.plugin.frontdoor.policy.hand.ByHand;

/**
 * Writes the form of the command that makes an account, and its outcome.
 *
 * @param domain of the accounts
 */
record CreateForms(Texts texts, String domain) {

    static final String USERNAME = "username";
    static final String PASSWORD = "password";
    static final String NAME = own("name");
    static final String EMAIL = own("email");
    static final String GROUPS = own("groups");
    static final String ACCESS = own("access");

    private static final List<Access> OFFERED = List.of(Access.LINK, Access.MAIL, Access.GENERATED);

    Element empty(OwnCommand command, Locale reader) {
        CommandForm form = new CommandForm("form", command.node(), texts, reader)
                .headed(command.key(), command.key() + ".instructions");
        form.field("text-single", USERNAME, "create.username").addElement("required");
        form.field("text-single", NAME, "create.name");
        form.field("text-single", EMAIL, "address");
        form.field("text-multi", GROUPS, "groups");
        Element access = value(form.field("list-single", ACCESS, "create.access"), word(Access.LINK));
        OFFERED.forEach(each -> value(access.addElement("option").addAttribute("label",
                texts.of("frontdoor.command.create.access." + word(each), reader)), word(each)));
        form.field("text-private", PASSWORD, "create.password");
        return form.element();
    }

    /** The account, and what is secret in it: it can be had only now. */
    Element made(OwnCommand command, ByHand.Made made, Locale reader) {
        CommandForm form = new CommandForm("result", command.node(), texts, reader);
        value(form.field("jid-single", "accountjid", "account"), made.account() + "@" + domain);
        made.password().ifPresent(secret -> value(form.field("text-single", PASSWORD, "create.secret"), secret.reveal()));
        made.link().ifPresent(link -> {
            value(form.field("text-single", "landing-url", "create.link"), link.address().toString());
            value(form.field("text-single", "expire", "expire"),
                    DateTimeFormatter.ISO_INSTANT.format(link.invite().expires().truncatedTo(ChronoUnit.SECONDS)));
        });
        return form.element();
    }

    Optional<Element> note(ByHand.Made made, Locale reader) {
        return made.unmailed() ? Optional.of(CommandForm.note("warn", texts.of("frontdoor.command.not-mailed", reader)))
                : Optional.empty();
    }

    private static String word(Access access) {
        return access.name().toLowerCase(Locale.ROOT);
    }
}
