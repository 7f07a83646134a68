package org.igniterealtime.openfire.plugin.frontdoor.xmpp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dom4j.Element;
import org.dom4j.QName;
import org.igniterealtime.openfire.plugin.frontdoor.fakes.InvitingWorld;
import org.igniterealtime.openfire.plugin.frontdoor.fakes.World;
import org.igniterealtime.openfire.plugin.frontdoor.model.Invite;
import org.igniterealtime.openfire.plugin.frontdoor.model.InviteLink;
import org.igniterealtime.openfire.plugin.frontdoor.model.InviteTerms;
import org.igniterealtime.openfire.plugin.frontdoor.model.Localpart;
import org.igniterealtime.openfire.plugin.frontdoor.model.Note;
import org.igniterealtime.openfire.plugin.frontdoor.model.Token;
import org.igniterealtime.openfire.plugin.frontdoor.policy.InviteQuota;
import org.igniterealtime.openfire.plugin.frontdoor.policy.InviteAddresses;
import org.igniterealtime.openfire.plugin.frontdoor.policy.InviteMailing;
import org.igniterealtime.openfire.plugin.frontdoor.policy.InvitePost;
import org.jivesoftware.openfire.SessionManager;
import org.jivesoftware.openfire.auth.AuthToken;
import org.jivesoftware.openfire.session.ClientSession;
import org.jivesoftware.openfire.session.LocalClientSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xmpp.packet.IQ;
import org.xmpp.packet.JID;

/** XEP-0401 and XEP-0050, stanza by stanza. */
class InviteCommandsTest {

    private static final String INVITE = "urn:xmpp:invite#invite";
    private static final String CREATE = "urn:xmpp:invite#create-account";
    private static final String RESET = "urn:xmpp:invite#password-reset";
    private static final String OWN = "{http://igniterealtime.org/protocol/frontdoor}";
    private static final QName FORM = QName.get("x", "jabber:x:data");
    private static final String NS = CommandReplies.NAMESPACE;

    private final InvitingWorld invites = new InvitingWorld("invite.creators=carl");
    private final World world = invites.world;
    private final Map<String, LocalClientSession> sessions = new HashMap<>();
    private final SessionManager clients = mock(SessionManager.class);
    private Executor later = Runnable::run;
    private final CommandDesk commands = commands();

    @BeforeEach
    void signIn() throws Exception {
        for (String who : List.of("olaf", "ada", "carl")) {
            LocalClientSession session = mock(LocalClientSession.class);
            when(session.getAuthToken()).thenReturn(mock(AuthToken.class));
            when(session.getUsername()).thenReturn(who);
            when(session.getHostAddress()).thenReturn("192.0.2.7");
            when(session.isSecure()).thenReturn(true);
            sessions.put(who, session);
        }
        Function<JID, ClientSession> find = address -> sessions.get(address.getNode());
        when(clients.getSession(any(JID.class))).thenAnswer(call -> find.apply(call.getArgument(0)));
        invites.members.add(new Localpart("carl"), java.time.Instant.EPOCH);
    }

    /** Conversations and Monal read fields that stand directly in the form, and want "completed" at once. */
    @Test
    void R401_3_anInviteIsMadeInOneStep() throws Exception {
        IQ reply = run("olaf", INVITE, "action='execute'", "");
        Element command = reply.getChildElement();
        assertEquals("completed", command.attributeValue("status"));
        assertEquals(INVITE, command.attributeValue("node"));
        assertFalse(command.attributeValue("sessionid").isEmpty());
        Element form = command.element(FORM);
        assertEquals("result", form.attributeValue("type"));
        assertEquals("hidden", form.elements("field").get(0).attributeValue("type"));
        assertEquals("urn:xmpp:invite#invitation", field(reply, "FORM_TYPE"));
        Token token = token(field(reply, "uri"));
        assertEquals("xmpp:olaf@localhost?roster;preauth=" + token.text() + ";ibr=y", field(reply, "uri"));
        assertEquals("https://chat.test:7443/register/invite/" + token.text(), field(reply, "landing-url"));
        assertEquals("2026-01-09T03:04:05Z", field(reply, "expire"));
        assertEquals(field(reply, "expire"), field(reply, "expiry"));
        Invite kept = invites.open.look(token).orElseThrow();
        assertEquals(List.of(InvitingWorld.OLAF), kept.terms().contacts());
        assertEquals(Set.of(InviteTerms.Skip.CHALLENGE), kept.terms().skips());
    }

