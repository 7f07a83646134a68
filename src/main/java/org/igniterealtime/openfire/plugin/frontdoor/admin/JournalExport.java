package org.igniterealtime.openfire.plugin.frontdoor.admin;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import javax.servlet.http.HttpServletResponse;
import org.igniterealtime.openfire.plugin.frontdoor.policy.journal.JournalPage;
import org.igniterealtime.openfire.plugin.frontdoor.policy.journal.JournalQuery;
import org.igniterealtime.openfire.plugin.frontdoor.policy.journal.Ledger;

/** The journal as a file, page after page, however many there are: no more than one is in memory. */
final class JournalExport implements Reply {

    private final Ledger ledger;
    private final JournalQuery query;
    private final JournalPage first;
    private final JournalLines lines;
    private final LocalDate today;
    private final boolean isMarked;

    /**
     * A file of all that the query asks for.
     *
     * @param first    its first page, read while an error can still be told on a page
     * @param isMarked whether Excel is told that it is UTF-8
     */
    JournalExport(Ledger ledger, JournalQuery query, JournalPage first, JournalLines lines, LocalDate today, boolean isMarked) {
        this.ledger = ledger;
        this.query = query;
        this.first = first;
        this.lines = lines;
        this.today = today;
        this.isMarked = isMarked;
    }

    @Override
    public void send(Exchange exchange) throws IOException {
        HttpServletResponse response = exchange.response();
        response.setContentType("text/csv; charset=UTF-8");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Disposition", "attachment; filename=\"frontdoor-journal-" + today + ".csv\"");
        CsvFile file = CsvFile.to(response.getOutputStream(), isMarked);
        file.line(JournalLines.HEADER);
        write(file);
        file.finish();
    }

    private void write(CsvFile file) throws IOException {
        Optional<JournalPage> page = Optional.of(first);
        while (page.isPresent()) {
            for (JournalPage.Row row : page.get().rows()) {
                file.line(lines.cells(row.entry()));
            }
            page = page.get().older().map(this::read);
        }
    }

    private JournalPage read(JournalQuery.Place place) {
        return ledger.read(query.from(place));
    }
}
