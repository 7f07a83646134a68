package org.igniterealtime.openfire.plugin.frontdoor.admin;

import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.igniterealtime.openfire.plugin.frontdoor.policy.configure.Offer;
import org.igniterealtime.openfire.plugin.frontdoor.policy.configure.TakeOver;
import org.igniterealtime.openfire.plugin.frontdoor.settings.Setting;

/** Taking over from the Registration plugin: what it was set to, what becomes of that, and what is left to do by hand. */
public final class TakeOverServlet extends Screen {

    private static final long serialVersionUID = 1L;
    private static final String KEYS = "frontdoor.takeover.";

    private final transient TakeOver takeOver;
    private final transient BooleanSupplier active;

    /**
     * A controller.
     *
     * @param active whether the Registration plugin is running
     */
    public TakeOverServlet(Desk desk, TakeOver takeOver, BooleanSupplier active) {
        super(desk, "takeover");
        this.takeOver = takeOver;
        this.active = active;
    }

    @Override
    protected Reply show(ConsoleVisit visit) {
        List<Offer> offers = takeOver.offers();
        return Reply.show(new TakeOverPage(active.getAsBoolean(), TakeOver.mark(offers), offers.stream().map(TakeOverPage.Row::new).toList()));
    }

    @Override
    protected Reply act(ConsoleVisit visit) {
        takeOver.take(Set.copyOf(visit.form().all("take")), visit.form().text("seen")).ifPresentOrElse(changed -> taken(visit, changed),
                () -> visit.tell(Notice.error(KEYS + "overtaken")));
        return Reply.see(address().substring(1));
    }

    private static void taken(ConsoleVisit visit, List<Setting> changed) {
        if (changed.isEmpty()) {
            visit.tell(Notice.warning(KEYS + "none"));
            return;
        }
        visit.audit("took settings over from the Registration plugin",
                changed.stream().map(Setting::key).collect(Collectors.joining(", ")));
        visit.tell(Notice.done(KEYS + "done", changed.size()));
    }
}
