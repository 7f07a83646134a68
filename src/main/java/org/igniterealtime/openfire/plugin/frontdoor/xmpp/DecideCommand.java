package org.igniterealtime.openfire.plugin.frontdoor.xmpp;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.igniterealtime.openfire.plugin.frontdoor.model.Localpart;
import org.igniterealtime.openfire.plugin.frontdoor.model.Problem;
import org.igniterealtime.openfire.plugin.frontdoor.model.Reason;
import org.igniterealtime.openfire.plugin.frontdoor.policy.ApplicationPage;
import org.igniterealtime.openfire.plugin.frontdoor.policy.BrokenException;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Journal;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Rulings;
import org.igniterealtime.openfire.plugin.frontdoor.policy.WaitingRoom;

/** Approves or declines applications: shows those who wait, takes the ones that were chosen, and tells what came of each. */
final class DecideCommand implements OwnCommand {

    /** The oldest ones; more than that nobody chooses from on a phone. */
    private static final int SHOWN = 50;
    private static final String ID = "[0-9A-Za-z]{1,32}";
    private static final int LONGEST_WORD = 2000;

    private final Rulings.Kind kind;
    private final Governing governing;
    private final DecideForms forms;
    private final Journal journal;

    DecideCommand(Rulings.Kind kind, Governing governing, DecideForms forms, Journal journal) {
        this.kind = kind;
        this.governing = governing;
        this.forms = forms;
        this.journal = journal;
    }

    @Override
    public String node() {
        return Governing.URI + "#" + word();
    }

    @Override
    public String key() {
        return "frontdoor.command." + word();
    }

    @Override
    public boolean allows(Localpart account) {
        return governing.deciders().test(account);
    }

    @Override
    public Step begin(Localpart account, Locale reader) {
        return guarded(() -> {
            WaitingRoom.View view = governing.room().look(Optional.empty(), ApplicationPage.Mark.START, SHOWN);
            return view.rows().isEmpty() ? new Step.Done(Optional.empty(), Optional.of(forms.nobody(reader)))
                    : new Step.Form(forms.choice(this, kind, view, reader));
        });
    }

    @Override
    public Step submit(Fields fields, Localpart account, Locale reader) {
        Optional<Map<String, String>> values = fields.values();
        List<String> ids = values.map(all -> all.getOrDefault(DecideForms.APPLICATIONS, "")).stream()
                .flatMap(text -> Arrays.stream(text.split("\n"))).map(String::strip).filter(id -> id.matches(ID)).toList();
        String word = values.map(all -> all.getOrDefault(DecideForms.WORD, "")).orElse("").strip();
        if (values.isEmpty() || ids.isEmpty() || ids.size() > Rulings.MOST || word.length() > LONGEST_WORD) {
            return Step.refused(Problem.of(Reason.FIELD_UNUSABLE));
        }
        List<Rulings.Verdict> verdicts = governing.rulings().carryOut(new Rulings.Order(kind, ids, account.text(),
                Optional.of(word).filter(text -> !text.isEmpty())));
        return new Step.Done(Optional.of(forms.verdicts(this, kind, verdicts, reader)),
                Optional.of(forms.note(verdicts, reader)));
    }

    private Step guarded(Supplier<Step> work) {
        try {
            return work.get();
        } catch (BrokenException broken) {
            journal.broken(broken);
            return Step.refused(Problem.of(Reason.UNAVAILABLE));
        }
    }

    private String word() {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
