package org.igniterealtime.openfire.plugin.frontdoor.settings;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Which members may invite people: {@code all}, {@code nobody}, or those of groups, {@code group:Staff, group:Friends}.
 * Administrators may always.
 *
 * @param everybody all who have an account
 * @param groups    the names of groups, as Openfire has them, if it is not everybody
 */
public record InviteMembers(boolean everybody, Set<String> groups) {

    /** How the setting names nobody. */
    static final String NOBODY = "nobody";

    private static final String GROUP = "group:";

    /** Copies the groups. */
    public InviteMembers {
        groups = Set.copyOf(groups);
    }

    /** What the value of the setting says; nothing if it can't be read. */
    public static Optional<InviteMembers> parse(String text) {
        if (text.equalsIgnoreCase("all") || text.equalsIgnoreCase(NOBODY)) {
            return Optional.of(new InviteMembers(text.equalsIgnoreCase("all"), Set.of()));
        }
        List<String> parts = Arrays.stream(text.split(",", -1)).map(String::strip).toList();
        if (!parts.stream().allMatch(part -> part.startsWith(GROUP) && !name(part).isEmpty())) {
            return Optional.empty();
        }
        return Optional.of(new InviteMembers(false, parts.stream().map(InviteMembers::name).collect(Collectors.toSet())));
    }

    /**
     * Whether somebody may invite.
     *
     * @param isMember whether they are in the group of that name
     */
    public boolean include(Predicate<String> isMember) {
        return everybody || groups.stream().anyMatch(isMember);
    }

    private static String name(String part) {
        return part.substring(GROUP.length()).strip();
    }
}
