package org.igniterealtime.openfire.plugin.frontdoor.admin;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.igniterealtime.openfire.plugin.frontdoor.policy.ApplicationPage;

/**
 * Which part of the list of those who wait is asked for. What can't be read is taken for not asked.
 *
 * @param source only those from there
 * @param after  only those after this one
 * @param ticked whether all on the page are to be ticked
 */
record WaitingQuery(Optional<String> source, ApplicationPage.Mark after, boolean ticked) {

    private static final Pattern SOURCE = Pattern.compile("[0-9a-z.:/]{1,64}");
    private static final Pattern MARK = Pattern.compile("([0-9]{1,14})_([0-9A-Za-z]{1,32})");

    static WaitingQuery of(ConsoleForm form) {
        Matcher mark = MARK.matcher(form.text("after"));
        return new WaitingQuery(Optional.of(form.text("source")).filter(text -> SOURCE.matcher(text).matches()),
                mark.matches() ? new ApplicationPage.Mark(Instant.ofEpochMilli(Long.parseLong(mark.group(1))), mark.group(2))
                        : ApplicationPage.Mark.START, form.text("tick").equals("all"));
    }
}
