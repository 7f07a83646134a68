package org.igniterealtime.openfire.plugin.frontdoor.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.igniterealtime.openfire.plugin.frontdoor.host.TrialServer;
import org.igniterealtime.openfire.plugin.frontdoor.policy.QrReader;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.By;

/** Invites at the console, as an administrator makes, follows and takes them back; and what comes of them. */
class InviteConsoleIT {

    private static final String GOOD = "s3cret words of mine";
    private static final String HOSTILE = "<script>document.title='x'</script>\"'>&amp;";

    private static final TrialServer server = Servers.shared();
    private static Administrator console;

    @RegisterExtension
    final Changes changes = new Changes(server);

    @BeforeAll
    static void signIn() {
        console = new Administrator(server, Visitor.atADesk());
    }

    @AfterAll
    static void leave() {
        console.close();
    }

    @Test
    void anAccountComesOfAnInviteAndStandsInListAndTree() {
        Account host = Account.make(server, "host");
        changes.set("frontdoor.web.mode", "invite");
        changes.mode("invite");
        String name = Servers.name("invited");
        console.open("invite-new").type("inviter", host.name()).type("username", name).type("note", HOSTILE).submit();
        String page = console.value("made-page");
        assertEquals("xmpp:" + name + "@localhost?register;preauth=" + page.replaceFirst(".*/", ""), console.value("made-app"));
        assertEquals(page, QrReader.read(source()));
        assertTrue(text().contains("are shown only now"), text());
        console.looksGood("console-invite-made");
        assertFalse(console.open("invite-new").has("#made-page"), "shown once");

        Surfer friend = Surfer.at(server);
        String path = URI.create(page).getPath();
        assertTrue(friend.get(path).text().contains("localhost"));
        Reply form = friend.get(path + "/register");
        Reply done = friend.follow(friend.post(path + "/register", Map.of("do", "sign-up", "token", form.field("token"),
            "username", name, "password", GOOD, "repeat", GOOD)));
        assertTrue(done.html().contains(name + "@localhost"), done.html());

        console.open("invites").type("q", name).press(".frontdoor .fd-search button");
        assertTrue(text().contains("Used up") && text().contains("1 / 1") && text().contains(HOSTILE), text());
        assertFalse(console.browser().driver().getTitle().equals("x"));
        console.browser().driver().findElement(By.cssSelector(".fd-list th a")).click();
        assertTrue(text().contains(name) && text().contains(host.name()) && text().contains(HOSTILE), text());
        console.browser().shot("console-invite");
        console.browser().driver().findElement(By.linkText(host.name())).click();
        assertEquals(name, console.browser().driver().findElement(By.cssSelector(".fd-tree a")).getText());
        console.browser().shot("console-invite-branch");
        console.browser().driver().findElement(By.linkText(name)).click();
        assertTrue(text().contains("Invited by way of " + host.name() + " → " + name), text());
    }

    @Test
    void whatIsTakenBackOpensNothing() {
        changes.set("frontdoor.web.mode", "invite");
        String note = Servers.name("back");
        console.open("invite-new").type("note", note).submit();
        String path = URI.create(console.value("made-page")).getPath();
        Surfer friend = Surfer.at(server);
        assertEquals(200, friend.get(path).status());
        console.open("invites?q=" + note);
        console.browser().driver().findElement(By.name("id")).click();
        console.press(".frontdoor .fd-danger");
        assertTrue(text().contains("Invites taken back: 1") && text().contains("Taken back"), text());
        assertFalse(console.has("input[name=id]"));
        assertEquals(404, friend.get(path).status());
    }

    @Test
    void aLinkSetsANewPasswordAndNobodyAtTheConsoleSeesIt() throws Exception {
        Account account = Account.make(server, "forgot");
        console.open("invite-new");
        choose("kind", "password-reset");
        console.type("username", account.name()).type("lifetime", "3").submit();
        String path = URI.create(console.value("made-page")).getPath();
        assertFalse(console.has("#made-app"));
        Surfer person = Surfer.at(server);
        Reply form = person.get(path);
        person.follow(person.post(path, Map.of("do", "sign-up", "token", form.field("token"), "username", "", "password", GOOD,
            "repeat", GOOD)));
        assertTrue(account.opensWith(GOOD));
        assertEquals(404, person.get(path).status());
    }

    @Test
    void whatIsWrongStandsAtItsField() {
        String name = Servers.name("kept");
        console.open("invite-new").type("username", name).submit();
        console.open("invite-new").type("username", name).type("uses", "0").type("groups", HOSTILE).submit();
        assertTrue(console.browser().driver().findElement(By.id("wrong-uses")).getText().contains("1 to 1000"));
        assertTrue(console.has("#wrong-groups"));
        assertEquals(HOSTILE, console.value("groups"));
        console.browser().shot("console-invite-wrong");
        console.type("uses", "1").type("groups", "").submit();
        assertTrue(console.browser().driver().findElement(By.id("wrong-username")).getText().contains("already taken"));
        choose("kind", "contact");
        console.type("username", "").type("inviter", "nobody-here").submit();
        assertTrue(console.has("#wrong-inviter"));
        assertEquals(name, console.open("invites").type("q", name).press(".frontdoor .fd-search button").browser().driver()
            .findElements(By.cssSelector(".fd-list td[data-label='For']")).get(0).getText());
    }

