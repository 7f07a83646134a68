package org.igniterealtime.openfire.plugin.frontdoor.xmpp;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.igniterealtime.openfire.plugin.frontdoor.model.InviteTerms;
import org.igniterealtime.openfire.plugin.frontdoor.policy.InviteRights;
import org.igniterealtime.openfire.plugin.frontdoor.policy.MailingList;

/** What stands in the single fields of a form that {@link InviteForms} wrote. Nothing means that it can't be used. */
record InviteValues(Map<String, String> values, InviteRights.People people) {

    private static final Duration SHORTEST = Duration.ofHours(1);
    private static final int MOST_USES = 1000;
    private static final int MOST_GROUPS = 20;
    /** As many as a client may wait for. */
    private static final int MOST_ADDRESSES = 20;

    /** What was typed, if anything. */
    Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name)).map(String::strip).filter(text -> !text.isEmpty());
    }

    boolean isYes(String name) {
        return text(name).filter(Set.of("1", "true")::contains).isPresent();
    }

    /** How long the invite is good for. */
    Optional<Duration> lifetime(Duration preset) {
        try {
            return Optional.of(text(InviteForms.LIFETIME).map(Duration::parse).orElse(preset))
                    .filter(time -> time.compareTo(SHORTEST) >= 0 && time.compareTo(InviteRights.LONGEST) <= 0);
        } catch (DateTimeParseException notATime) {
            return Optional.empty();
        }
    }

    /** For how many accounts. One name is one account. */
    Optional<Integer> uses() {
        Optional<String> typed = text(InviteForms.USES);
        return typed.isEmpty() ? Optional.of(1) : typed.filter(text -> text.matches("[0-9]{1,4}")).map(Integer::parseInt)
                .filter(uses -> uses >= 1 && uses <= (isNamed() ? 1 : MOST_USES));
    }

    /** The groups that the account joins. */
    Optional<List<String>> groups() {
        List<String> all = text(InviteForms.GROUPS).stream().flatMap(text -> Arrays.stream(text.split("\\R")))
                .map(String::strip).filter(name -> !name.isEmpty()).distinct().toList();
        return Optional.of(all).filter(names -> names.size() <= MOST_GROUPS
                && String.join(" ", names).length() <= InviteTerms.LONGEST_LIST && names.stream().allMatch(people::isGroup));
    }

    /** Who is written to. */
    MailingList addresses() {
        return MailingList.read(values.getOrDefault(InviteForms.EMAIL, ""));
    }

    /** Whether they can be written to. One name is for one person. Of many addresses each is told by itself. */
    boolean isMailable(MailingList to) {
        int count = to.entries().size();
        return count <= 1 ? to.isClean() : count <= MOST_ADDRESSES && !isNamed();
    }

    private boolean isNamed() {
        return text(InviteForms.USERNAME).isPresent();
    }
}
