package org.igniterealtime.openfire.plugin.frontdoor.admin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.frontdoor.model.Password;
import org.igniterealtime.openfire.plugin.frontdoor.model.Problem;
import org.igniterealtime.openfire.plugin.frontdoor.model.Reason;
import org.igniterealtime.openfire.plugin.frontdoor.policy.batch.Row;
import org.igniterealtime.openfire.plugin.frontdoor.policy.hand.Entry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables of accounts as spreadsheets write them, and as nobody should. */
class TableReaderTest {

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void readsWhatSpreadsheetsWrite(String mark) throws UnreadableException {
        String text = "\ufeffUserName,Name, email ,groups,password,colour\r\nalice,\"Liddell, Alice; \"\"A\"\"\",a@b.c,Staff|My friends, pw ,red\r\n\r\nbob\r\n";
        String other = text.replace("Liddell, Alice; ", "X").replace(",", mark).replace("X", "Liddell, Alice; ");
        Table table = TableReader.read(other);
        assertEquals(List.of("colour"), table.unused());
        assertEquals(new Entry("alice", "Liddell, Alice; \"A\"", "a@b.c", List.of("Staff", "My friends")), table.rows().get(0).entry());
        assertEquals(Optional.of(" pw "), table.rows().get(0).password().map(Password::reveal));
        assertEquals(new Entry("bob", "", "", List.of("")), table.rows().get(1).entry());
        assertEquals(Optional.empty(), table.rows().get(1).password());
        assertEquals(List.of(2, 4), table.rows().stream().map(Row::number).toList());
    }

    @ParameterizedTest
    @CsvSource({"'',empty", "'username',empty", "'a\nb',header", "'username,username\nx,y',twice", "'username\n\"x',broken",
        "'username\n\"x\"y,z',broken"})
    void saysWhatIsWrong(String text, String why) {
        UnreadableException wrong = assertThrows(UnreadableException.class, () -> TableReader.read(text.replace("\\n", "\n")));
        assertEquals("frontdoor.console.many.fault." + why, wrong.notice().key());
    }

    @Test
    void takesTenThousandLinesAndNoMore() throws UnreadableException {
        assertEquals(10_000, TableReader.read("username\n" + "x\n".repeat(10_000)).rows().size());
        assertThrows(UnreadableException.class, () -> TableReader.read("username\n" + "x\n".repeat(10_001)));
    }

    @Test
    void whatIsTooLongIsALineThatIsWrong() throws UnreadableException {
        Table table = TableReader.read("username,name\nx," + "y".repeat(10_001) + "\nz,1,2\n");
        assertEquals(List.of(Optional.of(Problem.of(Reason.LINE_TOO_LONG)), Optional.of(Problem.of(Reason.LINE_TOO_LONG))),
                table.rows().stream().map(Row::fault).toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {"=1+1|'=1+1", "+1|'+1", "-1|'-1", "@x|'@x", "alice|alice", "a=1|a=1", "~ =1~|~' =1~",
            "\u00a0@x|'\u00a0@x", "\uFF1D1|'\uFF1D1", "\uFF0B1|'\uFF0B1", "\uFF0D1|'\uFF0D1", "\uFF20x|'\uFF20x", "~\tx~|~'\tx~"})
    void formulasAreTextInTheResult(String text, String written) {
        assertEquals(written, CsvFile.defused(text));
    }
}
