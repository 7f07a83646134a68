package org.igniterealtime.openfire.plugin.frontdoor.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InviteLinkTest {

    private static final Token TOKEN = Token.parse("abcDEF-_0123456789abcdef01234567").orElseThrow();
    private static final String PREAUTH = "preauth=abcDEF-_0123456789abcdef01234567";

    private final InviteLink links = new InviteLink("chat.test");

    @Test
    void R401_4_contactsComeByRosterAndSayWhetherTheyMayRegister() {
        assertEquals("xmpp:olaf@chat.test?roster;" + PREAUTH + ";ibr=y", links.contact(new Localpart("olaf"), TOKEN, true));
        assertEquals("xmpp:olaf@chat.test?roster;" + PREAUTH, links.contact(new Localpart("olaf"), TOKEN, false));
    }

    @Test
    void R401_6_accountsComeByRegisterWithTheNameOrWithout() {
        assertEquals("xmpp:nora@chat.test?register;" + PREAUTH, links.account(Optional.of(new Localpart("nora")), TOKEN));
        assertEquals("xmpp:chat.test?register;" + PREAUTH, links.account(Optional.empty(), TOKEN));
    }

    /** A plus sign would become a blank in Conversations, and a question mark would end the address. */
    @ParameterizedTest
    @CsvSource({"a.b-c_d~e, a.b-c_d~e", "a+b, a%2Bb", "a?b, a%3Fb", "a#b, a%23b", "a%b, a%25b", "a;b=c, a%3Bb%3Dc",
            "jürgen, j%C3%BCrgen", "李, %E6%9D%8E", "a!b$c(d)*e, a!b$c(d)*e"})
    void R379_1_namesAreEscapedAsRfc5122Wants(String name, String escaped) {
        assertEquals("xmpp:" + escaped + "@chat.test?register;" + PREAUTH,
                links.account(Optional.of(new Localpart(name)), TOKEN));
    }

    @Test
    void theLandingPageIsBelowOurPages() {
        assertEquals("/invite/abc", InviteLink.landing("abc", false));
    }

    @Test
    void whateverIsPastedTheTokenIsFoundInIt() {
        String token = "abcdefghijklmnopqrstuvwxyz_-0123";
        for (String pasted : List.of(token, " " + token + "\n", "xmpp:chat.test?register;preauth=" + token,
                "xmpp:olaf@chat.test?roster;preauth=" + token + ";ibr=y", "https://chat.test:7443/register/invite/" + token,
                "https://chat.test/register/invite#" + token, "https://chat.test/register/invite/" + token + "?lang=de")) {
            assertEquals(Optional.of(token), InviteLink.read(pasted).map(Token::text), pasted);
        }
        for (String pasted : List.of("", "abc", token + "x", "https://chat.test/register/invite/" + token + "x", "x".repeat(9000))) {
            assertEquals(Optional.empty(), InviteLink.read(pasted), pasted);
        }
    }
}