    @ParameterizedTest
    @CsvSource({"web", "closed"})
    void R401_4_ibrIsLeftOutWhereInvitedPeopleCanNotRegister(String mode) throws Exception {
        world.set("inband.mode=" + mode);
        String uri = field(run("olaf", INVITE, "", ""), "uri");
        assertTrue(uri.matches("xmpp:olaf@localhost\\?roster;preauth=[A-Za-z0-9_-]{32}"), uri);
    }

    @Test
    void R401_3_noPageNoAddressOfOneAndNoneThatOthersCanRead() throws Exception {
        invites.pages = Optional.empty();
        assertFalse(run("olaf", INVITE, "", "").toXML().contains("landing-url"));
        invites.pages = Optional.of("http://chat.test:7070/register");
        assertFalse(run("olaf", INVITE, "", "").toXML().contains("landing-url"));
    }

    @Test
    void R401_5_anAccountIsOrderedByAForm() throws Exception {
        IQ reply = run("ada", CREATE, "action='execute'", "");
        Element command = reply.getChildElement();
        assertEquals("executing", command.attributeValue("status"));
        assertEquals("complete", command.element("actions").attributeValue("execute"), "R50-3");
        assertNotNull(command.element("actions").element("complete"));
        assertEquals("form", command.element(FORM).attributeValue("type"));
        assertEquals("text-single", fieldOf(reply, "username").attributeValue("type"));
        assertEquals("boolean", fieldOf(reply, "roster-subscription").attributeValue("type"));
        assertEquals("PT168H", field(reply, OWN + "lifetime"));
        assertEquals("title", command.element(FORM).elements().get(0).getName());
    }

    @Test
    void R401_6_aNamedAccountIsKeptAndItsLinkNamesIt() throws Exception {
        invites.people.groups.put("Staff", Set.of());
        IQ reply = submit("ada", CREATE, "username=Nora", "roster-subscription=1", OWN + "lifetime=P1D", OWN + "groups=Staff",
                OWN + "note=a colleague", OWN + "email=nora@example.org");
        Token token = token(field(reply, "uri"));
        assertEquals("xmpp:nora@localhost?register;preauth=" + token.text(), field(reply, "uri"));
        assertEquals("2026-01-03T03:04:05Z", field(reply, "expire"));
        Invite kept = invites.open.look(token).orElseThrow();
        assertEquals(Optional.of(new Localpart("nora")), kept.terms().username());
        assertEquals(List.of(InvitingWorld.ADA), kept.terms().contacts());
        assertEquals(List.of("Staff"), kept.terms().groups());
        assertEquals(Optional.of(new Note("a colleague")), kept.terms().note());
        assertEquals("nora@example.org", kept.terms().mailedTo().orElseThrow().text());
        assertEquals(Set.of(InviteTerms.Skip.CHALLENGE, InviteTerms.Skip.APPROVAL), kept.terms().skips());
        assertError("conflict/cancel/409", submit("ada", CREATE, "username=nora"), "R401-9: reserved");
    }

    @Test
    void R401_6_withoutANameTheLinkHasNone() throws Exception {
        IQ reply = submit("carl", CREATE, "username=", OWN + "uses=3");
        Token token = token(field(reply, "uri"));
        assertEquals("xmpp:localhost?register;preauth=" + token.text(), field(reply, "uri"));
        Invite kept = invites.open.look(token).orElseThrow();
        assertEquals(3, kept.places().all());
        assertEquals(List.of(), kept.terms().contacts());
    }

