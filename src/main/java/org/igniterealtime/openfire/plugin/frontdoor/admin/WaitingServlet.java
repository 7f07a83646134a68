package org.igniterealtime.openfire.plugin.frontdoor.admin;

import java.util.List;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Approvals;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Rulings;

/** The controller of the list of those who wait: approves, declines, and writes notes. */
public final class WaitingServlet extends Screen {

    private static final long serialVersionUID = 1L;
    private static final String PREFIX = "frontdoor.waiting.";
    private static final String ID = "[0-9A-Za-z]{1,32}";
    private static final int LONGEST_WORD = 2000;

    private final transient WaitingList list;
    private final transient Rulings rulings;
    private final transient Approvals approvals;

    /** A controller. */
    public WaitingServlet(Desk desk, WaitingList list, Rulings rulings, Approvals approvals) {
        super(desk, "waiting");
        this.list = list;
        this.rulings = rulings;
        this.approvals = approvals;
    }

    @Override
    protected Reply show(ConsoleVisit visit) {
        return Reply.show(list.page(WaitingQuery.of(visit.form()), ""));
    }

    /** A button beside one application says {@code what:id}; one below the list {@code what}, for those that are ticked. */
    @Override
    protected Reply act(ConsoleVisit visit) {
        String[] what = visit.form().text("do").split(":", 2);
        List<String> ids = (what.length > 1 ? List.of(what[1]) : visit.form().all("id")).stream()
                .filter(id -> id.matches(ID)).toList();
        return switch (what[0]) {
            case "approve" -> decide(visit, Rulings.Kind.APPROVE, ids);
            case "decline" -> decide(visit, Rulings.Kind.DECLINE, ids);
            case "note" -> note(visit, ids);
            default -> back(visit);
        };
    }

    private Reply decide(ConsoleVisit visit, Rulings.Kind kind, List<String> ids) {
        String word = visit.form().text("word").strip();
        if (kind == Rulings.Kind.DECLINE && word.length() > LONGEST_WORD) {
            visit.tell(Notice.error(PREFIX + "word.long", LONGEST_WORD));
            return Reply.show(list.page(WaitingQuery.of(visit.form()), word));
        }
        if (ids.isEmpty()) {
            visit.tell(Notice.error(PREFIX + "none-ticked"));
        }
        rulings.carryOut(new Rulings.Order(kind, ids, visit.administrator(), Optional.of(word).filter(text -> !text.isEmpty())))
                .forEach(verdict -> visit.tell(notice(kind, verdict)));
        return back(visit);
    }

    private static Notice notice(Rulings.Kind kind, Rulings.Verdict verdict) {
        String who = verdict.now().map(row -> row.account().text()).orElse("");
        String key = verdict.outcome().key(kind);
        return switch (verdict.outcome()) {
            case MAILED, DONE -> Notice.done(key, who);
            case UNMAILED, TOO_LATE -> Notice.warning(key, who);
            case GONE, LEFT -> Notice.warning(key);
            case BROKEN -> Notice.error(key);
        };
    }

    private Reply note(ConsoleVisit visit, List<String> ids) {
        boolean isWritten = !ids.isEmpty() && approvals.annotate(ids.get(0), visit.form().text("note"));
        if (isWritten) {
            visit.audit("wrote a note on an application", ids.get(0));
        }
        visit.tell(isWritten ? Notice.done(PREFIX + "noted") : Notice.error(PREFIX + "not-noted"));
        return back(visit);
    }

    private static Reply back(ConsoleVisit visit) {
        WaitingQuery query = WaitingQuery.of(visit.form());
        return Reply.see(WaitingList.address(query.source(), Optional.of(query.after())));
    }
}
