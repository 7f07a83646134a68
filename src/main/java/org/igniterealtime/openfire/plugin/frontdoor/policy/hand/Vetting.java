package org.igniterealtime.openfire.plugin.frontdoor.policy.hand;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.igniterealtime.openfire.plugin.frontdoor.model.Email;
import org.igniterealtime.openfire.plugin.frontdoor.model.Localpart;
import org.igniterealtime.openfire.plugin.frontdoor.model.Password;
import org.igniterealtime.openfire.plugin.frontdoor.model.Problem;
import org.igniterealtime.openfire.plugin.frontdoor.model.Reason;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Accounts;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Names;
import org.igniterealtime.openfire.plugin.frontdoor.policy.PasswordRules;
import org.igniterealtime.openfire.plugin.frontdoor.settings.Settings;

/**
 * Judges what an administrator wrote about an account, by the rules of the other doors. Looks and never touches. All that
 * is wrong is told at once.
 */
public final class Vetting {

    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}]|[\\x{D800}-\\x{DFFF}]");

    private final Supplier<Settings> settings;
    private final Names names;
    private final KeptNames kept;
    private final PasswordRules passwords;
    private final Accounts accounts;
    private final Directory directory;

    /** Judges for that server. */
    public Vetting(Supplier<Settings> settings, Names names, KeptNames kept, PasswordRules passwords, Accounts accounts,
                   Directory directory) {
        this.settings = settings;
        this.names = names;
        this.kept = kept;
        this.passwords = passwords;
        this.accounts = accounts;
        this.directory = directory;
    }

    /** Who it is, or what is wrong. Throws {@code BrokenException} when that can't be looked up. */
    public Verdict examine(Entry entry, NameRules rules) {
        return examine(entry, rules, name -> true);
    }

    /**
     * The same where many are judged at once: looks up only such names as may be in use.
     *
     * @param mayBeUsed false for names that nobody has and nothing keeps
     */
    public Verdict examine(Entry entry, NameRules rules, Predicate<Localpart> mayBeUsed) {
        if (accounts.isReadOnly()) {
            return new Verdict(Optional.empty(), List.of(Problem.of(Reason.STORE_READ_ONLY)));
        }
        List<Problem> problems = new ArrayList<>();
        Optional<Localpart> account = account(entry.username(), rules, mayBeUsed, problems);
        Optional<String> name = name(entry.name().strip(), problems);
        Optional<Email> email = email(entry.email().strip(), problems);
        List<String> groups = groups(entry);
        groups.stream().filter(group -> !directory.isGroup(group))
                .forEach(group -> problems.add(Problem.of(Reason.GROUP_UNKNOWN, shown(group))));
        return new Verdict(problems.isEmpty() ? account.map(it -> new Person(it, name, email, groups)) : Optional.empty(),
                problems);
    }

    /** Who an entry is about that was judged before; whether the name is free, and what rules there are, is not asked. */
    public Optional<Person> read(Entry entry) {
        List<Problem> ignored = new ArrayList<>();
        return names.account(entry.username().strip()).map(account -> new Person(account, name(entry.name().strip(), ignored),
                email(entry.email().strip(), ignored), groups(entry)));
    }

    /** What is wrong with a password for that account, if anything. */
    public Optional<Problem> examine(Password password, Localpart account) {
        return passwords.examine(password, account, settings.get());
    }

    private Optional<Localpart> account(String typed, NameRules rules, Predicate<Localpart> mayBeUsed, List<Problem> problems) {
        Settings now = settings.get();
        Names.Prepared prepared = names.prepare(Optional.of(typed.strip()), now.names());
        Optional<Localpart> account = rules == NameRules.DOORS ? prepared.localpart()
                : names.account(typed.strip()).filter(name -> !UNPRINTABLE.matcher(name.text()).find());
        if (account.isEmpty()) {
            problems.add(prepared.problem().orElseGet(() -> Problem.of(Reason.NAME_MALFORMED)));
            return account;
        }
        taken(account.get(), rules, mayBeUsed.test(account.get())).ifPresent(why -> problems.add(Problem.of(why)));
        return account;
    }

    private Optional<Reason> taken(Localpart account, NameRules rules, boolean mayBeUsed) {
        Optional<Reason> member = mayBeUsed ? directory.memberSince(account).map(since -> Reason.NAME_TAKEN) : Optional.empty();
        return member.or(() -> kept.reserved(account, rules, settings.get())).or(() -> mayBeUsed ? kept.examine(account) : Optional.empty());
    }

    private static List<String> groups(Entry entry) {
        return entry.groups().stream().map(String::strip).filter(group -> !group.isEmpty()).distinct().toList();
    }

    private static Optional<String> name(String typed, List<Problem> problems) {
        if (typed.length() > Accounts.LONGEST_DETAIL || UNPRINTABLE.matcher(typed).find()) {
            problems.add(Problem.of(Reason.FIELD_WRONG, "name"));
        }
        return Optional.of(typed).filter(text -> !text.isEmpty());
    }

    private static Optional<Email> email(String typed, List<Problem> problems) {
        Optional<Email> email = Email.parse(typed).filter(it -> it.text().length() <= Accounts.LONGEST_DETAIL);
        if (!typed.isEmpty() && email.isEmpty()) {
            problems.add(Problem.of(Reason.EMAIL_MALFORMED));
        }
        return email;
    }

    /** As much of it as shows which one is meant. */
    private static String shown(String group) {
        String text = UNPRINTABLE.matcher(group).replaceAll("?");
        return text.length() > 60 ? text.substring(0, text.offsetByCodePoints(0, Math.min(60, text.codePointCount(0,
                text.length())))) + "…" : text;
    }

    /**
     * One of the two.
     *
     * @param person   who gets an account
     * @param problems why nobody does
     */
    public record Verdict(Optional<Person> person, List<Problem> problems) {

        /** Copies the list. */
        public Verdict {
            problems = List.copyOf(problems);
        }
    }
}
