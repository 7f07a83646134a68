package org.igniterealtime.openfire.plugin.frontdoor.admin;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.igniterealtime.openfire.plugin.frontdoor.model.InviteId;
import org.igniterealtime.openfire.plugin.frontdoor.model.InviteState;
import org.igniterealtime.openfire.plugin.frontdoor.model.Inviter;
import org.igniterealtime.openfire.plugin.frontdoor.model.Localpart;
import org.igniterealtime.openfire.plugin.frontdoor.policy.InvitePage;
import org.igniterealtime.openfire.plugin.frontdoor.policy.InviteQuery;

/**
 * What the list of invites is narrowed to, as it stands in its address.
 *
 * @param text  to look for
 * @param state the word of a state; empty for all
 * @param by    a user name, {@value #SERVER}, or empty for all
 * @param after where the page begins; empty for the newest
 */
record InviteSearch(String text, String state, String by, String after) {

    /** Stands for the server as inviter; no user name has an at sign. */
    static final String SERVER = "@server";

    private static final Pattern MARK = Pattern.compile("([0-9]{1,15})-([0-9a-f]{64})");

    static InviteSearch of(ConsoleForm form) {
        return new InviteSearch(form.text("q").strip(), form.text("state"), form.text("by").strip(), form.text("after"));
    }

    /** The query for it; what makes no sense narrows nothing. */
    InviteQuery narrow(InviteQuery all, Function<String, Optional<Localpart>> account) {
        InviteQuery query = text.isEmpty() ? all : all.containing(text);
        Optional<InviteState> one = Arrays.stream(InviteState.values())
                .filter(each -> InviteWords.word(each).equals(state)).findFirst();
        query = one.map(query::in).orElse(query);
        query = inviter(account).map(query::by).orElse(query);
        return mark().map(query::after).orElse(query);
    }

    /** Whether an inviter is asked for who can't be one. */
    boolean isForNobody(Function<String, Optional<Localpart>> account) {
        return !by.isEmpty() && inviter(account).isEmpty();
    }

    /** The address of the list, narrowed so and begun after that invite. */
    String address(Optional<InvitePage.Mark> next) {
        String mark = next.map(place -> place.created().toEpochMilli() + "-" + place.id().hash()).orElse("");
        return "frontdoor-invites.jsp?q=" + encode(text) + "&state=" + encode(state) + "&by=" + encode(by)
                + (mark.isEmpty() ? "" : "&after=" + mark);
    }

    /** The address of this very page. */
    String address() {
        return address(mark());
    }

    private Optional<Inviter> inviter(Function<String, Optional<Localpart>> account) {
        return by.isEmpty() ? Optional.empty() : by.equals(SERVER) ? Optional.of(Inviter.SERVER)
                : account.apply(by).map(Inviter::member);
    }

    private Optional<InvitePage.Mark> mark() {
        return Optional.of(MARK.matcher(after)).filter(Matcher::matches).map(found ->
                new InvitePage.Mark(Instant.ofEpochMilli(Long.parseLong(found.group(1))), new InviteId(found.group(2))));
    }

    private static String encode(String typed) {
        return URLEncoder.encode(typed, StandardCharsets.UTF_8);
    }
}
