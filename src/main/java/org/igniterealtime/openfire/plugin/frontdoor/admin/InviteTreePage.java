package org.igniterealtime.openfire.plugin.frontdoor.admin;

import java.util.List;

/**
 * Who invited whom, around one account; or what shutting its branch would do.
 *
 * @param typed     what was asked for; empty for the question alone
 * @param isNobody  whether no account can have that name
 * @param account   that was found; empty for the question alone
 * @param origin    how it came: {@code member}, {@code server} or {@code unknown}
 * @param ancestors who brought it, who brought them, and so on, the farthest first
 * @param nodes     those below it, each after who brought them
 * @param below     how many those are, as far as was looked
 * @param isWhole   whether that is all
 * @param depth     of the deepest
 * @param open      invites of all of them
 * @param isAsking  whether this is the question whether to shut the branch
 */
public record InviteTreePage(String typed, boolean isNobody, String account, String origin, List<String> ancestors,
                             List<Node> nodes, int below, boolean isWhole, int depth, int open, boolean isAsking) {

    /** Copies the lists. */
    public InviteTreePage {
        ancestors = List.copyOf(ancestors);
        nodes = List.copyOf(nodes);
    }

    /** The question alone. */
    static InviteTreePage question(String typed) {
        return new InviteTreePage(typed, !typed.isEmpty(), "", "unknown", List.of(), List.of(), 0, true, 0, 0, false);
    }

    /**
     * Somebody below.
     *
     * @param name    their user name
     * @param depth   steps below the account
     * @param brought how many they brought themselves
     * @param opens   whether a list of those begins after them
     * @param closes  how many lists end after them
     */
    public record Node(String name, int depth, int brought, boolean opens, int closes) {
    }
}
