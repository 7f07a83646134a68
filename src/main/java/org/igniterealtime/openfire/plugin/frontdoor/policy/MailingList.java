package org.igniterealtime.openfire.plugin.frontdoor.policy;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.igniterealtime.openfire.plugin.frontdoor.model.Email;

/**
 * The addresses that somebody typed or pasted, each once: one on a line, or with commas or semicolons between them, with or
 * without the name of the person, as mail programs write them. Personal, so it does not print itself.
 *
 * @param entries  in the order in which they were typed
 * @param repeated how many were left out because they were there already
 */
public record MailingList(List<Entry> entries, int repeated) {

    /** The most on one list; longer ones are for several. */
    public static final int MOST = 1000;

    private static final Pattern SEPARATOR = Pattern.compile("[\\v,;]+");
    private static final Pattern NAMED = Pattern.compile("[^<>]*<([^<>]*)>");

    /** Copies the entries. */
    public MailingList {
        entries = List.copyOf(entries);
    }

    /** What was typed; blanks and empty lines are nothing. */
    public static MailingList read(String typed) {
        List<Entry> all = Arrays.stream(SEPARATOR.split(typed)).map(String::strip).filter(part -> !part.isEmpty())
                .map(Entry::of).toList();
        Map<String, Entry> once = new LinkedHashMap<>();
        all.forEach(entry -> once.putIfAbsent(entry.key(), entry));
        return new MailingList(List.copyOf(once.values()), all.size() - once.size());
    }

    /** Whether there is more on it than one list may have. */
    public boolean isTooLong() {
        return entries.size() > MOST;
    }

    /** Whether every entry is an address that mail can be sent to. */
    public boolean isClean() {
        return entries.stream().allMatch(entry -> entry.address().isPresent());
    }

    @Override
    public String toString() {
        return "MailingList(" + entries.size() + " hidden)";
    }

    /**
     * One of them.
     *
     * @param typed   as it was typed, but for blanks around it; cut if no address is as long
     * @param address that it is, if it is one
     */
    public record Entry(String typed, Optional<Email> address) {

        static Entry of(String typed) {
            Matcher named = NAMED.matcher(typed);
            String address = named.matches() ? named.group(1) : typed;
            return new Entry(typed.substring(0, Math.min(typed.length(), Email.MAX_LENGTH)), Email.parse(address));
        }

        private String key() {
            return address.map(Email::mailbox).orElseGet(() -> typed.toLowerCase(Locale.ROOT));
        }

        @Override
        public String toString() {
            return "Entry(hidden)";
        }
    }
}
