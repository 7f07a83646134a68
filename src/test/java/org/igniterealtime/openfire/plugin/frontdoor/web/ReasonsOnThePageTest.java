package org.igniterealtime.openfire.plugin.frontdoor.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.igniterealtime.openfire.plugin.frontdoor.model.Reason;
import org.igniterealtime.openfire.plugin.frontdoor.model.Texts;
import org.igniterealtime.openfire.plugin.frontdoor.web.Browser.Reply;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every reason that this door can give, reached through the door, in the words that people read. */
class ReasonsOnThePageTest {

    private static final Map<Reason, Way> WAYS = new EnumMap<>(Reason.class);

    static {
        notice(Reason.CLOSED, 403, "web.mode=closed", browser -> browser.get("/"));
        notice(Reason.INVITE_NEEDED, 200, "web.mode=invite", browser -> browser.get("/"));
        notice(Reason.TLS_REQUIRED, 403, "", browser -> {
            browser.secure = false;
            return browser.get("/?secure=1");
        });
        notice(Reason.TOO_MANY, 429, "limit.form.source=1/10m", browser -> {
            browser.get("/");
            return browser.get("/");
        });
        notice(Reason.UNAVAILABLE, 503, "challenge.kinds=picture", browser -> {
            browser.world.breakPictures();
            return browser.get("/");
        });
        form(Reason.NAME_MISSING, "", "username=");
        form(Reason.NAME_MALFORMED, "", "username=b@d");
        form(Reason.NAME_UNSAFE, "", "username=\uFB01le");
        form(Reason.NAME_TOO_SHORT, "name.min=3", "username=ab");
        form(Reason.NAME_TOO_LONG, "name.max=3", "username=abcd");
        form(Reason.NAME_TAKEN, "", "username=postmaster");
        form(Reason.PASSWORD_MISSING, "", "password=", "repeat=");
        form(Reason.PASSWORD_TOO_SHORT, "password.min=8", "password=short", "repeat=short");
        form(Reason.PASSWORD_TOO_LONG, "password.max=16", "password=" + "x".repeat(17), "repeat=" + "x".repeat(17));
        form(Reason.PASSWORD_WEAK, "", "username=bob", "password=Bob", "repeat=Bob");
        form(Reason.PASSWORD_MISMATCH, "", "repeat=another");
        form(Reason.PASSWORD_GUESSABLE, "password.strength=3", "password=password1", "repeat=password1");
        form(Reason.EMAIL_MISSING, "web.email=required");
        form(Reason.EMAIL_MALFORMED, "web.email=optional", "email=me at home");
        form(Reason.PHONE_MISSING, "web.phone=required");
        form(Reason.PHONE_MALFORMED, "web.phone=optional", "phone=call me");
        form(Reason.MOTIVE_MISSING, "web.reason=required");
        form(Reason.MOTIVE_TOO_LONG, "web.reason=optional", "motive=" + "\u4E2D".repeat(501));
        form(Reason.TERMS_MISSING, "web.terms=Be kind.", "terms=");
        form(Reason.CHALLENGE_MISSING, "", "answer=");
        form(Reason.CHALLENGE_WRONG, "", "answer=wrong");
        form(Reason.CHALLENGE_GONE, "", "challenge=forged");
        form(Reason.FORM_EXPIRED, "", "token=forged");
        WAYS.put(Reason.MAIL_FAILED, new Way("web.email.confirm=true", 200, browser -> {
            browser.world.correspondence.setBroken(true);
            return browser.fillAndLook("email=juliet@example.org");
        }));
        WAYS.put(Reason.FIELD_UNUSABLE, new Way("", 200, browser -> {
            Reply form = browser.get("/");
            return browser.follow(browser.post("/", "token=" + form.field("token") + "&username=bob&username=eve"));
        }));
    }

    /** What only clients can run into; and what is answered before there is a page, see {@code PagesServletTest}. */
    private static final Set<Reason> ELSEWHERE = EnumSet.of(Reason.WEB_ONLY, Reason.MALFORMED, Reason.CANCELLED,
            Reason.ONE_PER_STREAM, Reason.OTHER_ACCOUNT, Reason.NOT_SIGNED_IN, Reason.NO_ACCOUNT, Reason.PASSWORD_FIXED,
            Reason.REMOVAL_FIXED, Reason.CONFIRMATION_NEEDED, Reason.CONFIRMATION_WRONG, Reason.NO_SERVICE, Reason.NO_DATA,
            Reason.INVITE_INVALID, Reason.INVITE_NAME, Reason.INVITE_QUOTA, Reason.SIGNED_IN, Reason.FORBIDDEN,
            Reason.FIELD_WRONG, Reason.ACCOUNT_UNKNOWN, Reason.PAGE_MISSING,
            Reason.NAME_RESERVED, Reason.NAME_KEPT, Reason.STORE_READ_ONLY, Reason.GROUP_UNKNOWN,
            Reason.HALF_MADE, Reason.LINE_TWICE, Reason.LINE_TOO_LONG, Reason.LINE_LOST);

    @ParameterizedTest
    @MethodSource("reachable")
    void reasonIsToldInWords(Reason reason) {
        Way way = WAYS.get(reason);
        Browser browser = way.setting().isEmpty() ? Browser.in() : Browser.in(way.setting());
        Reply page = way.steps().apply(browser);
        assertEquals(way.status(), page.status(), page.text());
        String words = words(browser.world.texts, reason.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        assertTrue(page.has(words.replace("'", "&#39;").strip()), words + "\n" + page.text());
        assertFalse(page.has(Browser.GOOD_PASSWORD), page.text());
        assertEquals(0, browser.world.accounts.count());
    }

    @ParameterizedTest
    @EnumSource(Reason.class)
    void noReasonIsForgotten(Reason reason) {
        assertEquals(!ELSEWHERE.contains(reason), WAYS.containsKey(reason));
    }

    static Stream<Reason> reachable() {
        return WAYS.keySet().stream();
    }

    private static String words(Texts texts, String name) {
        String usual = texts.below("frontdoor.reason.", Locale.ENGLISH).get(name);
        return texts.below("frontdoor.page.reason.", Locale.ENGLISH).getOrDefault(name, usual).split("\\{")[0];
    }

    private static void notice(Reason reason, int status, String setting, Function<Browser, Reply> steps) {
        WAYS.put(reason, new Way(setting, status, steps));
    }

    private static void form(Reason reason, String setting, String... changes) {
        WAYS.put(reason, new Way(setting, 200, browser -> browser.fillAndLook(changes)));
    }

    private record Way(String setting, int status, Function<Browser, Reply> steps) {
    }
}