    @Test
    void R401_9_takenNamesAreAConflict() throws Exception {
        assertError("conflict/cancel/409", submit("ada", CREATE, "username=olaf"), "");
        assertError("conflict/cancel/409", submit("ada", CREATE, "username=postmaster"), "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"username=b@d", "username=\uFB01le", OWN + "uses=0", OWN + "uses=many", OWN + "uses=99999",
        OWN + "lifetime=week", OWN + "lifetime=PT1M", OWN + "lifetime=P9999999D", OWN + "lifetime=-P1D",
        OWN + "groups=Nowhere", OWN + "email=nobody", OWN + "note=a\u0000b"})
    void R401_9_whatIsWrongInTheFormIsABadPayload(String field) throws Exception {
        IQ reply = submit("ada", CREATE, field.contains("\u0000") ? OWN + "note=" + "x".repeat(501) : field);
        assertError("bad-request/modify/400", reply, field);
        assertCondition("bad-payload", reply);
    }

    @Test
    void aNameIsForOneAccount() throws Exception {
        assertCondition("bad-payload", submit("ada", CREATE, "username=nora", OWN + "uses=2"));
    }

    @ParameterizedTest
    @CsvSource({"olaf, " + CREATE, "olaf, " + RESET, "carl, " + RESET, "ghost, " + INVITE})
    void R401_9_whoMayNotIsForbidden(String who, String node) throws Exception {
        assertError("forbidden/auth/403", run(who, node, "", ""), "");
    }

    @Test
    void rightsAreAskedForAgainWhenTheFormComesBack() throws Exception {
        String session = session(run("carl", CREATE, "", ""));
        world.set("invite.creators=");
        assertError("forbidden/auth/403", run("carl", CREATE, "sessionid='" + session + "'", form("username=nora")), "");
    }

    @Test
    void onlyAdministratorsPutPeopleIntoGroups() throws Exception {
        invites.people.groups.put("Staff", Set.of());
        assertFalse(run("carl", CREATE, "", "").toXML().contains(OWN + "groups"));
        assertError("forbidden/auth/403", submit("carl", CREATE, OWN + "groups=Staff"), "");
        assertTrue(run("ada", CREATE, "", "").toXML().contains(OWN + "groups"));
    }

    @Test
    void R401_9_quotasAreAResourceConstraint() throws Exception {
        invites.quota = new InviteQuota(1, 1);
        assertEquals("result", TestDoor.outcome(run("olaf", INVITE, "", "")));
        assertError("resource-constraint/wait/500", run("olaf", INVITE, "", ""), "");
    }

    @Test
    void aPasswordResetIsALinkToItsPage() throws Exception {
        IQ reply = submit("ada", RESET, "accountjid=Olaf@localhost");
        assertTrue(field(reply, "landing-url").startsWith("https://chat.test:7443/register/invite/"), reply.toXML());
        assertFalse(reply.toXML().contains("\"uri\""), "no app can use it");
        assertEquals("2026-01-03T03:04:05Z", field(reply, "expire"));
        assertCondition("bad-payload", submit("ada", RESET, "accountjid=nobody"));
        assertCondition("bad-payload", submit("ada", RESET, "accountjid=olaf@far.test"));
        assertCondition("bad-payload", submit("ada", RESET));
        invites.pages = Optional.of("http://chat.test/register");
        assertError("not-allowed/cancel/405", submit("ada", RESET, "accountjid=olaf"), "");
    }

    @Test
    void manyAddressesGetAnInviteEachAndAnOutcomeEach() throws Exception {
        IQ reply = submit("ada", CREATE, "username=", OWN + "uses=2", OWN + "email=nora@x.test\nnobody\nNora &lt;NORA@x.test&gt;\nben@x.test");
        Element command = reply.getChildElement();
        assertEquals("completed", command.attributeValue("status"));
        assertEquals("warn: 2 of 3 invites were mailed.", note(reply));
        Element form = command.element(FORM);
        assertEquals("result", form.attributeValue("type"));
        assertEquals(List.of("field", "reported", "item", "item", "item"), form.elements().stream().map(Element::getName).toList());
        assertEquals(List.of(OWN + "email", OWN + "outcome"), form.element("reported").elements().stream()
                .map(field -> field.attributeValue("var")).toList());
        assertEquals(List.of("nora@x.test Mailed", "nobody This is not an e-mail address. Please write it like name@example.org.",
                "ben@x.test Mailed"), rows(reply));
        assertEquals(List.of("nora@x.test", "ben@x.test"), world.correspondence.letters().stream()
                .map(letter -> letter.split(" ")[1]).toList());
        for (String letter : world.correspondence.letters()) {
            Token token = Token.parse(letter.split(" ")[2].replaceAll(".*/", "")).orElseThrow();
            Invite kept = invites.open.look(token).orElseThrow();
            assertEquals(2, kept.places().all());
            assertEquals(letter.split(" ")[1], kept.terms().mailedTo().orElseThrow().text());
            assertFalse(reply.toXML().contains(token.text()), "who gets it by mail has it alone");
        }
    }

