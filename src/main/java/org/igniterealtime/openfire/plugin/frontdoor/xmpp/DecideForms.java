package org.igniterealtime.openfire.plugin.frontdoor.xmpp;

import static org.igniterealtime.openfire.plugin.frontdoor.xmpp.CommandForm.value;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.dom4j.Element;
import org.igniterealtime.openfire.plugin.frontdoor.model.Application;
import org.igniterealtime.openfire.plugin.frontdoor.model.Texts;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Rulings;
import org.igniterealtime.openfire.plugin.frontdoor.policy.WaitingRoom;

/** Writes the forms of the commands that decide on applications, and their outcomes. */
final class DecideForms {

    static final String APPLICATIONS = CommandForm.own("applications");
    static final String WORD = CommandForm.own("word");
    static final String OUTCOME = CommandForm.own("outcome");

    private static final int LONGEST_MOTIVE = 160;

    private final Texts texts;

    DecideForms(Texts texts) {
        this.texts = texts;
    }

    /** Whom to choose from, and what to write to those who are declined. */
    Element choice(OwnCommand command, Rulings.Kind kind, WaitingRoom.View view, Locale reader) {
        CommandForm form = new CommandForm("form", command.node(), texts, reader)
                .headed(command.key(), command.key() + ".instructions");
        Element field = form.field("list-multi", APPLICATIONS, "applications");
        field.addElement("required");
        view.rows().forEach(row -> value(field.addElement("option").addAttribute("label", label(row, reader)),
                row.application().id()));
        if (kind == Rulings.Kind.DECLINE) {
            form.field("text-multi", WORD, "word");
        }
        return form.element();
    }

    /** What came of each, as a table (XEP-0004, section 3.4). */
    Element verdicts(OwnCommand command, Rulings.Kind kind, List<Rulings.Verdict> verdicts, Locale reader) {
        CommandForm form = new CommandForm("result", command.node(), texts, reader);
        Element columns = form.part("reported");
        form.field(columns, "text-single", APPLICATIONS, "applicant");
        form.field(columns, "text-single", OUTCOME, "outcome");
        verdicts.forEach(verdict -> {
            String who = verdict.now().map(row -> row.account().text()).orElse("");
            Element row = form.part("item");
            value(row.addElement("field").addAttribute("var", APPLICATIONS), who.isEmpty() ? verdict.id() : who);
            value(row.addElement("field").addAttribute("var", OUTCOME), texts.of(verdict.outcome().key(kind), reader, who));
        });
        return form.element();
    }

    /** How many of them were done. */
    Element note(List<Rulings.Verdict> verdicts, Locale reader) {
        long done = verdicts.stream().filter(verdict -> verdict.outcome().isDone()).count();
        return CommandForm.note(done == verdicts.size() ? "info" : "warn",
                texts.of("frontdoor.command.decided", reader, done, verdicts.size()));
    }

    /** There is nobody to choose. */
    Element nobody(Locale reader) {
        return CommandForm.note("info", texts.of("frontdoor.command.nobody", reader));
    }

    /** In one line: who, why, and whom they might be taken for. */
    private String label(WaitingRoom.Waiting row, Locale reader) {
        Application application = row.application();
        List<String> alike = Stream.concat(row.accounts().stream(), row.applied().stream()).distinct().limit(3).toList();
        return application.account().text()
                + application.applicant().motive().map(motive -> " – " + line(motive)).orElse("")
                + (alike.isEmpty() ? "" : " – " + texts.of("frontdoor.command.alike", reader, String.join(", ", alike)));
    }

    private static String line(String text) {
        String line = text.replaceAll("[\\p{Cc}\\p{Zl}\\p{Zp}\\s]+", " ").strip();
        return line.codePointCount(0, line.length()) <= LONGEST_MOTIVE ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST_MOTIVE)) + "…";
    }
}
