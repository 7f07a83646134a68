package org.igniterealtime.openfire.plugin.frontdoor.admin;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * A file of comma-separated values that goes out line by line, in UTF-8. Spreadsheets take cells that begin in some ways for
 * formulas, which may do anything to whoever opens the file, so such cells begin with an apostrophe.
 */
public final class CsvFile {

    /** Some spreadsheets pass over blanks, and some take wide characters for what they look like. */
    private static final Pattern FORMULA = Pattern.compile("[\\s\\p{Z}\\uFEFF]*[=+\\-@\uFF1D\uFF0B\uFF0D\uFF20]|[\\t\\r\\n]");
    private static final char MARK = '\uFEFF';

    private final CSVPrinter printer;

    private CsvFile(CSVPrinter printer) {
        this.printer = printer;
    }

    /**
     * A file that goes out there.
     *
     * @param isMarked whether it says at its start that it is UTF-8 (a byte order mark), which Excel has to be told
     */
    public static CsvFile to(OutputStream out, boolean isMarked) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        if (isMarked) {
            writer.write(MARK);
        }
        return new CsvFile(new CSVPrinter(writer, CSVFormat.RFC4180));
    }

    /** Writes a line. */
    public void line(List<String> cells) throws IOException {
        printer.printRecord(cells.stream().map(CsvFile::defused).toList());
    }

    /** Sends what is left. A file that was broken off is not finished: whoever reads it is to notice. */
    public void finish() throws IOException {
        printer.flush();
    }

    /** A spreadsheet would run what begins so. */
    static String defused(String cell) {
        return FORMULA.matcher(cell).lookingAt() ? "'" + cell : cell;
    }
}
