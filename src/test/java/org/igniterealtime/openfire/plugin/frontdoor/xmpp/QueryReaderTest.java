package org.igniterealtime.openfire.plugin.frontdoor.xmpp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Optional;
import org.igniterealtime.openfire.plugin.frontdoor.model.Answer;
import org.igniterealtime.openfire.plugin.frontdoor.model.Password;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The shapes in which clients send their queries, and those in which nobody but an attacker does. */
class QueryReaderTest {

    private static final String FULL = "submission bob/s3cret words/tok3n/handwk";
    private static final String PLAIN = "submission bob/s3cret words/-/-";

    @ParameterizedTest
    @CsvSource({"fetch, fetch", "profanity-legacy, " + PLAIN, "smack-legacy, " + PLAIN, "psi-form, " + FULL,
            "gajim-echo, " + FULL, "dino-echo, " + FULL, "conversations-captcha, " + FULL, "spark-children, " + FULL,
            "atalk-captcha-type, " + FULL, "pidgin-cancel, CANCELLED", "cancel-with-fields, CANCELLED",
            "conversations-cancel, CANCELLED", "form-without-form-type, " + PLAIN, "oob-before-form, " + PLAIN,
            "equal-in-both, " + PLAIN, "different-in-both, MALFORMED", "remove, removal",
            "remove-with-sibling, MALFORMED", "remove-confirmed, removal by bob@localhost/s3cret words/-/-",
            "change-confirmed, change from 0ld words to bob/s3cret words/-/-", "unknown-form-type, MALFORMED",
            "two-forms, MALFORMED", "no-type, MALFORMED", "result-type, MALFORMED", "two-children, MALFORMED",
            "no-id, MALFORMED", "not-a-query, MALFORMED", "no-payload, MALFORMED"})
    void everyShapeIsRead(String fixture, String expected) throws Exception {
        assertEquals(expected, describe(QueryReader.read(Stanzas.fixture(fixture))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "<x xmlns='jabber:x:oob'><url>x</url></x> | submission -/-/-/-",
        "<registered/> | submission -/-/-/-",
        "<username>bob</username><username>bob</username> | submission bob/-/-/-",
        "<username>bob</username><username>eve</username> | FIELD_UNUSABLE",
        "<username>eve</username><username>bob</username><x xmlns='jabber:x:data' type='submit'><field var='username'><value>eve</value></field></x> | MALFORMED",
        "<username xmlns='other'>eve</username><password>p</password> | submission -/p/-/-",
        "<username><![CDATA[bob]]></username> | submission bob/-/-/-",
        "<remove xmlns=''/> | submission -/-/-/-",
        "<remove>bob</remove> | removal",
        "<username> bob </username> | 'submission  bob /-/-/-'"})
    void legacyElementsAreRead(String content, String expected) throws Exception {
        assertEquals(expected, describe(QueryReader.read(Stanzas.set(content))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "<field var='username'/> | submission -/-/-/-",
        "<field var='username'><value/></field> | submission /-/-/-",
        "<field><value>bob</value></field> | submission -/-/-/-",
        "<field var=''><value>bob</value></field> | submission -/-/-/-",
        "<field var='username' type='boolean'><value>bob</value></field> | submission bob/-/-/-",
        "<field var='username'><value>bob</value></field><field var='username'><value>bob</value></field> | submission bob/-/-/-",
        "<field var='username'><value>bob</value></field><field var='username'><value>eve</value></field> | FIELD_UNUSABLE",
        "<field var='username'><value>bob</value><value>eve</value></field> | FIELD_UNUSABLE",
        "<field var='challenge'><value>a</value><value>b</value></field> | FIELD_UNUSABLE",
        "<field var='colours' type='list-multi'><value>a</value><value>b</value></field> | submission -/-/-/-",
        "<field var='colours'><value>a</value></field><field var='colours'><value>b</value></field> | FIELD_UNUSABLE",
        "<field var='FORM_TYPE'><value>jabber:iq:register</value></field><field var='FORM_TYPE'><value>urn:xmpp:captcha</value></field> | FIELD_UNUSABLE",
        "<reported/><item><field var='username'><value>bob</value></field></item> | submission -/-/-/-"})
    void fieldsAreRead(String fields, String expected) throws Exception {
        assertEquals(expected, describe(QueryReader.read(Stanzas.set(
                "<x xmlns='jabber:x:data' type='submit'>" + fields + "</x>"))));
    }

    @ParameterizedTest
    @CsvSource({"tok3n, handwk, true", "tok3n, ' ', false", "'', handwk, false", "' ', handwk, false", "tok3n, '', false"})
    void answerIsOneOnlyWithBothItsParts(String challenge, String typed, boolean answered) throws Exception {
        RegisterQuery query = QueryReader.read(Stanzas.form("challenge=" + challenge, "ocr=" + typed));
        assertEquals(answered, ((RegisterQuery.Submission) query).answer().isPresent());
    }

    @Test
    void nothingOfWhatWasTypedIsPrinted() throws Exception {
        for (String fixture : new String[] {"gajim-echo", "spark-children", "change-confirmed", "remove-confirmed"}) {
            String printed = QueryReader.read(Stanzas.fixture(fixture)).toString();
            for (String secret : new String[] {"s3cret", "0ld", "handwk", "tok3n"}) {
                assertFalse(printed.contains(secret), printed);
            }
        }
    }

    private static String describe(RegisterQuery query) {
        if (query instanceof RegisterQuery.Unusable unusable) {
            return unusable.reason().name();
        }
        if (query instanceof RegisterQuery.ConfirmedChange change) {
            return "change from " + change.fields().oldPassword().map(Password::reveal).orElse("-") + " to "
                    + describe(change.fields());
        }
        if (query instanceof RegisterQuery.ConfirmedRemoval removal) {
            return "removal by " + describe(removal.fields());
        }
        if (query instanceof RegisterQuery.Submission submission) {
            return "submission " + describe(submission);
        }
        return query instanceof RegisterQuery.Fetch ? "fetch" : "removal";
    }

    private static String describe(RegisterQuery.Submission submission) {
        Optional<Answer> answer = submission.answer();
        return submission.username().orElse("-") + "/" + submission.password().map(Password::reveal).orElse("-") + "/"
                + answer.map(Answer::challenge).orElse("-") + "/" + answer.map(Answer::typed).orElse("-");
    }
}
