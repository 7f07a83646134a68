package org.igniterealtime.openfire.plugin.frontdoor.admin;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.igniterealtime.openfire.plugin.frontdoor.model.Localpart;
import org.igniterealtime.openfire.plugin.frontdoor.policy.InviteLineage;
import org.igniterealtime.openfire.plugin.frontdoor.policy.InviteTree;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Shutting;

/** Shows who invited whom, and shuts the branch of somebody who abused it, after asking. */
public final class InviteTreeServlet extends Screen {

    private static final long serialVersionUID = 1L;
    private static final String ACCOUNT = "account";
    private static final int MOST_NAMED = 20;

    private final transient Function<String, Optional<Localpart>> account;
    private final transient Function<Localpart, InviteLineage.Lineage> lineage;
    private final transient Function<Localpart, InviteLineage.Lineage> whole;
    private final transient BiFunction<Localpart, Shutting.Reach, Shutting.Report> shutting;

    /**
     * A controller.
     *
     * @param account the account that was named, whether it is there or not; nothing if no account can have that name
     * @param lineage as far as it is shown
     * @param whole   as far as it can be shut at once
     */
    public InviteTreeServlet(Desk desk, Function<String, Optional<Localpart>> account,
                             Function<Localpart, InviteLineage.Lineage> lineage,
                             Function<Localpart, InviteLineage.Lineage> whole,
                             BiFunction<Localpart, Shutting.Reach, Shutting.Report> shutting) {
        super(desk, "invite-tree");
        this.account = account;
        this.lineage = lineage;
        this.whole = whole;
        this.shutting = shutting;
    }

    @Override
    protected Reply show(ConsoleVisit visit) {
        return Reply.show(page(visit, false));
    }

    /** First the question, then the deed. */
    @Override
    protected Reply act(ConsoleVisit visit) {
        Optional<Localpart> top = named(visit);
        if (top.isEmpty() || !visit.form().text("do").equals("shut")) {
            return Reply.show(page(visit, top.isPresent()));
        }
        shut(visit, top.get());
        return Reply.see("frontdoor-invite-tree.jsp?account=" + URLEncoder.encode(top.get().text(), StandardCharsets.UTF_8));
    }

    private void shut(ConsoleVisit visit, Localpart top) {
        Shutting.Reach reach = visit.form().text("lock").equals("yes") ? Shutting.Reach.INVITES_AND_ACCOUNTS
                : Shutting.Reach.INVITES;
        Shutting.Report report = shutting.apply(top, reach);
        int accounts = report.cut().branch().members().size() + 1;
        visit.audit("shut a branch of invites", "of " + top.text() + ": " + report.cut().revoked() + " invites of " + accounts
                + " accounts taken back" + Arrays.stream(Shutting.Fate.values()).filter(fate -> !report.accounts(fate).isEmpty())
                .map(fate -> ", " + InviteWords.word(fate) + " " + report.accounts(fate).size()).collect(Collectors.joining()));
        visit.tell(Notice.done(InviteWords.PREFIX + "tree.shut.done", report.cut().revoked(), accounts));
        Arrays.stream(Shutting.Fate.values()).filter(fate -> !report.accounts(fate).isEmpty())
                .forEach(fate -> visit.tell(told(fate, report.accounts(fate))));
        if (!report.cut().branch().isWhole()) {
            visit.tell(Notice.warning(InviteWords.PREFIX + "tree.shut.more", accounts));
        }
    }

    private static Notice told(Shutting.Fate fate, List<Localpart> accounts) {
        boolean isDone = fate == Shutting.Fate.LOCKED || fate == Shutting.Fate.WAS_LOCKED || fate == Shutting.Fate.GONE;
        String key = InviteWords.PREFIX + "tree.fate." + InviteWords.word(fate);
        String names = accounts.stream().limit(MOST_NAMED).map(Localpart::text).collect(Collectors.joining(", "))
                + (accounts.size() > MOST_NAMED ? " …" : "");
        return isDone ? Notice.done(key, accounts.size(), names) : Notice.warning(key, accounts.size(), names);
    }

    private InviteTreePage page(ConsoleVisit visit, boolean isAsking) {
        return named(visit).map(name -> page(visit.form().text(ACCOUNT), (isAsking ? whole : lineage).apply(name), isAsking))
                .orElseGet(() -> InviteTreePage.question(visit.form().text(ACCOUNT).strip()));
    }

    private Optional<Localpart> named(ConsoleVisit visit) {
        return Optional.of(visit.form().text(ACCOUNT).strip()).filter(text -> !text.isEmpty()).flatMap(account);
    }

    private static InviteTreePage page(String typed, InviteLineage.Lineage found, boolean isAsking) {
        List<String> ancestors = new ArrayList<>(found.ancestors().stream().map(Localpart::text).toList());
        Collections.reverse(ancestors);
        List<InviteTree.Member> members = found.branch().members();
        String origin = found.origin().map(use -> use.inviter().account().isPresent() ? "member" : "server").orElse("unknown");
        return new InviteTreePage(typed, false, found.account().text(), origin, ancestors,
                isAsking ? List.of() : InviteTreeNodes.of(found.account(), members), members.size(),
                found.branch().isWhole(), members.stream().mapToInt(InviteTree.Member::depth).max().orElse(0), found.open(),
                isAsking);
    }
}
