package org.igniterealtime.openfire.plugin.frontdoor.admin;

import java.util.List;
import org.igniterealtime.openfire.plugin.frontdoor.policy.batch.Row;

/**
 * What was read from a file.
 *
 * @param rows   in order
 * @param unused names of columns that we don't know
 */
record Table(List<Row> rows, List<String> unused) {

    Table {
        rows = List.copyOf(rows);
        unused = List.copyOf(unused);
    }
}
