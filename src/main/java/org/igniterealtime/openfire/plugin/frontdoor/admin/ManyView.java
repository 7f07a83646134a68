package org.igniterealtime.openfire.plugin.frontdoor.admin;

import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.igniterealtime.openfire.plugin.frontdoor.model.Texts;
import org.igniterealtime.openfire.plugin.frontdoor.policy.batch.Batch;
import org.igniterealtime.openfire.plugin.frontdoor.policy.batch.Batches;
import org.igniterealtime.openfire.plugin.frontdoor.policy.batch.Line;
import org.igniterealtime.openfire.plugin.frontdoor.policy.batch.Lines;

/** Puts the screen for many accounts together. */
public final class ManyView {

    private static final String KEY = "frontdoor.console.many.";
    private static final int MOST_LINES = 100;
    private static final int MOST_BATCHES = 20;

    private final Texts texts;
    private final Batches batches;
    private final Lines lines;
    private final BooleanSupplier isReadOnly;
    private final BooleanSupplier canLink;

    /**
     * The screen of one server.
     *
     * @param isReadOnly whether no account can be made
     * @param canLink    whether anybody could open a link
     */
    public ManyView(Texts texts, Batches batches, Lines lines, BooleanSupplier isReadOnly, BooleanSupplier canLink) {
        this.texts = texts;
        this.batches = batches;
        this.lines = lines;
        this.isReadOnly = isReadOnly;
        this.canLink = canLink;
    }

    /** The one of our languages that a form or the console asks for. */
    Locale language(String tag) {
        return texts.language(tag);
    }

    /** The form and the newest files. */
    ManyPage all(Locale reader) {
        Locale own = language(reader.toLanguageTag());
        return new ManyPage(Optional.empty(), batches.list(MOST_BATCHES).stream().map(ManyView::item).toList(),
                Texts.LANGUAGES.stream().map(each -> new CreatePage.Choice(each.getLanguage(), each.getDisplayLanguage(each),
                        each.equals(own))).toList(), isReadOnly.getAsBoolean(), canLink.getAsBoolean());
    }

    /**
     * One file.
     *
     * @param after    the line before the first that is shown
     * @param problems whether only refused lines are
     */
    ManyPage one(Batch batch, Locale reader, int after, boolean problems) {
        Map<Line.State, Integer> counts = lines.count(batch.id());
        List<Line> found = problems ? lines.list(batch.id(), Line.State.REFUSED, after, MOST_LINES + 1)
                : lines.list(batch.id(), after, MOST_LINES + 1);
        List<Line> shown = found.subList(0, Math.min(found.size(), MOST_LINES));
        String next = found.size() > MOST_LINES ? String.valueOf(shown.get(MOST_LINES - 1).number()) : "";
        int made = counts.getOrDefault(Line.State.DONE, 0);
        int refused = counts.getOrDefault(Line.State.REFUSED, 0);
        Locale own = language(reader.toLanguageTag());
        ManyPage.Detail detail = new ManyPage.Detail(item(batch), word(batch.state()),
                counts.getOrDefault(Line.State.READY, 0) + counts.getOrDefault(Line.State.WORKING, 0), made + refused, made,
                refused, shown.stream().map(line -> row(line, own)).toList(), next, problems);
        return new ManyPage(Optional.of(detail), List.of(), List.of(), isReadOnly.getAsBoolean(), canLink.getAsBoolean());
    }

    private static ManyPage.Item item(Batch batch) {
        return new ManyPage.Item(batch.id(), Date.from(batch.created()), batch.by(), batch.lines(),
                KEY + "state." + word(batch.state()));
    }

    private ManyPage.Row row(Line line, Locale language) {
        String state = word(line.state());
        return new ManyPage.Row(line.number(), line.username(), KEY + "line." + state, line.state() == Line.State.REFUSED ? "shut"
                : line.state() == Line.State.DONE ? "fine" : "open", line.problem().map(why -> texts.of(why, language)).orElse(""));
    }

    private static String word(Enum<?> state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