    @Test
    void manyAddressesThatAllGetOneAreNoWarning() throws Exception {
        IQ reply = submit("carl", CREATE, OWN + "email=nora@x.test\nben@x.test");
        assertEquals("info: 2 of 2 invites were mailed.", note(reply));
    }

    @Test
    void aNameIsForOnePersonAndLongListsAreForTheConsole() throws Exception {
        assertCondition("bad-payload", submit("ada", CREATE, "username=nora", OWN + "email=nora@x.test\nben@x.test"));
        String twenty = IntStream.range(0, 20).mapToObj(each -> each + "@x.test").collect(Collectors.joining("\n"));
        assertCondition("bad-payload", submit("ada", CREATE, OWN + "email=" + twenty + "\nmore@x.test"));
        assertEquals(List.of(), world.correspondence.letters());
        assertEquals(20, rows(submit("ada", CREATE, OWN + "email=" + twenty)).size());
    }

    @Test
    void aSlowMailServerKeepsNobodyWaiting() throws Exception {
        List<Runnable> begun = new ArrayList<>();
        later = begun::add;
        IQ first = submit("ada", CREATE, OWN + "email=a@x.test\nb@x.test");
        String attributes = "sessionid='" + session(first) + "' action='complete'";
        assertEquals("executing", first.getChildElement().attributeValue("status"));
        assertTrue(first.toXML().contains("0 of 2 invites were mailed."), first.toXML());
        String hidden = fieldOf(first, OWN + "mailing").attributeValue("type");
        assertEquals("hidden", hidden);
        List<String> seen = new ArrayList<>();
        world.correspondence.during(() -> seen.add(look(attributes).getChildElement().attributeValue("status")));
        begun.remove(0).run();
        assertEquals(List.of("executing", "executing"), seen);
        assertEquals(List.of("a@x.test Mailed", "b@x.test Mailed"), rows(look(attributes)));
        assertCondition("bad-sessionid", look(attributes));
        assertEquals(2, world.correspondence.letters().size());
    }

    @Test
    void aMemberHasOneMailingAtATime() throws Exception {
        List<Runnable> begun = new ArrayList<>();
        later = begun::add;
        submit("ada", CREATE, OWN + "email=a@x.test\nb@x.test");
        assertError("resource-constraint/wait/500", submit("ada", CREATE, OWN + "email=c@x.test\nd@x.test"), "");
        assertEquals("executing", submit("carl", CREATE, OWN + "email=c@x.test\nd@x.test").getChildElement()
                .attributeValue("status"));
        begun.remove(0).run();
        assertEquals("executing", submit("ada", CREATE, OWN + "email=c@x.test\nd@x.test").getChildElement()
                .attributeValue("status"));
    }

    @Test
    void whoHasNoMailingIsToldSo() throws Exception {
        assertCondition("bad-payload", submit("ada", CREATE, OWN + "mailing=1"));
    }

    @Test
    void nothingIsSaidOnAStreamThatCanBeReadOnTheWay() throws Exception {
        when(sessions.get("ada").isSecure()).thenReturn(false);
        assertError("not-authorized/auth/401", run("ada", CREATE, "", ""), "");
        assertError("not-authorized/auth/401", run("ada", INVITE, "", ""), "");
        world.set("tls.required=false");
        assertEquals("result", TestDoor.outcome(run("ada", INVITE, "", "")));
    }

    @Test
    void aLetterToOneThatFailsLeavesTheInvite() throws Exception {
        world.correspondence.setBroken(true);
        IQ reply = submit("ada", CREATE, OWN + "email=nora@x.test");
        assertTrue(note(reply).startsWith("warn: The invite could not be mailed."), reply.toXML());
        assertTrue(invites.open.look(token(field(reply, "uri"))).isPresent());
    }

