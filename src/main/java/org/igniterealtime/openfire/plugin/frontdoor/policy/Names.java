package org.igniterealtime.openfire.plugin.frontdoor.policy;

import java.util.Optional;
import java.util.function.Function;
import org.apache.commons.lang3.StringUtils;
import org.igniterealtime.openfire.plugin.frontdoor.model.Localpart;
import org.igniterealtime.openfire.plugin.frontdoor.model.Problem;
import org.igniterealtime.openfire.plugin.frontdoor.model.Reason;
import org.igniterealtime.openfire.plugin.frontdoor.settings.Settings;
import rocks.xmpp.precis.PrecisProfiles;

/**
 * Makes an account's name out of what was typed. Openfire prepares names by nodeprep, the newer rules are PRECIS: a
 * name has to pass both, or other servers and newer clients could not write to it. What nodeprep would fold away
 * (invisible characters, compatibility forms) is refused by PRECIS, so that no name looks like another.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7622#section-3.3">RFC 7622, section 3.3</a>
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8265#section-3.3">RFC 8265, section 3.3</a>
 */
public final class Names {

    /** More than any name of {@link Localpart#MAX_LENGTH} can take before it is prepared. */
    private static final int LONGEST_TYPED = 512;

    private final String domain;
    private final Function<String, Optional<String>> nodeprep;

    /**
     * The names of one server.
     *
     * @param domain   the server's own; a name that was typed with it counts without
     * @param nodeprep what the server prepares names by; nothing for what can't be prepared
     */
    public Names(String domain, Function<String, Optional<String>> nodeprep) {
        this.domain = domain;
        this.nodeprep = nodeprep;
    }

    /** The name, or what is wrong with it. */
    public Prepared prepare(Optional<String> typed, Settings.Names rules) {
        String name = typed.map(this::withoutDomain).orElse("");
        if (name.isBlank()) {
            return Prepared.refused(Problem.of(Reason.NAME_MISSING));
        }
        Optional<String> prepared = name.length() > LONGEST_TYPED ? Optional.of(name) : nodeprep.apply(name);
        if (prepared.isEmpty() || prepared.get().isEmpty()) {
            return Prepared.refused(Problem.of(Reason.NAME_MALFORMED));
        }
        return judge(name, prepared.get(), rules);
    }

    /** Whether what was typed names that account; its own name need not pass rules that came later. */
    public boolean isName(String typed, Localpart account) {
        return nodeprep.apply(withoutDomain(typed)).filter(account.text()::equals).isPresent();
    }

    /** The account that was named; like its own name, it need not pass rules that came later. */
    public Optional<Localpart> account(String typed) {
        String name = withoutDomain(typed);
        return name.length() > LONGEST_TYPED ? Optional.empty() : nodeprep.apply(name)
                .filter(prepared -> !prepared.isEmpty() && prepared.length() <= Localpart.MAX_LENGTH).map(Localpart::new);
    }

    private Prepared judge(String typed, String name, Settings.Names rules) {
        if (name.length() > Math.min(rules.longest(), Localpart.MAX_LENGTH)) {
            return Prepared.refused(Problem.of(Reason.NAME_TOO_LONG, rules.longest()));
        }
        if (!isPrecis(typed)) {
            return Prepared.refused(Problem.of(Reason.NAME_UNSAFE));
        }
        if (name.length() < rules.shortest()) {
            return Prepared.refused(Problem.of(Reason.NAME_TOO_SHORT, rules.shortest()));
        }
        return new Prepared(Optional.of(new Localpart(name)), Optional.empty());
    }

    /** Some people and clients type the whole address. */
    private String withoutDomain(String typed) {
        return StringUtils.removeEndIgnoreCase(typed, "@" + domain);
    }

    private static boolean isPrecis(String typed) {
        try {
            PrecisProfiles.USERNAME_CASE_MAPPED.enforce(typed);
            return true;
        } catch (IllegalArgumentException refused) {
            return false;
        }
    }

    /**
     * One of the two.
     *
     * @param localpart the name
     * @param problem   what is wrong with it
     */
    public record Prepared(Optional<Localpart> localpart, Optional<Problem> problem) {
        static Prepared refused(Problem problem) {
            return new Prepared(Optional.empty(), Optional.of(problem));
        }
    }
}
