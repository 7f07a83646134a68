package org.igniterealtime.openfire.plugin.frontdoor.admin;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.igniterealtime.openfire.plugin.frontdoor.model.Password;
import org.igniterealtime.openfire.plugin.frontdoor.policy.hand.Access;
import org.igniterealtime.openfire.plugin.frontdoor.policy.hand.Entry;
import org.igniterealtime.openfire.plugin.frontdoor.policy.hand.NameRules;

/**
 * The form for one account, as it was sent.
 *
 * @param entry    who gets it
 * @param bypass   whether the rules for names were to be passed over
 * @param access   how its owner gets in
 * @param password that was typed, and typed again
 * @param language of the mail
 */
record CreateForm(Entry entry, boolean bypass, Access access, Password password, Password repeat, String language) {

    static final String USERNAME = "username";
    static final String NAME = "name";
    static final String EMAIL = "email";
    static final String GROUPS = "group";
    static final String MORE = "groups";
    static final String ACCESS = "access";
    static final String PASSWORD = "password";
    static final String REPEAT = "repeat";
    static final String BYPASS = "bypass";
    static final String LANGUAGE = "language";

    static CreateForm of(ConsoleForm form) {
        List<String> groups = Stream.concat(form.all(GROUPS).stream(), form.text(MORE).lines()).map(String::strip)
                .filter(group -> !group.isEmpty()).distinct().toList();
        return new CreateForm(new Entry(form.text(USERNAME), form.text(NAME), form.text(EMAIL), groups), form.has(BYPASS),
                access(form.text(ACCESS)).orElse(Access.LINK), Password.of(form.text(PASSWORD)),
                Password.of(form.text(REPEAT)), form.text(LANGUAGE));
    }

    /** The way in of that name. */
    static Optional<Access> access(String sent) {
        return Arrays.stream(Access.values()).filter(each -> id(each).equals(sent)).findFirst();
    }

    /** Its name in forms. */
    static String id(Access access) {
        return access.name().toLowerCase(Locale.ROOT);
    }

    NameRules rules() {
        return bypass ? NameRules.SERVER : NameRules.DOORS;
    }

    /** Whether the password was typed twice, and not the same. */
    boolean isMistyped() {
        return access == Access.TYPED && !password.reveal().equals(repeat.reveal());
    }
}
