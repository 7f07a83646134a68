package org.igniterealtime.openfire.plugin.frontdoor.admin;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.igniterealtime.openfire.plugin.frontdoor.model.Password;
import org.igniterealtime.openfire.plugin.frontdoor.model.Problem;
import org.igniterealtime.openfire.plugin.frontdoor.model.Reason;
import org.igniterealtime.openfire.plugin.frontdoor.policy.batch.Batch;
import org.igniterealtime.openfire.plugin.frontdoor.policy.batch.Row;
import org.igniterealtime.openfire.plugin.frontdoor.policy.hand.Entry;

/** Reads a table of accounts: a header, and a line for each; separated by commas, semicolons or tabs, whichever the header has. */
final class TableReader {

    private static final String USERNAME = "username";
    private static final List<String> COLUMNS = List.of(USERNAME, "name", "email", "groups", "password");
    private static final char BOM = '\ufeff';
    /** Far more than a line may have in it, in characters. */
    private static final int LONGEST_LINE = 10_000;
    private static final int MOST_UNUSED = 10;
    private static final int LONGEST_NAME = 40;

    private TableReader() {
    }

    /** The table in a text. */
    static Table read(String text) throws UnreadableException {
        String plain = !text.isEmpty() && text.charAt(0) == BOM ? text.substring(1) : text;
        CSVFormat format = CSVFormat.Builder.create(CSVFormat.RFC4180).setDelimiter(delimiter(plain)).build();
        try (CSVParser parser = CSVParser.parse(new StringReader(plain), format)) {
            return read(parser);
        } catch (IOException | UncheckedIOException | IllegalStateException | IllegalArgumentException broken) {
            throw new UnreadableException("broken");
        }
    }

    private static Table read(CSVParser parser) throws UnreadableException {
        Iterator<CSVRecord> records = parser.iterator();
        if (!records.hasNext()) {
            throw new UnreadableException("empty");
        }
        List<String> unused = new ArrayList<>();
        Map<String, Integer> columns = columns(records.next(), unused);
        List<Row> rows = new ArrayList<>();
        while (records.hasNext()) {
            CSVRecord record = records.next();
            if (record.size() > 1 || !record.get(0).isBlank()) {
                rows.add(row(record, columns, columns.size() + unused.size()));
            }
            if (rows.size() > Batch.MOST_LINES) {
                throw new UnreadableException("many", Batch.MOST_LINES);
            }
        }
        if (rows.isEmpty()) {
            throw new UnreadableException("empty");
        }
        return new Table(rows, unused.stream().filter(name -> !name.isEmpty()).limit(MOST_UNUSED).toList());
    }

    private static Map<String, Integer> columns(CSVRecord header, List<String> unused) throws UnreadableException {
        Map<String, Integer> columns = new HashMap<>();
        for (int index = 0; index < header.size(); index++) {
            String name = header.get(index).strip().toLowerCase(Locale.ROOT);
            if (!COLUMNS.contains(name)) {
                unused.add(name.substring(0, Math.min(name.length(), LONGEST_NAME)));
            } else if (columns.put(name, index) != null) {
                throw new UnreadableException("twice", name);
            }
        }
        if (!columns.containsKey(USERNAME)) {
            throw new UnreadableException("header");
        }
        return columns;
    }

    private static Row row(CSVRecord record, Map<String, Integer> columns, int width) {
        int number = Math.toIntExact(record.getRecordNumber());
        boolean isTooLong = record.size() > width || record.stream().mapToInt(String::length).sum() > LONGEST_LINE;
        if (isTooLong) {
            return new Row(number, new Entry(record.get(0), "", "", List.of()), Optional.empty(),
                    Optional.of(Problem.of(Reason.LINE_TOO_LONG)));
        }
        List<String> groups = Arrays.stream(cell(record, columns, "groups").split("\\|")).toList();
        return new Row(number, new Entry(cell(record, columns, USERNAME), cell(record, columns, "name"),
                cell(record, columns, "email"), groups),
                Optional.of(cell(record, columns, "password")).filter(text -> !text.isEmpty()).map(Password::of), Optional.empty());
    }

    private static String cell(CSVRecord record, Map<String, Integer> columns, String name) {
        return Optional.ofNullable(columns.get(name)).filter(index -> index < record.size()).map(record::get).orElse("");
    }

    private static String delimiter(String text) {
        String header = text.lines().findFirst().orElse("");
        return Stream.of(",", ";", "\t").max((one, other) -> Long.compare(count(header, one), count(header, other))).orElseThrow();
    }

    private static long count(String header, String delimiter) {
        return header.chars().filter(letter -> letter == delimiter.charAt(0)).count();
    }
}
