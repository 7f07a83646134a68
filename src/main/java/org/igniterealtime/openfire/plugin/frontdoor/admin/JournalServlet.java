package org.igniterealtime.openfire.plugin.frontdoor.admin;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.igniterealtime.openfire.plugin.frontdoor.model.Door;
import org.igniterealtime.openfire.plugin.frontdoor.model.Reason;
import org.igniterealtime.openfire.plugin.frontdoor.policy.journal.JournalFilter;
import org.igniterealtime.openfire.plugin.frontdoor.policy.journal.JournalPage;
import org.igniterealtime.openfire.plugin.frontdoor.policy.journal.JournalQuery;
import org.igniterealtime.openfire.plugin.frontdoor.policy.journal.Ledger;
import org.igniterealtime.openfire.plugin.frontdoor.policy.journal.Outcome;
import org.igniterealtime.openfire.plugin.frontdoor.settings.Settings;

/** The journal's controller: one page of it, or all that was filtered as a file. */
public final class JournalServlet extends Screen {

    private static final long serialVersionUID = 1L;
    private static final int ON_A_PAGE = 50;

    private final transient Ledger ledger;
    private final transient Supplier<Settings.Retention> kept;
    private final transient UnaryOperator<String> name;
    private final transient Clock clock;

    /**
     * A controller.
     *
     * @param kept how long what is kept
     * @param name an account's name as it is kept, of what was typed
     */
    public JournalServlet(Desk desk, Ledger ledger, Supplier<Settings.Retention> kept, UnaryOperator<String> name, Clock clock) {
        super(desk, "journal");
        this.ledger = ledger;
        this.kept = kept;
        this.name = name;
        this.clock = clock;
    }

    @Override
    protected Reply show(ConsoleVisit visit) {
        JournalForm form = JournalForm.of(visit.form());
        ZoneId zone = visit.desk().zone().get();
        JournalFilter filter = form.filter(name, zone);
        JournalLines lines = new JournalLines(zone, visit.locale());
        return visit.form().has("export") ? export(visit, form, filter, lines)
                : Reply.show(view(form, page(filter, JournalForm.place(visit.form())), lines));
    }

    /** Who comes to the newest entries on the way back gets a whole page of them. */
    private JournalPage page(JournalFilter filter, Optional<JournalQuery.Place> place) {
        JournalQuery newest = JournalQuery.newest(filter, ON_A_PAGE);
        JournalPage page = ledger.read(place.map(newest::from).orElse(newest));
        boolean isTop = place.filter(from -> !from.older()).isPresent() && page.newer().isEmpty();
        return isTop ? ledger.read(newest) : page;
    }

    private JournalView view(JournalForm form, JournalPage page, JournalLines lines) {
        return new JournalView(form, Arrays.stream(Door.values())
                .map(door -> new JournalView.Choice(JournalForm.word(door), JournalLines.key(door))).toList(),
                Arrays.stream(Outcome.values()).filter(outcome -> outcome != Outcome.SHOWN)
                        .map(outcome -> new JournalView.Choice(outcome.word(), JournalLines.key(outcome))).toList(),
                Arrays.stream(Reason.values()).map(reason -> new JournalView.Choice(JournalForm.word(reason),
                        reason.key().replace(".reason.", ".console.refused."))).toList(),
                page.rows().stream().map(row -> lines.line(row.entry())).toList(), links(form, page),
                page.reached().map(lines::time).orElse(""),
                List.of(kept.get().journal().toDays(), kept.get().addresses().toDays()));
    }

    private JournalView.Links links(JournalForm form, JournalPage page) {
        return new JournalView.Links(page.newer().isPresent() ? form.address("", "") : "",
                page.newer().map(place -> form.address("newer", String.valueOf(place.id()))).orElse(""),
                page.older().map(place -> form.address("older", String.valueOf(place.id()))).orElse(""),
                form.address("export", "csv"), form.address("export", "excel"));
    }

    private Reply export(ConsoleVisit visit, JournalForm form, JournalFilter filter, JournalLines lines) {
        JournalQuery query = JournalQuery.newest(filter, JournalQuery.LONGEST);
        JournalPage first = ledger.read(query);
        visit.audit("exported the journal", form.address("", ""));
        return new JournalExport(ledger, query, first, lines, LocalDate.ofInstant(clock.instant(), visit.desk().zone().get()),
                visit.form().text("export").equals("excel"));
    }
}