    @Test
    void aBranchIsShutAfterAQuestion() {
        Account top = Account.make(server, "top");
        changes.mode("invite");
        Account below = invited(top);
        String own = ordered(top);
        String theirs = ordered(below);
        console.open("invite-tree?account=" + top.name());
        console.press(".frontdoor .fd-danger");
        assertTrue(text().contains("takes back 2 open invites of 2 accounts"), text());
        assertTrue(isOpen(own) && isOpen(theirs), "the question changes nothing");
        console.browser().shot("console-invite-shut");
        console.browser().driver().findElement(By.name("lock")).click();
        console.press(".frontdoor .fd-danger");
        assertTrue(text().contains("Invites taken back: 2") && text().contains("Accounts locked: 2"), text());
        assertFalse(isOpen(own) || isOpen(theirs) || top.isAsItWas() || below.isAsItWas());
    }

    @Test
    void onlyOurFormsDoAnythingAndOnlyForAdministrators() throws Exception {
        String note = Servers.name("safe");
        console.open("invite-new").type("note", note).submit();
        console.open("invites?q=" + note);
        String id = console.browser().driver().findElement(By.name("id")).getDomAttribute("value");
        for (String screen : List.of("invites", "invite", "invite-new", "invite-mail", "invite-tree")) {
            String address = "/plugins/frontdoor/frontdoor-" + screen + ".jsp";
            assertEquals(403, fetch("POST", address, "id=" + id + "&do=shut&account=alice&csrf=x"), screen);
            assertEquals(200, fetch("GET", address + "?id=" + id + "&do=shut&account=alice", ""), screen);
            for (String trick : List.of(address, address.replace("frontdoor-", "..;/frontdoor/frontdoor-"),
                "/setup/..;" + address, address.replace("frontdoor-", "%66rontdoor-"),
                "/plugins/frontdoor/view/" + screen + ".jsp")) {
                assertEquals("", stranger(trick), trick);
            }
        }
        console.open("invites?q=" + note);
        assertTrue(console.has("input[name=id]"), "it is still open");
    }

    @Test
    void everyScreenSuitsPhonesAndScreenReaders() {
        try (Administrator phone = new Administrator(server, Visitor.onAPhone())) {
            for (String screen : List.of("invites", "invite-new", "invite-mail", "invite-tree")) {
                phone.open(screen).looksGood("console-" + screen + "-narrow");
                console.open(screen).looksGood("console-" + screen);
                assertFalse(text().contains("???"), text());
            }
        }
    }

    private static Account invited(Account by) {
        Account guest = new Account(server, Servers.name("below"), "first-secret");
        try (TcpLine one = by.signIn(); TcpLine line = TcpLine.startTls(server)) {
            line.iq(Ordered.preauth(Ordered.contact(one))).isEmptyResult();
            line.iq(Xml.set("to='localhost'", Xml.legacy(guest.name(), guest.password()))).isEmptyResult();
        }
        return guest;
    }

    private static String ordered(Account member) {
        try (TcpLine line = member.signIn()) {
            return Ordered.contact(line);
        }
    }

    private static boolean isOpen(String token) {
        return Surfer.at(server).get("/invite/" + token).status() == 200;
    }

    private static void choose(String field, String value) {
        console.browser().driver().findElement(By.cssSelector("input[name=" + field + "][value=" + value + "]")).click();
    }

    private static String text() {
        return console.browser().text();
    }

    private static String source() {
        return console.browser().driver().getPageSource();
    }

    private static long fetch(String method, String address, String body) {
        return ((Number) console.browser().driver().executeAsyncScript("const done = arguments[3];"
            + "fetch(arguments[1], {method: arguments[0], body: arguments[2] || undefined, redirect: 'manual',"
            + "headers: {'Content-Type': 'application/x-www-form-urlencoded'}}).then(r => done(r.status));",
            method, address, body)).longValue();
    }

    /** What somebody without a session gets there, if it is anything of ours. */
    private static String stranger(String address) throws Exception {
        HttpResponse<String> answer = Http.CLIENT.send(HttpRequest.newBuilder(
            URI.create("http://127.0.0.1:" + server.adminPort() + address)).build(), HttpResponse.BodyHandlers.ofString());
        boolean isNothing = !answer.body().contains("class=\"frontdoor\"") && !answer.body().contains("fd-");
        return isNothing ? "" : answer.statusCode() + " " + answer.headers().map() + answer.body();
    }
}
