package org.igniterealtime.openfire.plugin.frontdoor.admin;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.Locale;
import javax.servlet.http.HttpServletResponse;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.igniterealtime.openfire.plugin.frontdoor.model.Password;
import org.igniterealtime.openfire.plugin.frontdoor.model.Texts;
import org.igniterealtime.openfire.plugin.frontdoor.policy.batch.Batch;
import org.igniterealtime.openfire.plugin.frontdoor.policy.batch.BatchResult;
import org.igniterealtime.openfire.plugin.frontdoor.policy.batch.Line;

/** Writes what became of a file as a table, which is the only place where its passwords and links are told. */
public final class ResultFile {

    private static final char BOM = '\ufeff';

    private final BatchResult result;
    private final Texts texts;

    /** Files of those results. */
    public ResultFile(BatchResult result, Texts texts) {
        this.result = result;
        this.texts = texts;
    }

    /** Sends it. Stops at the first line that nobody takes any more, so that what is told once is not told to nobody. */
    void send(Batch batch, Locale language, HttpServletResponse response) throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"accounts-" + batch.id().substring(0, 8) + ".csv\"");
        response.setHeader("X-Content-Type-Options", "nosniff");
        PrintWriter out = response.getWriter();
        out.write(BOM);
        CSVPrinter printer = new CSVPrinter(out, CSVFormat.RFC4180);
        printer.printRecord("line", "username", "state", "error", "password", "link");
        result.tell(batch, told -> print(printer, out, told, language));
        printer.flush();
    }

    private boolean print(CSVPrinter printer, PrintWriter out, BatchResult.Told told, Locale language) {
        Line line = told.line();
        try {
            printer.printRecord(line.number(), CsvFile.defused(line.username()),
                    texts.of("frontdoor.console.many.line." + line.state().name().toLowerCase(Locale.ROOT), language),
                    CsvFile.defused(line.problem().map(why -> texts.of(why, language)).orElse("")),
                    told.password().map(Password::reveal).orElse(""),
                    told.link().map(link -> link.address().toString()).orElse(""));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        return !out.checkError();
    }
}
