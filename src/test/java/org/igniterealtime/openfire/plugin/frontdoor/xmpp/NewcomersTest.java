package org.igniterealtime.openfire.plugin.frontdoor.xmpp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import org.igniterealtime.openfire.plugin.frontdoor.captcha.Challenge;
import org.igniterealtime.openfire.plugin.frontdoor.captcha.Purpose;
import org.igniterealtime.openfire.plugin.frontdoor.captcha.Solution;
import org.igniterealtime.openfire.plugin.frontdoor.fakes.World;
import org.dom4j.Element;
import org.dom4j.QName;
import org.igniterealtime.openfire.plugin.frontdoor.model.Decision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xmpp.packet.IQ;

/** Those who are not signed in: the form, and the way from it to an account. */
class NewcomersTest {

    private static final QName QUERY = QName.get("query", "jabber:iq:register");

    @ParameterizedTest
    @ValueSource(strings = {"psi-form", "gajim-echo", "dino-echo", "conversations-captcha", "spark-children",
            "atalk-captcha-type"})
    void everyClientsShapeMakesAnAccountOnAnotherStream(String fixture) throws Exception {
        World world = new World();
        String token = value(new TestDoor(world).ask(Stanzas.fixture("fetch")), "challenge");
        String answer = world.challenges.open(token, Purpose.IN_BAND, world.clock.instant()).map(Solution::of)
                .orElseThrow();
        IQ set = Stanzas.read(Stanzas.fixture(fixture).toXML().replace("tok3n", token).replace("handwk",
                " " + answer.toLowerCase(Locale.ROOT)));
        assertEquals("result", TestDoor.outcome(new TestDoor(world).ask(set)));
        assertTrue(world.accounts.has("bob"));
    }

    @Test
    void wrongAnswerShowsTheSamePictureAgain() throws Exception {
        TestDoor door = new TestDoor();
        IQ form = door.ask(Stanzas.fixture("fetch"));
        IQ reply = door.ask(set(value(form, "challenge"), "wrong"));
        assertEquals("not-acceptable/modify/406", TestDoor.outcome(reply));
        assertEquals("The answer is not right.", TestDoor.text(reply));
        assertEquals(value(form, "challenge"), value(reply, "challenge"));
        assertEquals(cid(form), cid(reply));
        assertFalse(reply.toXML().contains("wrong"));
        assertEquals(List.of("query", "error"), reply.getElement().elements().stream().map(Element::getName).toList());
        assertEquals(1, door.world.journal.shown());
    }

    @Test
    void burnedChallengeComesWithoutAForm() throws Exception {
        TestDoor door = new TestDoor("challenge.tries=1");
        IQ reply = door.ask(set(value(door.ask(Stanzas.fixture("fetch")), "challenge"), "wrong"));
        assertEquals("The picture, sound or question has expired. Please start again.", TestDoor.text(reply));
        assertNull(reply.getElement().element(QUERY));
    }

    @Test
    void takenNameIsToldAndTheSameAnswerSentAgain() throws Exception {
        TestDoor door = new TestDoor();
        Challenge challenge = door.world.challenge();
        String answer = Solution.of(challenge);
        door.world.resident("bob", "x");
        assertEquals("conflict/cancel/409", TestDoor.outcome(door.ask(set(challenge.token(), answer))));
        IQ other = Stanzas.form("username=robert", "password=s3cret words", "challenge=" + challenge.token(),
                "ocr=" + answer);
        assertEquals("result", TestDoor.outcome(door.ask(other)));
    }

    @Test
    void streamMakesOneAccountAndNothingMoreIsTold() throws Exception {
        TestDoor door = new TestDoor("inband.mode=open");
        door.ask(Stanzas.fixture("profanity-legacy"));
        for (String name : List.of("bob", "carol")) {
            IQ again = door.ask(Stanzas.form("username=" + name, "password=s3cret words"));
            assertEquals("not-acceptable/modify/406", TestDoor.outcome(again));
        }
        assertEquals(1, door.world.accounts.count());
    }

    @ParameterizedTest
    @ValueSource(strings = {"pidgin-cancel", "cancel-with-fields", "conversations-cancel", "different-in-both", "remove",
            "remove-confirmed", "two-forms", "no-type"})
    void whatIsNoRegistrationMakesNoneAndCostsNothing(String fixture) throws Exception {
        TestDoor door = new TestDoor("inband.mode=open", "limit.attempt.source=1/1d");
        assertTrue(door.ask(Stanzas.fixture(fixture)).getElement().elements().size() == 1);
        assertEquals(0, door.world.accounts.asked());
        assertTrue(door.lastDecision().orElseThrow() instanceof Decision.Refused, "the journal has it all the same");
        assertEquals("result", TestDoor.outcome(door.ask(Stanzas.fixture("profanity-legacy"))));
    }

    private static IQ set(String token, String typed) throws Exception {
        return Stanzas.form("username=bob", "password=s3cret words", "challenge=" + token, "ocr=" + typed);
    }

    private static String value(IQ iq, String name) {
        return iq.getChildElement().element(QName.get("x", "jabber:x:data")).elements("field").stream()
                .filter(field -> name.equals(field.attributeValue("var"))).findFirst().orElseThrow().elementText("value");
    }

    private static String cid(IQ iq) {
        return iq.getChildElement().element(QName.get("data", "urn:xmpp:bob")).attributeValue("cid");
    }
}
