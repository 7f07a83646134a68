package org.igniterealtime.openfire.plugin.frontdoor.admin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.igniterealtime.openfire.plugin.frontdoor.model.InviteKind;
import org.igniterealtime.openfire.plugin.frontdoor.model.InviteId;
import org.igniterealtime.openfire.plugin.frontdoor.model.InviteState;
import org.igniterealtime.openfire.plugin.frontdoor.model.InviteTerms.Skip;
import org.igniterealtime.openfire.plugin.frontdoor.model.Inviter;
import org.igniterealtime.openfire.plugin.frontdoor.model.Localpart;
import org.igniterealtime.openfire.plugin.frontdoor.model.Problem;
import org.igniterealtime.openfire.plugin.frontdoor.model.Reason;
import org.igniterealtime.openfire.plugin.frontdoor.model.Texts;
import org.igniterealtime.openfire.plugin.frontdoor.policy.InviteDraft;
import org.igniterealtime.openfire.plugin.frontdoor.policy.InviteDraft.Field;
import org.igniterealtime.openfire.plugin.frontdoor.policy.InvitePage;
import org.igniterealtime.openfire.plugin.frontdoor.policy.InviteQuery;
import org.igniterealtime.openfire.plugin.frontdoor.policy.InviteTree;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Shutting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The parts of the screens about invites that need no server. */
class InviteScreensTest {

    private static final InviteQuery ALL = InviteQuery.all(Instant.EPOCH, 50);

    @ParameterizedTest
    @CsvSource({"PT168H, 7, d", "PT36H, 36, h", "PT24H, 1, d", "PT5M, 1, h"})
    void aFreshFormHasTheLifetimeThatIsSet(Duration lifetime, String number, String unit) {
        InviteFormPage.Row row = rows(InviteForm.fresh(lifetime), Map.of()).stream()
                .filter(one -> one.name().equals("lifetime")).findFirst().orElseThrow();
        assertEquals(number, row.value());
        assertEquals(List.of(unit), row.choices().stream().filter(InviteFormPage.Choice::chosen).map(InviteFormPage.Choice::value).toList());
    }

    @Test
    void whatWasTypedComesBackAsItWas() {
        InviteDraft draft = InviteForm.read(new ConsoleForm(Map.of("kind", List.of("password-reset"), "username", List.of(" x "),
                "lifetime", List.of(" 3 "), "unit", List.of("h"), "skip", List.of("challenge", "nonsense"))));
        assertEquals(InviteKind.PASSWORD_RESET, draft.kind());
        assertEquals("3h", draft.text(Field.LIFETIME));
        assertEquals(Set.of(Skip.CHALLENGE), draft.skips());
        assertEquals(" x ", draft.text(Field.USERNAME));
        assertEquals(InviteKind.ACCOUNT, InviteForm.read(ConsoleForm.EMPTY).kind());
        List<InviteFormPage.Row> rows = rows(draft, Map.of(Field.USERNAME, Problem.of(Reason.NAME_TOO_LONG, 64)));
        assertEquals(List.of(new Flaw("frontdoor.reason.name-too-long", List.of(64))), rows.get(2).wrong());
    }

    @Test
    void aSearchStandsInItsAddressAndComesBack() {
        InvitePage.Mark mark = new InvitePage.Mark(Instant.ofEpochMilli(77), new InviteId("ab".repeat(32)));
        InviteSearch search = new InviteSearch("a&b <c>", "used-up", "olaf", "");
        String address = search.address(Optional.of(mark));
        assertEquals("frontdoor-invites.jsp?q=a%26b+%3Cc%3E&state=used-up&by=olaf&after=77-" + "ab".repeat(32), address);
        InviteQuery query = new InviteSearch("a", "used-up", "olaf", "77-" + "ab".repeat(32)).narrow(ALL, name -> Optional.of(new Localpart(name)));
        assertEquals(Optional.of(mark), query.after());
        assertEquals(Optional.of(InviteState.USED_UP), query.state());
        assertEquals(Optional.of(Inviter.member(new Localpart("olaf"))), query.inviter());
        assertEquals(Optional.of(Inviter.SERVER), new InviteSearch("", "", "@server", "").narrow(ALL, name -> Optional.empty()).inviter());
    }

