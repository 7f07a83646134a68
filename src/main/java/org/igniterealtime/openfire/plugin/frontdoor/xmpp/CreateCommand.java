package org.igniterealtime.openfire.plugin.frontdoor.xmpp;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.frontdoor.model.Localpart;
import org.igniterealtime.openfire.plugin.frontdoor.model.Password;
import org.igniterealtime.openfire.plugin.frontdoor.model.Problem;
import org.igniterealtime.openfire.plugin.frontdoor.model.Reason;
import org.igniterealtime.openfire.plugin.frontdoor.policy.AuditLog;
import org.igniterealtime.openfire.plugin.frontdoor.policy.hand.Access;
import org.igniterealtime.openfire.plugin.frontdoor.policy.hand.ByHand;
import org.igniterealtime.openfire.plugin.frontdoor.policy.hand.Entry;
import org.igniterealtime.openfire.plugin.frontdoor.policy.hand.NameRules;

/** Makes an account for somebody, by the same rules as the console's page for it. */
record CreateCommand(Governing governing, ByHand hand, AuditLog audit, CreateForms forms) implements OwnCommand {

    @Override
    public String node() {
        return Governing.URI + "#create";
    }

    @Override
    public String key() {
        return "frontdoor.command.create";
    }

    @Override
    public boolean allows(Localpart account) {
        return governing.administrators().test(account);
    }

    @Override
    public Step begin(Localpart account, Locale reader) {
        return new Step.Form(forms.empty(this, reader));
    }

    /** A password that was typed is one that was meant, whatever else was chosen. */
    @Override
    public Step submit(Fields fields, Localpart account, Locale reader) {
        Map<String, String> values = fields.values().orElse(Map.of());
        String password = values.getOrDefault(CreateForms.PASSWORD, "");
        Optional<Access> access = password.isEmpty() ? access(values.getOrDefault(CreateForms.ACCESS, "link"))
                : Optional.of(Access.TYPED);
        if (values.isEmpty() || access.isEmpty()) {
            return Step.refused(Problem.of(Reason.FIELD_UNUSABLE));
        }
        Entry entry = new Entry(values.getOrDefault(CreateForms.USERNAME, ""), values.getOrDefault(CreateForms.NAME, ""),
                values.getOrDefault(CreateForms.EMAIL, ""), lines(values.getOrDefault(CreateForms.GROUPS, "")));
        ByHand.Outcome outcome = hand.make(new ByHand.Order(entry, NameRules.DOORS, access.get(), Password.of(password),
                account.text(), reader));
        return outcome.made().map(made -> told(made, account, reader))
                .orElseGet(() -> Step.refused(outcome.problems().get(0)));
    }

    private Step told(ByHand.Made made, Localpart by, Locale reader) {
        audit.record(by.text(), "made the account " + made.account(), "way in: " + made.access() + "; by a command");
        return new Step.Done(Optional.of(forms.made(this, made, reader)), forms.note(made, reader));
    }

    private static Optional<Access> access(String word) {
        return Arrays.stream(Access.values()).filter(each -> each != Access.TYPED)
                .filter(each -> each.name().equalsIgnoreCase(word.strip())).findAny();
    }

    private static List<String> lines(String text) {
        return Arrays.stream(text.split("\n")).map(String::strip).filter(line -> !line.isEmpty()).limit(50).toList();
    }
}
