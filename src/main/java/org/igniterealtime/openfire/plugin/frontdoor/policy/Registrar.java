package org.igniterealtime.openfire.plugin.frontdoor.policy;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.igniterealtime.openfire.plugin.frontdoor.model.Decision;
import org.igniterealtime.openfire.plugin.frontdoor.model.Problem;
import org.igniterealtime.openfire.plugin.frontdoor.model.Reason;
import org.igniterealtime.openfire.plugin.frontdoor.model.RegistrationRequest;
import org.igniterealtime.openfire.plugin.frontdoor.settings.Settings;

/**
 * The one pipeline: every account that a stranger gets, through whatever door, is made here.
 *
 * <p><b>Why two phases.</b> Looking costs nothing and can be done in any order, so all checks run and everything that
 * is wrong is told at once. What can be used up (a challenge, a permit) is claimed after that, one by
 * one, and given back when a later step fails. Whether a name is free is only looked at by those who have paid:
 * before that, taken and free names are answered alike.
 *
 * <p>When something we need is broken, nobody gets an account: the answer is {@link Reason#UNAVAILABLE}.
 */
public final class Registrar {

    private final Supplier<Settings> settings;
    private final Limits limits;
    private final Names names;
    private final Preauth invites;
    private final List<Check> checks;
    private final List<Claim> claims;
    private final Admission admission;
    private final Journal journal;

    /**
     * A pipeline.
     *
     * @param invites looks at the invites that come with requests
     * @param checks looked at in this order, all of them
     * @param claims taken in this order, given back in reverse
     */
    public Registrar(Supplier<Settings> settings, Limits limits, Names names, Preauth invites, List<Check> checks,
                     List<Claim> claims, Admission admission, Journal journal) {
        this.settings = settings;
        this.limits = limits;
        this.names = names;
        this.invites = invites;
        this.checks = List.copyOf(checks);
        this.claims = List.copyOf(claims);
        this.admission = admission;
        this.journal = journal;
    }

    /** Decides, and makes the account if the decision is yes. Never throws for what a stranger sent. */
    public Decision submit(RegistrationRequest request) {
        return submit(request, Optional.empty(), List.of());
    }

    /**
     * The same for somebody whose invite was looked at before.
     *
     * @param shown what it gives a right to; the token in the request, if there is one, counts in its place
     */
    public Decision submit(RegistrationRequest request, Optional<Entitlement> shown) {
        return submit(request, shown, List.of());
    }

    /**
     * The same for a request with which something is wrong that only the door can see.
     *
     * @param found what that is; with anything here there is no account
     */
    public Decision submit(RegistrationRequest request, List<Problem> found) {
        return submit(request, Optional.empty(), found);
    }

    private Decision submit(RegistrationRequest request, Optional<Entitlement> shown, List<Problem> found) {
        Verdict verdict = decideOrRefuse(request, shown, found);
        journal.record(verdict.knock(), verdict.decision());
        return verdict.decision();
    }

    private Verdict decideOrRefuse(RegistrationRequest request, Optional<Entitlement> shown, List<Problem> found) {
        try {
            return decide(request, shown, found);
        } catch (BrokenException broken) {
            journal.broken(broken);
            return refused(request, Problem.of(Reason.UNAVAILABLE));
        }
    }

    private Verdict decide(RegistrationRequest request, Optional<Entitlement> shown, List<Problem> found) {
        Settings now = settings.get();
        Optional<Problem> limited = limits.charge(request.source(), now);
        if (limited.isPresent()) {
            return refused(request, limited.get());
        }
        Preauth.Outcome invite = invites.look(request, now);
        if (invite.problem().isPresent()) {
            return refused(request, invite.problem().get());
        }
        Names.Prepared name = names.prepare(request.username(), now.names());
        Attempt attempt = new Attempt(request, name.localpart(), now, invite.entitlement().or(() -> shown));
        List<Problem> problems = Stream.of(found.stream(), name.problem().stream(),
                checks.stream().map(check -> check.examine(attempt)).flatMap(Optional::stream))
                .flatMap(each -> each).sorted(Problems.MOST_TELLING_FIRST).toList();
        return new Verdict(Knock.of(attempt), problems.isEmpty() ? claim(attempt) : new Decision.Refused(problems));
    }

    private static Verdict refused(RegistrationRequest request, Problem problem) {
        return new Verdict(Knock.of(request), Decision.refused(problem));
    }

    private Decision claim(Attempt attempt) {
        Claims taken = new Claims();
        try {
            for (Claim claim : claims) {
                Optional<Problem> problem = taken.take(claim, attempt);
                if (problem.isPresent()) {
                    return Decision.refused(problem.get());
                }
            }
            return create(attempt, taken);
        } finally {
            taken.close();
        }
    }

    private Decision create(Attempt attempt, Claims taken) {
        Admission.Made made = admission.admit(attempt);
        Optional<Reason> refusal = made.decision().fold(admitted -> Optional.empty(), held -> Optional.empty(),
                refused -> Optional.of(refused.first().reason()));
        if (refusal.isPresent()) {
            if (refusal.get() == Reason.MAIL_FAILED) {
                taken.keepLetter();
            }
            return made.decision();
        }
        Optional<Problem> late = taken.seal(() -> made.takeBack(attempt.localpart().orElseThrow()));
        if (late.isPresent()) {
            return Decision.refused(late.get());
        }
        made.welcome().run();
        return made.decision();
    }

    /** What was decided, and about whom. */
    private record Verdict(Knock knock, Decision decision) {
    }
}
