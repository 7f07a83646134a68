package org.igniterealtime.openfire.plugin.frontdoor.xmpp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mockito.Mockito.when;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.igniterealtime.openfire.plugin.frontdoor.captcha.Challenge;
import org.igniterealtime.openfire.plugin.frontdoor.captcha.Solution;
import org.igniterealtime.openfire.plugin.frontdoor.model.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.xmpp.packet.IQ;

/** Every reason that this door can give, reached through the door, as the stanza error that clients act on. */
class ReasonsInBandTest {

    private static final Map<Reason, String> ERRORS = new HashMap<>();
    private static final Map<Reason, Way> WAYS = new HashMap<>();

    static {
        way(Reason.CLOSED, "not-allowed/cancel/405", "inband.mode=closed", ReasonsInBandTest::good);
        way(Reason.INVITE_NEEDED, "not-allowed/cancel/405", "inband.mode=invite", ReasonsInBandTest::good);
        way(Reason.WEB_ONLY, "not-allowed/cancel/405", "", door -> {
            door.world.set("inband.mode=web", "web.signup=https://example.org/join");
            return good(door);
        });
        way(Reason.TLS_REQUIRED, "not-authorized/auth/401", "tls.required=true", door -> {
            when(door.session.isSecure()).thenReturn(false);
            return good(door);
        });
        way(Reason.TOO_MANY, "resource-constraint/wait/500", "limit.attempt.source=1/10m", door -> {
            door.ask(Stanzas.form());
            return good(door);
        });
        way(Reason.UNAVAILABLE, "internal-server-error/wait/500", "", door -> {
            door.world.accounts.setBroken(true);
            return good(door);
        });
        way(Reason.NAME_MISSING, "not-acceptable/modify/406", "", door -> solved(door, "", "s3cret words"));
        way(Reason.NAME_MALFORMED, "jid-malformed/modify/400", "", door -> solved(door, "b@d", "s3cret words"));
        way(Reason.NAME_UNSAFE, "not-acceptable/modify/406", "", door -> solved(door, "\uFB01le", "s3cret words"));
        way(Reason.NAME_TOO_SHORT, "not-acceptable/modify/406", "name.min=3", door -> solved(door, "ab", "s3cret words"));
        way(Reason.NAME_TOO_LONG, "not-acceptable/modify/406", "name.max=3", door -> solved(door, "abcd", "s3cret words"));
        way(Reason.NAME_TAKEN, "conflict/cancel/409", "", door -> solved(door, "postmaster", "s3cret words"));
        way(Reason.PASSWORD_MISSING, "not-acceptable/modify/406", "", door -> solved(door, "bob", " "));
        way(Reason.PASSWORD_TOO_SHORT, "not-acceptable/modify/406", "password.min=8", door -> solved(door, "bob", "short"));
        way(Reason.PASSWORD_TOO_LONG, "not-acceptable/modify/406", "password.max=16",
                door -> solved(door, "bob", "x".repeat(17)));
        way(Reason.PASSWORD_WEAK, "not-acceptable/modify/406", "", door -> solved(door, "bob", "Bob"));
        way(Reason.CHALLENGE_MISSING, "not-acceptable/modify/406", "",
                door -> Stanzas.form("username=bob", "password=s3cret words"));
        way(Reason.CHALLENGE_WRONG, "not-acceptable/modify/406", "", door -> Stanzas.form("username=bob",
                "password=s3cret words", "challenge=" + door.world.challenge().token(), "ocr=wrong"));
        way(Reason.CHALLENGE_GONE, "not-acceptable/modify/406", "", door -> Stanzas.form("username=bob",
                "password=s3cret words", "challenge=forged", "ocr=wrong"));
        way(Reason.MALFORMED, "bad-request/modify/400", "", door -> Stanzas.fixture("two-forms"));
        way(Reason.FIELD_UNUSABLE, "not-acceptable/modify/406", "", door -> Stanzas.form("username=bob", "username=eve"));
        way(Reason.CANCELLED, "not-acceptable/modify/406", "", door -> Stanzas.fixture("pidgin-cancel"));
        way(Reason.ONE_PER_STREAM, "not-acceptable/modify/406", "", door -> {
            door.ask(good(door));
            return good(door);
        });
        way(Reason.OTHER_ACCOUNT, "not-allowed/cancel/405", "", door -> member(door, Stanzas.form("username=eve",
                "password=s3cret words")));
        way(Reason.NOT_SIGNED_IN, "unexpected-request/wait/400", "", door -> Stanzas.fixture("remove"));
        way(Reason.NO_ACCOUNT, "not-allowed/cancel/405", "", door -> {
            when(door.session.isAnonymousUser()).thenReturn(true);
            return member(door, good(door));
        });
        way(Reason.PASSWORD_FIXED, "not-allowed/cancel/405", "", door -> {
            door.world.accounts.setReadOnly();
            return member(door, Stanzas.form("username=bob", "password=s3cret words"));
        });
        way(Reason.REMOVAL_FIXED, "not-allowed/cancel/405", "account.removal=false",
                door -> member(door, Stanzas.fixture("remove")));
        way(Reason.CONFIRMATION_NEEDED, "not-authorized/auth/401", "account.confirm=true",
                door -> member(door, Stanzas.fixture("remove")));
        way(Reason.CONFIRMATION_WRONG, "not-authorized/auth/401", "",
                door -> member(door, Stanzas.fixture("remove-confirmed")));
        way(Reason.NO_SERVICE, "service-unavailable/cancel/503", "", door -> {
            IQ iq = good(door);
            iq.setTo("alice@localhost");
            return iq;
        });
    }

