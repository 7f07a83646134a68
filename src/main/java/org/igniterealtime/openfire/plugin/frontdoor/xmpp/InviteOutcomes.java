package org.igniterealtime.openfire.plugin.frontdoor.xmpp;

import static org.igniterealtime.openfire.plugin.frontdoor.xmpp.CommandForm.value;

import java.net.URI;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import org.dom4j.Element;
import org.igniterealtime.openfire.plugin.frontdoor.model.Texts;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Approval;
import org.igniterealtime.openfire.plugin.frontdoor.policy.InviteBatch;

/** Writes what came of a command that makes invites. */
final class InviteOutcomes {

    static final String OUTCOME = CommandForm.own("outcome");
    /** In a form with it, nothing is asked but how far the letters are. */
    static final String MAILING = CommandForm.own("mailing");

    private final Texts texts;

    InviteOutcomes(Texts texts) {
        this.texts = texts;
    }

    /**
     * The invite that was made. Its time stands in it under two names: the standard uses both.
     *
     * @param link    as an {@code xmpp:} address, if it can be written as one
     * @param landing its page, if there is one that is safe to open
     */
    Element invitation(Optional<String> link, Optional<URI> landing, Instant expiry, Locale reader) {
        CommandForm form = new CommandForm("result", "urn:xmpp:invite#invitation", texts, reader);
        String until = DateTimeFormatter.ISO_INSTANT.format(expiry.truncatedTo(ChronoUnit.SECONDS));
        link.ifPresent(address -> value(form.field("text-single", "uri", "uri"), address));
        landing.ifPresent(page -> value(form.field("text-single", "landing-url", "landing"), page.toString()));
        value(form.field("text-single", "expire", "expire"), until);
        value(form.field("text-single", "expiry", "expire"), until);
        return form.element();
    }

    /** Whether the invite was mailed, if it should have been. */
    Optional<Element> note(Approval.Letter letter, Locale reader) {
        return switch (letter) {
            case NOT_WANTED -> Optional.empty();
            case SENT -> Optional.of(CommandForm.note("info", texts.of("frontdoor.command.mailed", reader)));
            case FAILED -> Optional.of(CommandForm.note("warn", texts.of("frontdoor.command.not-mailed", reader)));
        };
    }

    /** A form with nothing to fill in: who sends it in looks again. */
    Element progress(InviteBatch.Progress mailed, Locale reader) {
        CommandForm form = new CommandForm("form", InviteCommand.CREATE_ACCOUNT.node(), texts, reader)
                .headed(InviteCommand.CREATE_ACCOUNT.key(), "frontdoor.command.mailing");
        value(form.part("field").addAttribute("type", "hidden").addAttribute("var", MAILING), "1");
        value(form.part("field").addAttribute("type", "fixed"), some(mailed, reader));
        return form.element();
    }

    /** What became of each of many addresses, as a table (XEP-0004, section 3.4). */
    Element table(InviteBatch.Progress mailed, Locale reader) {
        CommandForm form = new CommandForm("result", InviteCommand.CREATE_ACCOUNT.node(), texts, reader);
        Element columns = form.part("reported");
        form.field(columns, "text-single", InviteForms.EMAIL, "address");
        form.field(columns, "text-single", OUTCOME, "outcome");
        mailed.lines().forEach(line -> {
            Element row = form.part("item");
            value(row.addElement("field").addAttribute("var", InviteForms.EMAIL), line.text());
            value(row.addElement("field").addAttribute("var", OUTCOME), words(line, reader));
        });
        return form.element();
    }

    /** How many of them it is. */
    Optional<Element> note(InviteBatch.Progress mailed, Locale reader) {
        boolean isAll = mailed.count(InviteBatch.Fate.SENT) == mailed.lines().size();
        return Optional.of(CommandForm.note(isAll ? "info" : "warn", some(mailed, reader)));
    }

    private String some(InviteBatch.Progress mailed, Locale reader) {
        return texts.of("frontdoor.command.mailed-some", reader, mailed.count(InviteBatch.Fate.SENT), mailed.lines().size());
    }

    private String words(InviteBatch.Line line, Locale reader) {
        return line.why().map(problem -> texts.of(problem, reader)).orElseGet(() -> texts.of(line.fate().key(), reader));
    }
}
