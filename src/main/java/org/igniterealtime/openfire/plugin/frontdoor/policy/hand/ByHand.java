package org.igniterealtime.openfire.plugin.frontdoor.policy.hand;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.igniterealtime.openfire.plugin.frontdoor.model.Decision;
import org.igniterealtime.openfire.plugin.frontdoor.model.Localpart;
import org.igniterealtime.openfire.plugin.frontdoor.model.Newcomer;
import org.igniterealtime.openfire.plugin.frontdoor.model.Password;
import org.igniterealtime.openfire.plugin.frontdoor.model.Problem;
import org.igniterealtime.openfire.plugin.frontdoor.model.Reason;
import org.igniterealtime.openfire.plugin.frontdoor.model.Way;
import org.igniterealtime.openfire.plugin.frontdoor.policy.BrokenException;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Journal;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Knock;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Newcomers;

/**
 * The fourth door: an administrator makes an account for somebody. The rules are those of the other doors; what strangers
 * are not told, an administrator is. Never throws for what was typed.
 */
public final class ByHand {

    private final Vetting vetting;
    private final HandMade making;
    private final Passwords passwords;
    private final PasswordLinks links;
    private final Newcomers newcomers;
    private final Journal journal;

    /**
     * The door.
     *
     * @param newcomers told of each account that was made
     */
    public ByHand(Vetting vetting, HandMade making, Passwords passwords, PasswordLinks links, Newcomers newcomers,
                  Journal journal) {
        this.vetting = vetting;
        this.making = making;
        this.passwords = passwords;
        this.links = links;
        this.newcomers = newcomers;
        this.journal = journal;
    }

    /** Makes the account, or says all that is wrong; then there is none. */
    public Outcome make(Order order) {
        Outcome outcome = tried(order);
        journal.record(Knock.byHand(order.by(), vetting.read(order.entry()).map(Person::account)), outcome.made().<Decision>map(made ->
                new Decision.Admitted(made.account())).orElseGet(() -> new Decision.Refused(outcome.problems())));
        return outcome;
    }

    private Outcome tried(Order order) {
        try {
            return judged(order);
        } catch (BrokenException broken) {
            journal.broken(broken);
            return Outcome.refused(List.of(Problem.of(Reason.UNAVAILABLE)));
        }
    }

    private Outcome judged(Order order) {
        Vetting.Verdict verdict = vetting.examine(order.entry(), order.rules());
        List<Problem> problems = new ArrayList<>(verdict.problems());
        Password password = switch (order.access()) {
            case LINK, MAIL -> passwords.unknown();
            case GENERATED -> passwords.readable();
            case TYPED -> order.password();
        };
        if (order.access() == Access.TYPED && problems.stream().noneMatch(why -> why.reason() == Reason.STORE_READ_ONLY)) {
            vetting.examine(password, verdict.person().map(Person::account).orElse(NOBODY)).ifPresent(problems::add);
        }
        unreachable(order).ifPresent(problems::add);
        return problems.isEmpty() ? made(order, verdict.person().orElseThrow(), password) : Outcome.refused(problems);
    }

    private Optional<Problem> unreachable(Order order) {
        if (order.access() == Access.MAIL && order.entry().email().isBlank()) {
            return Optional.of(Problem.of(Reason.EMAIL_MISSING));
        }
        return order.access().isChosen() && !links.canBeOpened() ? Optional.of(Problem.of(Reason.PAGE_MISSING))
                : Optional.empty();
    }

    private Outcome made(Order order, Person person, Password password) {
        AtomicReference<Optional<PasswordLinks.Link>> link = new AtomicReference<>(Optional.empty());
        Optional<Problem> problem = making.make(person, password, account -> {
            if (order.access().isChosen()) {
                link.set(Optional.of(links.issue(account, order.access() == Access.MAIL ? person.email() : Optional.empty(),
                        order.language())));
            }
        });
        if (problem.isPresent()) {
            return Outcome.refused(List.of(problem.get()));
        }
        newcomers.welcome(new Newcomer(person.account(), Way.HAND, person.name(), order.language()));
        Optional<Password> shown = Optional.of(password).filter(it -> order.access() == Access.GENERATED);
        return new Outcome(List.of(), Optional.of(sent(new Made(person.account(), order.access(), shown, link.get(), false))));
    }

    /** When the mail can't be sent, the link is handed over instead: the account is whole all the same. */
    private Made sent(Made made) {
        if (made.access() != Access.MAIL) {
            return made;
        }
        try {
            links.mail(made.link().orElseThrow());
            return new Made(made.account(), made.access(), made.password(), Optional.empty(), false);
        } catch (BrokenException unsent) {
            journal.broken(unsent);
            return new Made(made.account(), made.access(), made.password(), made.link(), true);
        }
    }

    private static final Localpart NOBODY = new Localpart("-");

    /**
     * What is wanted.
     *
     * @param entry    who gets it
     * @param rules    what the name has to pass
     * @param access   how its owner gets in
     * @param password that was typed; looked at only where one was to be
     * @param by       the administrator's name
     * @param language of the mail
     */
    public record Order(Entry entry, NameRules rules, Access access, Password password, String by, Locale language) {
    }

    /**
     * One of the two.
     *
     * @param problems why there is none, the first one first in the form
     * @param made     the account
     */
    public record Outcome(List<Problem> problems, Optional<Made> made) {

        static Outcome refused(List<Problem> problems) {
            return new Outcome(List.copyOf(problems), Optional.empty());
        }
    }

    /**
     * An account that was made. What is secret in it can be had only now.
     *
     * @param access   as wanted
     * @param password that was made up
     * @param link     to hand over; not there when it was mailed
     * @param unmailed whether the mail could not be sent
     */
    public record Made(Localpart account, Access access, Optional<Password> password,
                       Optional<PasswordLinks.Link> link, boolean unmailed) {
    }
}
