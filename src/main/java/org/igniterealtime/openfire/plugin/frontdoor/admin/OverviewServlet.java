package org.igniterealtime.openfire.plugin.frontdoor.admin;

import java.util.Optional;
import java.util.function.BiConsumer;
import org.igniterealtime.openfire.plugin.frontdoor.policy.BrokenException;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Mender;
import org.igniterealtime.openfire.plugin.frontdoor.settings.Setting;

/** The overview's controller: switches doors, and has mended what one click can mend. */
public final class OverviewServlet extends Screen {

    /** What the sidebar calls it. */
    static final String NAME = "overview";

    private static final long serialVersionUID = 1L;
    private static final String PREFIX = "frontdoor.console.";

    private final transient Overview overview;
    private final transient BiConsumer<Setting, Optional<String>> change;
    private final transient Mender mender;

    /**
     * A controller.
     *
     * @param change sets a setting, or takes it back to its default
     */
    public OverviewServlet(Desk desk, Overview overview, BiConsumer<Setting, Optional<String>> change, Mender mender) {
        super(desk, NAME);
        this.overview = overview;
        this.change = change;
        this.mender = mender;
    }

    @Override
    protected Reply show(ConsoleVisit visit) {
        return Reply.show(overview.page(visit.locale()));
    }

    @Override
    protected Reply act(ConsoleVisit visit) {
        String id = visit.form().text("mend");
        if (mender.ids().contains(id)) {
            mend(visit, id);
        } else {
            Optional.ofNullable(Doors.SWITCHES.get(visit.form().text("door"))).ifPresent(door -> turn(visit, door));
        }
        return Reply.see("frontdoor-overview.jsp");
    }

    private void turn(ConsoleVisit visit, Setting door) {
        Optional<String> mode = Optional.of(visit.form().text("mode")).filter(value -> !value.isEmpty());
        boolean isMode = visit.form().has("mode") && mode.map(door::accepts).orElse(door == Setting.WEB_MODE);
        if (!isMode) {
            visit.tell(Notice.error(PREFIX + "switch.unknown"));
            return;
        }
        change.accept(door, mode);
        visit.audit("switched a door", door.key() + " = " + mode.orElse("(default)"));
        visit.tell(Notice.done(PREFIX + "switch.done"));
    }

    private void mend(ConsoleVisit visit, String id) {
        try {
            mender.mend(id, visit.administrator());
            visit.tell(Notice.done(PREFIX + "mend.done"));
        } catch (BrokenException unmended) {
            visit.desk().broken().accept(unmended);
            visit.tell(Notice.error(PREFIX + "mend.failed"));
        }
    }
}
