package org.igniterealtime.openfire.plugin.frontdoor.admin;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import javax.servlet.http.HttpServletRequest;
import org.igniterealtime.openfire.plugin.frontdoor.policy.batch.Batch;
import org.igniterealtime.openfire.plugin.frontdoor.policy.batch.Batches;
import org.igniterealtime.openfire.plugin.frontdoor.policy.batch.Filing;
import org.igniterealtime.openfire.plugin.frontdoor.policy.hand.Access;
import org.igniterealtime.openfire.plugin.frontdoor.policy.hand.NameRules;

/** Makes many accounts: a file is looked at, shown line by line, and worked off when an administrator says so. */
public final class ManyScreen extends Screen {

    /** What was pasted in place of a file. */
    static final String TEXT = "text";

    private static final long serialVersionUID = 1L;
    private static final String KEY = "frontdoor.console.many.";
    private static final String BATCH = "batch";
    private static final String PROBLEMS = "problems";
    private static final int LONGEST_NUMBER = 6;

    private final transient Filing filing;
    private final transient Batches batches;
    private final transient ManyView view;
    private final transient ResultFile result;
    private final transient Runnable wake;

    /**
     * A controller.
     *
     * @param wake has the work begin at once that was started
     */
    public ManyScreen(Desk desk, Filing filing, Batches batches, ManyView view, ResultFile result, Runnable wake) {
        super(desk, "many");
        this.filing = filing;
        this.batches = batches;
        this.view = view;
        this.result = result;
        this.wake = wake;
    }

    @Override
    protected ConsoleForm read(HttpServletRequest request) throws IOException {
        return UploadForm.isIn(request) ? UploadForm.read(request) : super.read(request);
    }

    @Override
    protected Reply show(ConsoleVisit visit) {
        String after = visit.form().text("after");
        boolean isNumber = after.matches("\\d{1," + LONGEST_NUMBER + "}");
        return batch(visit).map(batch -> Reply.show(view.one(batch, visit.locale(), isNumber ? Integer.parseInt(after) : 0,
                visit.form().has(PROBLEMS)))).orElseGet(() -> Reply.show(view.all(visit.locale())));
    }

    @Override
    protected Reply act(ConsoleVisit visit) {
        String wanted = visit.form().text("do");
        Optional<Batch> batch = batch(visit);
        if (batch.isEmpty()) {
            return wanted.equals("check") ? check(visit) : see("");
        }
        return switch (wanted) {
            case "start" -> change(visit, batch.get(), Batch.State.DRAFT, Batch.State.RUNNING, "started");
            case "stop" -> change(visit, batch.get(), Batch.State.RUNNING, Batch.State.STOPPED, "stopped");
            case "resume" -> change(visit, batch.get(), Batch.State.STOPPED, Batch.State.RUNNING, "resumed");
            case "discard" -> discard(visit, batch.get());
            case "result" -> download(visit, batch.get());
            default -> see(batch.get().id());
        };
    }

    private Reply check(ConsoleVisit visit) {
        ConsoleForm form = visit.form();
        try {
            if (form.has(UploadForm.FAULT)) {
                throw new UnreadableException(form.text(UploadForm.FAULT));
            }
            Table table = TableReader.read(form.has(UploadForm.FILE) ? form.text(UploadForm.FILE) : form.text(TEXT));
            Access access = CreateForm.access(form.text(CreateForm.ACCESS)).filter(it -> it != Access.TYPED).orElse(Access.LINK);
            Batch batch = filing.file(table.rows(), new Batch.Options(access, form.has(CreateForm.BYPASS) ? NameRules.SERVER
                    : NameRules.DOORS, view.language(form.text(CreateForm.LANGUAGE))), visit.administrator());
            if (!table.unused().isEmpty()) {
                visit.tell(Notice.warning(KEY + "unused", String.join(", ", table.unused())));
            }
            return see(batch.id());
        } catch (UnreadableException why) {
            visit.tell(why.notice());
            return see("");
        }
    }

    private Reply change(ConsoleVisit visit, Batch batch, Batch.State from, Batch.State to, String what) {
        if (batches.change(batch.id(), from, to)) {
            visit.audit(what + " a file of accounts", "file " + batch.id() + ", " + batch.lines() + " lines, way in: "
                    + batch.options().access() + ", names: " + batch.options().rules());
            visit.tell(Notice.done(KEY + what));
            wake.run();
        }
        return see(batch.id());
    }

    private Reply discard(ConsoleVisit visit, Batch batch) {
        if (batch.state() == Batch.State.RUNNING) {
            return see(batch.id());
        }
        batches.delete(batch.id());
        visit.audit("removed a file of accounts", "file " + batch.id() + ", which was " + batch.state());
        visit.tell(Notice.done(KEY + "discarded"));
        return see("");
    }

    /** Tells secrets, so it is asked for by a form, and written down. */
    private Reply download(ConsoleVisit visit, Batch batch) {
        visit.audit("fetched the result of a file of accounts", "file " + batch.id());
        Locale language = view.language(visit.locale().toLanguageTag());
        return exchange -> result.send(batch, language, exchange.response());
    }

    private Optional<Batch> batch(ConsoleVisit visit) {
        return Optional.of(visit.form().text(BATCH)).filter(id -> id.matches("[0-9a-f]{32}")).flatMap(batches::find);
    }

    private Reply see(String batch) {
        return Reply.see(address().substring(1) + (batch.isEmpty() ? "" : "?" + BATCH + "=" + batch));
    }
}