    @ParameterizedTest
    @CsvSource({"nonsense, 1-2", "'', 99999999999999999999-x", "open'--, -1-" })
    void nonsenseInAnAddressNarrowsNothing(String state, String after) {
        InviteQuery query = new InviteSearch("", state, "", after).narrow(ALL, name -> Optional.empty());
        assertEquals(ALL, query);
        assertTrue(new InviteSearch("", "", "a b", "").isForNobody(name -> Optional.empty()));
        assertFalse(new InviteSearch("", "", "", "").isForNobody(name -> Optional.empty()));
    }

    @Test
    void aBranchBecomesANestedList() {
        List<InviteTreePage.Node> nodes = InviteTreeNodes.of(new Localpart("top"), List.of(member("a", 1, "top"),
                member("b", 1, "top"), member("c", 2, "a"), member("d", 2, "a"), member("e", 3, "d")));
        assertEquals(List.of("a", "c", "d", "e", "b"), nodes.stream().map(InviteTreePage.Node::name).toList());
        assertEquals(List.of(true, false, true, false, false), nodes.stream().map(InviteTreePage.Node::opens).toList());
        assertEquals(List.of(0, 0, 0, 2, 0), nodes.stream().map(InviteTreePage.Node::closes).toList());
        assertEquals(List.of(2, 0, 1, 0, 0), nodes.stream().map(InviteTreePage.Node::brought).toList());
    }

    @Test
    void aBranchThatIsDeepIsNestedSoFarAndNoFarther() {
        List<InviteTree.Member> deep = new ArrayList<>();
        for (int depth = 1; depth <= 300; depth++) {
            deep.add(member("m" + depth, depth, depth == 1 ? "top" : "m" + (depth - 1)));
        }
        List<InviteTreePage.Node> nodes = InviteTreeNodes.of(new Localpart("top"), deep);
        assertEquals(300, nodes.size());
        assertEquals(29, nodes.stream().filter(InviteTreePage.Node::opens).count());
        assertEquals(29, nodes.stream().mapToInt(InviteTreePage.Node::closes).sum());
    }

    @Test
    void aFlawTellsTimesInMinutesAndAlwaysHasAnArgument() {
        assertEquals(List.of(11L), Flaw.of(Problem.tooMany(Duration.ofSeconds(601)), "w.").arguments());
        assertEquals(new Flaw("w.uses", List.of("")), Flaw.of(Problem.of(Reason.FIELD_WRONG, "uses"), "w."));
    }

    @Test
    void everyTextOfTheseScreensIsThere() throws IOException {
        Properties texts = new Properties();
        try (Reader file = Files.newBufferedReader(Path.of("i18n/frontdoor_i18n.properties"))) {
            texts.load(file);
        }
        List<String> keys = new ArrayList<>();
        Pattern key = Pattern.compile("\"(frontdoor\\.[a-z0-9.-]*[a-z0-9])\"");
        for (String view : List.of("invites.jsp", "invite.jsp", "invite-new.jsp", "invite-mail.jsp", "invite-tree.jsp", "invite-ways.jspf",
                "invite-flaws.jspf", "invite-rows.jspf")) {
            key.matcher(Files.readString(Path.of("web/view", view))).results().forEach(found -> keys.add(found.group(1)));
        }
        Arrays.stream(InviteKind.values()).map(InviteWords::kind).forEach(keys::add);
        Arrays.stream(InviteState.values()).map(InviteWords::state).forEach(keys::add);
        Arrays.stream(Skip.values()).map(skip -> "frontdoor.invites.skip." + InviteWords.word(skip)).forEach(keys::add);
        Arrays.stream(Shutting.Fate.values()).map(fate -> "frontdoor.invites.tree.fate." + InviteWords.word(fate)).forEach(keys::add);
        Arrays.stream(Field.values()).flatMap(field -> Stream.of("field." + field.word(), "field." + field.word() + ".hint",
                "wrong." + field.word())).map("frontdoor.invites."::concat).forEach(keys::add);
        Texts.LANGUAGES.forEach(language -> keys.add("frontdoor.invites.language." + language));
        assertTrue(keys.size() > 100);
        assertEquals(List.of(), keys.stream().filter(one -> !texts.containsKey(one)).toList());
    }

    private static List<InviteFormPage.Row> rows(InviteDraft draft, Map<Field, Problem> wrong) {
        return InviteForm.rows(draft, wrong, List.of(InviteKind.values()), Set.of());
    }

    private static InviteTree.Member member(String name, int depth, String by) {
        return new InviteTree.Member(new Localpart(name), depth, Optional.of(new Localpart(by)), Optional.empty());
    }
}