    @Test
    void R50_4_cancelIsAnsweredByCanceled() throws Exception {
        String session = session(run("ada", CREATE, "", ""));
        IQ reply = run("ada", CREATE, "sessionid='" + session + "' action='cancel'", "");
        assertEquals("canceled", reply.getChildElement().attributeValue("status"));
        assertEquals(session, session(reply), "R50-2");
        assertCondition("bad-sessionid", run("ada", CREATE, "sessionid='" + session + "'", form()));
    }

    @Test
    void R50_6_aFormThatSaysCancelInACommandThatDoesNotIsSubmitted() throws Exception {
        String session = session(run("ada", CREATE, "", ""));
        assertEquals("completed", run("ada", CREATE, "sessionid='" + session + "'", "<x xmlns='jabber:x:data' type='cancel'/>")
                .getChildElement().attributeValue("status"));
    }

    @ParameterizedTest
    @CsvSource({"explode, malformed-action", "next, bad-action", "prev, bad-action"})
    void R50_7_actionsThatAreNotThere(String action, String condition) throws Exception {
        String session = session(run("ada", CREATE, "", ""));
        assertCondition(condition, run("ada", CREATE, "sessionid='" + session + "' action='" + action + "'", form()));
        assertCondition(condition, run("ada", CREATE, "action='" + action + "'", ""));
    }

    @Test
    void R50_7_noFormTwoFormsOrAFloodAreABadPayload() throws Exception {
        String session = session(run("ada", CREATE, "", ""));
        String attributes = "sessionid='" + session + "' action='complete'";
        assertCondition("bad-payload", run("ada", CREATE, attributes, ""));
        assertCondition("bad-payload", run("ada", CREATE, attributes, form() + form()));
        assertCondition("bad-payload", run("ada", CREATE, attributes, form("username=a", "username=b")));
        assertCondition("bad-payload", run("ada", CREATE, attributes, form(OWN + "note=" + "x".repeat(5000))));
        assertEquals("result", TestDoor.outcome(run("ada", CREATE, attributes, form())), "the session is still open");
    }

    @Test
    void R50_7_sessionsExpireAndSaySo() throws Exception {
        String session = session(run("ada", CREATE, "", ""));
        world.clock.advance(Duration.ofMinutes(10));
        IQ late = run("ada", CREATE, "sessionid='" + session + "'", form());
        assertError("not-allowed/cancel/405", late, "");
        assertCondition("session-expired", late);
        world.clock.advance(Duration.ofHours(1));
        assertCondition("bad-sessionid", run("ada", CREATE, "sessionid='" + session + "'", form()));
    }

    @Test
    void R50_8_aSessionIsOfOneAddressAndOneCommand() throws Exception {
        String session = session(run("ada", CREATE, "", ""));
        String attributes = "sessionid='" + session + "'";
        assertCondition("bad-sessionid", run("carl", CREATE, attributes, form()));
        assertCondition("bad-sessionid", run("ada", RESET, attributes, form("accountjid=olaf")));
        IQ other = request("ada", CREATE, attributes, form());
        other.setFrom("ada@localhost/other");
        assertCondition("bad-sessionid", commands.run(other));
        assertCondition("bad-sessionid", run("olaf", INVITE, attributes, ""));
        assertEquals("result", TestDoor.outcome(run("ada", CREATE, attributes, form())));
        assertCondition("bad-sessionid", run("ada", CREATE, attributes, form()));
        assertNotEquals(session, session(run("ada", CREATE, "", "")));
    }

    @Test
    void R50_9_theRequestsLanguageDecides() throws Exception {
        IQ request = request("ada", CREATE, "", "");
        request.getElement().addAttribute(QName.get("lang", org.dom4j.Namespace.XML_NAMESPACE), "de-AT");
        assertTrue(commands.run(request).toXML().contains("Jemanden zu einem Konto einladen"));
    }

    @Test
    void aBrokenStoreIsToldAndGivesNothing() throws Exception {
        invites.store.setBroken(true);
        assertError("internal-server-error/wait/500", run("olaf", INVITE, "", ""), "");
    }

