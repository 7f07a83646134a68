package org.igniterealtime.openfire.plugin.frontdoor.xmpp;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import org.igniterealtime.openfire.plugin.frontdoor.model.Reason;
import org.dom4j.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xmpp.packet.IQ;

/** Huge queries, at and beyond the limits of protocol.md 4.22. */
class SizeTest {

    @ParameterizedTest
    @CsvSource({"64, true", "65, false", "399, false", "4000, false"})
    void formHasSixtyFourFieldsAtMost(int count, boolean readable) throws Exception {
        String[] fields = IntStream.range(0, count).mapToObj(number -> "f" + number + "=x").toArray(String[]::new);
        assertReadable(readable, Stanzas.form(fields));
    }

    @ParameterizedTest
    @CsvSource({"4096, true", "4097, false", "900000, false"})
    void valueHasFourKilobytesAtMost(int length, boolean readable) throws Exception {
        assertReadable(readable, Stanzas.form("username=" + "x".repeat(length)));
        assertReadable(readable, Stanzas.set("<username>" + "x".repeat(length) + "</username>"));
        assertReadable(readable, Stanzas.set("<username a='" + "x".repeat(length) + "'/>"));
    }

    @ParameterizedTest
    @CsvSource({"15, true", "17, false"})
    void wholeHasSixtyFourKilobytesAtMost(int fields, boolean readable) throws Exception {
        String[] values = IntStream.range(0, fields).mapToObj(number -> "f" + number + "=" + "x".repeat(4090))
                .toArray(String[]::new);
        assertReadable(readable, Stanzas.form(values));
    }

    @Test
    void deepNestingCostsNoStack() throws Exception {
        IQ iq = Stanzas.set("");
        Element deepest = iq.getChildElement();
        for (int level = 0; level < 100_000; level++) {
            deepest = deepest.addElement("username");
        }
        assertReadable(false, iq);
    }

    @Test
    void manySiblingsAreTooMany() throws Exception {
        assertReadable(false, Stanzas.set("<nick/>".repeat(100_000)));
    }

    @Test
    void hugeGetIsRefusedToo() throws Exception {
        IQ iq = Stanzas.set("<nick/>".repeat(1000));
        iq.setType(IQ.Type.get);
        assertReadable(false, iq);
    }

    private static void assertReadable(boolean readable, IQ iq) {
        RegisterQuery query = QueryReader.read(iq);
        if (readable) {
            assertInstanceOf(RegisterQuery.Submission.class, query);
        } else {
            Reason reason = assertInstanceOf(RegisterQuery.Unusable.class, query).reason();
            assertTrue(reason == Reason.MALFORMED || reason == Reason.FIELD_UNUSABLE);
        }
    }
}
