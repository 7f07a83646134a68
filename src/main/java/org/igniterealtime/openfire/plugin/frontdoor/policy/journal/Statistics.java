package org.igniterealtime.openfire.plugin.frontdoor.policy.journal;

import java.util.List;

/** The numbers of the last days, for the chart. They take as long with a million rows in the journal as with none. */
public interface Statistics {

    /**
     * The last {@code days} days, the oldest first, today last, in the server's time zone; also those on which nothing happened.
     *
     * @throws org.igniterealtime.openfire.plugin.frontdoor.policy.BrokenException when the database does not answer
     */
    List<DayCounts> last(int days);
}