    @Test
    void othersAddressesAreNotOurs() throws Exception {
        IQ request = request("olaf", INVITE, "", "");
        request.setTo("ada@localhost");
        assertError("service-unavailable/cancel/503", commands.run(request), "");
        request.setTo("olaf@localhost");
        assertEquals("result", TestDoor.outcome(commands.run(request)), "Openfire 5 fills that in where none was given");
    }

    private IQ look(String attributes) {
        try {
            return run("ada", CREATE, attributes, form(OWN + "mailing=1"));
        } catch (Exception broken) {
            throw new AssertionError(broken);
        }
    }

    private IQ submit(String who, String node, String... fields) throws Exception {
        String session = session(run(who, node, "", ""));
        return run(who, node, "sessionid='" + session + "' action='complete'", form(fields));
    }

    private IQ run(String who, String node, String attributes, String content) throws Exception {
        return commands.run(request(who, node, attributes, content));
    }

    private static IQ request(String who, String node, String attributes, String content) throws Exception {
        IQ request = Stanzas.read("<iq type='set' id='c1' to='localhost'><command xmlns='" + NS + "' node='" + node + "' "
                + attributes + ">" + content + "</command></iq>");
        request.setFrom(who + "@localhost/phone");
        return request;
    }

    private static String form(String... assignments) throws Exception {
        StringBuilder form = new StringBuilder("<x xmlns='jabber:x:data' type='submit'>");
        for (String assignment : assignments) {
            int sign = assignment.indexOf('=');
            form.append("<field var='").append(assignment, 0, sign).append("'><value>")
                    .append(assignment.substring(sign + 1)).append("</value></field>");
        }
        return form.append("</x>").toString();
    }

    private static String session(IQ reply) {
        return reply.getChildElement().attributeValue("sessionid");
    }

    private static Element fieldOf(IQ reply, String name) {
        return reply.getChildElement().element(FORM).elements("field").stream()
                .filter(field -> name.equals(field.attributeValue("var"))).findAny().orElseThrow();
    }

    private static String field(IQ reply, String name) {
        return fieldOf(reply, name).elementText("value");
    }

    private static String note(IQ reply) {
        Element note = reply.getChildElement().element("note");
        return note.attributeValue("type") + ": " + note.getText();
    }

    private static List<String> rows(IQ reply) {
        return reply.getChildElement().element(FORM).elements("item").stream().map(row -> row.elements("field").stream()
                .map(field -> field.elementText("value")).collect(Collectors.joining(" "))).toList();
    }

    private static Token token(String uri) {
        return Token.parse(uri.replaceAll(".*preauth=([^;]+).*", "$1")).orElseThrow();
    }

    private static void assertError(String expected, IQ reply, String why) {
        assertEquals(expected, TestDoor.outcome(reply), why);
        assertFalse(TestDoor.text(reply).isBlank());
    }

    private static void assertCondition(String condition, IQ reply) {
        assertNotNull(reply.getElement().element("error").element(QName.get(condition, NS)), reply.toXML());
    }

    private CommandDesk commands() {
        Conditions conditions = new Conditions(world.texts);
        Replies replies = new Replies(new JID(null, "localhost", null, true), conditions);
        InviteForms forms = new InviteForms(world.texts);
        InvitePost post = new InvitePost(world::settings, world.limiter, world.correspondence, world.journal);
        InviteAddresses addresses = new InviteAddresses(world::settings, new InviteLink("localhost"), invites::landing);
        InviteOffice office = new InviteOffice(world::settings, invites.rights, forms, new InviteOutcomes(world.texts),
                new InviteFormReader(world.names, invites.rights, invites.people, forms), new Inviting.Making(invites.issuance,
                        post, new InviteMailing(invites.issuance, invites.store::withdraw, post, addresses::letter, world.journal),
                        addresses, world.clock, work -> later.execute(work)), world.journal);
        return new CommandDesk(clients, new Streams(world::settings, new Encryption(), world.texts),
                new Recipient("localhost"), new CommandReplies(replies, conditions), new FormSessions(new Random(3), world.clock),
                Arrays.stream(InviteCommand.values())
                        .<OwnCommand>map(command -> new InvitingCommand(command, invites.rights, office)).toList());
    }
}
