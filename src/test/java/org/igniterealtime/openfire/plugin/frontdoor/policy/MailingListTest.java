package org.igniterealtime.openfire.plugin.frontdoor.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.igniterealtime.openfire.plugin.frontdoor.model.Email;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people paste. */
class MailingListTest {

    @ParameterizedTest
    @ValueSource(strings = {"a@x.test\nb@x.test", "a@x.test,b@x.test", "\r\n a@x.test ;; b@x.test,\n\n", "Ann A. <a@x.test>, <b@x.test>",
        "a@x.test\u2028b@x.test", "\"B\" < a@x.test >\rb@x.test"})
    void addressesAreFoundInEveryWayOfWritingThem(String typed) {
        MailingList list = MailingList.read(typed);
        assertEquals(List.of("a@x.test", "b@x.test"), addresses(list));
        assertTrue(list.isClean());
        assertEquals(0, list.repeated());
    }

    @Test
    void eachStandsOnItOnce() {
        MailingList list = MailingList.read("a@x.test, A@X.TEST\nnobody, Nobody, Ann <a@x.test>");
        assertEquals(List.of("a@x.test"), addresses(list));
        assertEquals(List.of("a@x.test", "nobody"), list.entries().stream().map(MailingList.Entry::typed).toList());
        assertEquals(3, list.repeated());
        assertFalse(list.isClean());
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody", "a@", "a b@x.test", "a@x.test b@x.test", "<a@x.test", "a@x..test"})
    void whatIsNoAddressIsKeptToBeShown(String typed) {
        assertEquals(List.of(new MailingList.Entry(typed, Optional.empty())), MailingList.read(typed).entries());
    }

    @Test
    void nothingIsNothingAndTooMuchIsTooMuch() {
        assertEquals(List.of(), MailingList.read(" \n,; ").entries());
        assertEquals(Email.MAX_LENGTH, MailingList.read("x".repeat(9999)).entries().get(0).typed().length());
        assertFalse(many(1000).isTooLong());
        assertTrue(many(1001).isTooLong());
    }

    @Test
    void addressesDoNotPrintThemselves() {
        MailingList list = MailingList.read("ann@x.test, nobody");
        assertFalse((list + " " + list.entries()).matches("(?s).*(ann|nobody).*"));
    }

    private static MailingList many(int count) {
        return MailingList.read(IntStream.range(0, count).mapToObj(each -> each + "@x.test").collect(Collectors.joining(",")));
    }

    private static List<String> addresses(MailingList list) {
        return list.entries().stream().flatMap(entry -> entry.address().stream()).map(Email::text).toList();
    }
}