    /** Pictures (XEP-0231) and invites (XEP-0401, XEP-0445) are asked for elsewhere; the rest only the sign-up page can run into. */
    private static final Set<Reason> ELSEWHERE = EnumSet.of(Reason.NO_DATA, Reason.PASSWORD_MISMATCH, Reason.EMAIL_MISSING,
            Reason.EMAIL_MALFORMED, Reason.PHONE_MISSING, Reason.PHONE_MALFORMED, Reason.MOTIVE_MISSING,
            Reason.MOTIVE_TOO_LONG, Reason.TERMS_MISSING, Reason.MAIL_FAILED, Reason.FORM_EXPIRED,
            Reason.PASSWORD_GUESSABLE, Reason.INVITE_INVALID, Reason.INVITE_NAME, Reason.INVITE_QUOTA, Reason.SIGNED_IN, Reason.FORBIDDEN, Reason.FIELD_WRONG,
            Reason.ACCOUNT_UNKNOWN, Reason.PAGE_MISSING,
            Reason.NAME_RESERVED, Reason.NAME_KEPT, Reason.STORE_READ_ONLY, Reason.GROUP_UNKNOWN,
            Reason.HALF_MADE, Reason.LINE_TWICE, Reason.LINE_TOO_LONG, Reason.LINE_LOST);

    @ParameterizedTest
    @MethodSource("reachable")
    void reasonIsToldAsItsStanzaError(Reason reason) throws Exception {
        TestDoor door = WAYS.get(reason).settings().isEmpty() ? new TestDoor() : new TestDoor(WAYS.get(reason).settings());
        IQ reply = door.ask(WAYS.get(reason).request().of(door));
        assertEquals(ERRORS.get(reason), TestDoor.outcome(reply));
        String words = door.world.texts.of(reason.key(), Locale.ENGLISH).split("\\{")[0];
        assertTrue(TestDoor.text(reply).startsWith(words), TestDoor.text(reply));
        assertFalse(reply.toXML().contains("s3cret"), reply.toXML());
    }

    @ParameterizedTest
    @EnumSource(Reason.class)
    void noReasonIsForgotten(Reason reason) {
        assertEquals(!ELSEWHERE.contains(reason), WAYS.containsKey(reason));
    }

    @Test
    void rightRequestIsAnsweredByAnEmptyResult() throws Exception {
        TestDoor door = new TestDoor();
        IQ reply = door.ask(good(door));
        assertEquals("result", TestDoor.outcome(reply));
        assertEquals(0, reply.getElement().elements().size());
    }

    static Stream<Reason> reachable() {
        return WAYS.keySet().stream().sorted();
    }

    private static void way(Reason reason, String error, String settings, Request request) {
        ERRORS.put(reason, error);
        WAYS.put(reason, new Way(settings, request));
    }

    private static IQ good(TestDoor door) throws Exception {
        return solved(door, "bob", "s3cret words");
    }

    private static IQ solved(TestDoor door, String name, String password) throws Exception {
        Challenge challenge = door.world.challenge();
        return Stanzas.form("username=" + name, "password=" + password, "challenge=" + challenge.token(),
                "ocr=" + Solution.of(challenge));
    }

    private static IQ member(TestDoor door, IQ request) throws Exception {
        door.world.resident("bob", "0ld words");
        door.signIn("bob");
        return request;
    }

    private interface Request {
        IQ of(TestDoor door) throws Exception;
    }

    private record Way(String settings, Request request) {
    }
}
