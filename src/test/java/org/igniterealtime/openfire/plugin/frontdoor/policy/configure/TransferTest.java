package org.igniterealtime.openfire.plugin.frontdoor.policy.configure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.igniterealtime.openfire.plugin.frontdoor.fakes.InMemoryProperties;
import org.igniterealtime.openfire.plugin.frontdoor.settings.Setting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TransferTest {

    private final InMemoryProperties properties = new InMemoryProperties();
    private final Transfer transfer = new Transfer(new Configuration(properties, InMemoryProperties::host, properties::answer));

    @Test
    void whatWasWrittenComesBackAsItWas() {
        properties.values.putAll(Map.of("frontdoor.web.header", "Grüße = Hallo:\nC:\\new\ttab # 1\\\n! 你好 \\u0041", "frontdoor.web.footer", "",
                "frontdoor.challenge.questions", "[en] What colour is snow? = white | it is white\n[de] 1+1 = 2",
                "frontdoor.inband.mode", "approval", "frontdoor.name.min", "3"));
        Map<String, String> before = new TreeMap<>(properties.values);
        String file = transfer.write("one\ntwo");
        properties.values.clear();
        properties.values.put("frontdoor.name.max", "60");
        Transfer.Plan plan = transfer.plan(file.replace("\n", "\r\n"), true);
        assertEquals(List.of(), plan.oddities());
        assertEquals(6, plan.steps().size());
        assertEquals(6, transfer.apply(file, true, plan.mark()).orElseThrow().size());
        assertEquals(before, properties.values);
        assertEquals(List.of(), transfer.plan(file, true).steps(), "again: nothing to do");
    }

    @Test
    void onlyOurOwnLeavesTheServer() {
        properties.values.putAll(Map.of("frontdoor.secret", "c2VjcmV0", "frontdoor.stock.inband", "true", "mail.smtp.password", "p",
                "frontdoor.name.min", "3"));
        assertEquals("# x\nfrontdoor.name.min = 3\n", transfer.write("x"));
    }

    @Test
    void whatTheFileDoesNotNameStaysUnlessItIsToldNotTo() {
        properties.values.put("frontdoor.name.max", "60");
        assertEquals(List.of(new Step(Setting.NAME_MIN, Optional.empty(), Optional.of("3"))), transfer.plan("frontdoor.name.min=3", false).steps());
        assertEquals(2, transfer.plan("frontdoor.name.min=3", true).steps().size());
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"frontdoor.name.min;MALFORMED;frontdoor.name.min", "= 3;MALFORMED;= 3",
            "frontdoor.name.min = \\u00zz;MALFORMED;frontdoor.name.min = \\u00zz", "frontdoor.name.minimum = 3;UNKNOWN;frontdoor.name.minimum",
            "xmpp.domain = evil;UNKNOWN;xmpp.domain", "frontdoor.secret = abc;UNKNOWN;frontdoor.secret",
            "frontdoor.name.min = many;VALUE;frontdoor.name.min", "frontdoor.name.min = 60¶frontdoor.name.max = 20;CLASH;frontdoor.name.min",
            "frontdoor.name.min = 2¶frontdoor.name.min = 3;TWICE;frontdoor.name.min"})
    void badLinesAreToldByTheirNumber(String line, Oddity.Kind kind, String about) {
        String lines = line.replace('¶', '\n');
        Transfer.Plan plan = transfer.plan("# remark\n\n" + lines + "\nfrontdoor.web.name = \\\n  Two", false);
        assertEquals(List.of(new Oddity(kind == Oddity.Kind.TWICE ? 4 : 3, kind, about)), plan.oddities());
        assertEquals(kind == Oddity.Kind.UNKNOWN, plan.isSound());
        assertEquals(kind == Oddity.Kind.UNKNOWN, transfer.apply("# remark\n\n" + lines, false,
                transfer.plan("# remark\n\n" + lines, false).mark()).isPresent());
        assertFalse(properties.values.containsKey("xmpp.domain"));
    }

    @Test
    void lineThatContradictsWhatIsSetIsRefusedEvenWithoutALineOfItsOwn() {
        properties.values.put("frontdoor.name.min", "10");
        Transfer.Plan plan = transfer.plan("frontdoor.name.max = 5", false);
        assertEquals(List.of(new Oddity(0, Oddity.Kind.CLASH, "frontdoor.name.min")), plan.oddities());
        assertFalse(plan.isSound());
    }

    @Test
    void anotherPlanThanTheOneThatWasSeenIsNotCarriedOut() {
        String seen = transfer.plan("frontdoor.name.min=3", false).mark();
        properties.values.put("frontdoor.name.min", "2");
        assertEquals(Optional.empty(), transfer.apply("frontdoor.name.min=3", false, seen));
        assertEquals(0, properties.writes);
        assertTrue(transfer.apply("frontdoor.name.min=3", false, transfer.plan("frontdoor.name.min=3", false).mark()).isPresent());
    }

    @Test
    void continuedLinesCountFromTheirFirst() {
        Transfer.Plan plan = transfer.plan("frontdoor.web.name = a\\\n  b\nnonsense", false);
        assertEquals(List.of(new Oddity(3, Oddity.Kind.MALFORMED, "nonsense")), plan.oddities());
        assertEquals(Optional.of("ab"), plan.steps().get(0).after());
    }
}
