package org.igniterealtime.openfire.plugin.frontdoor.admin;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.igniterealtime.openfire.plugin.frontdoor.model.Localpart;
import org.igniterealtime.openfire.plugin.frontdoor.policy.InviteTree;

/**
 * Puts a branch into the order of a nested list. Those below the deepest list that is drawn stand in that list, with the
 * number of their step; browsers cut lists that are nested hundreds of times.
 */
final class InviteTreeNodes {

    private static final int DEEPEST = 30;

    private final Map<Localpart, List<InviteTree.Member>> guests = new HashMap<>();
    private final Map<Localpart, Integer> brought = new HashMap<>();

    private InviteTreeNodes(List<InviteTree.Member> members) {
        members.forEach(member -> brought.merge(member.invitedBy().orElseThrow(), 1, Integer::sum));
        // The nearest come first, so who brought them is always among those that are drawn.
        members.forEach(member ->
                guests.computeIfAbsent(member.invitedBy().orElseThrow(), inviter -> new ArrayList<>()).add(member));
    }

    /** The nodes of those below an account. */
    static List<InviteTreePage.Node> of(Localpart account, List<InviteTree.Member> members) {
        InviteTreeNodes all = new InviteTreeNodes(members);
        List<InviteTree.Member> order = all.order(account);
        List<InviteTreePage.Node> nodes = new ArrayList<>();
        for (int index = 0; index < order.size(); index++) {
            int here = drawn(order.get(index));
            int next = index + 1 < order.size() ? drawn(order.get(index + 1)) : 1;
            nodes.add(new InviteTreePage.Node(order.get(index).account().text(), order.get(index).depth(),
                    all.brought.getOrDefault(order.get(index).account(), 0), next > here, Math.max(0, here - next)));
        }
        return nodes;
    }

    /** Each after who brought them; without recursion, so that depth costs no stack. */
    private List<InviteTree.Member> order(Localpart account) {
        List<InviteTree.Member> order = new ArrayList<>();
        Deque<InviteTree.Member> waiting = new ArrayDeque<>(guests.getOrDefault(account, List.of()));
        while (!waiting.isEmpty()) {
            InviteTree.Member member = waiting.pop();
            order.add(member);
            List<InviteTree.Member> theirs = guests.getOrDefault(member.account(), List.of());
            for (int index = theirs.size() - 1; index >= 0; index--) {
                waiting.push(theirs.get(index));
            }
        }
        return order;
    }

    private static int drawn(InviteTree.Member member) {
        return Math.min(member.depth(), DEEPEST);
    }
}
