package org.igniterealtime.openfire.plugin.frontdoor.admin;

import java.util.function.Supplier;

/** The overview's controller. */
public final class OverviewServlet extends Screen {

    private static final long serialVersionUID = 1L;

    private final transient Supplier<OverviewPage> overview;

    /** A controller. */
    public OverviewServlet(Desk desk, Supplier<OverviewPage> overview) {
        super(desk, "overview");
        this.overview = overview;
    }

    @Override
    protected Reply show(ConsoleVisit visit) {
        return Reply.show(overview.get());
    }
}
