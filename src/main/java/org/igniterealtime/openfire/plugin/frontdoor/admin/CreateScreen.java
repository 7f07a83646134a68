package org.igniterealtime.openfire.plugin.frontdoor.admin;

import java.util.List;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.frontdoor.model.Problem;
import org.igniterealtime.openfire.plugin.frontdoor.model.Reason;
import org.igniterealtime.openfire.plugin.frontdoor.policy.hand.ByHand;

/** Makes one account. */
public final class CreateScreen extends Screen {

    private static final long serialVersionUID = 1L;
    private static final String MADE = "made";

    private final transient ByHand door;
    private final transient CreateView view;
    private final transient OnceOnly<ByHand.Made> secrets = new OnceOnly<>("frontdoor.made", ByHand.Made.class);

    /** A controller. */
    public CreateScreen(Desk desk, ByHand door, CreateView view) {
        super(desk, "create");
        this.door = door;
        this.view = view;
    }

    @Override
    protected Reply show(ConsoleVisit visit) {
        String id = visit.form().text(MADE);
        return Reply.show(id.isEmpty() ? view.empty(visit.locale())
                : secrets.take(visit.session(), id).map(made -> view.made(visit.locale(), made))
                        .orElseGet(() -> view.gone(visit.locale())));
    }

    @Override
    protected Reply act(ConsoleVisit visit) {
        CreateForm form = CreateForm.of(visit.form());
        ByHand.Outcome outcome = form.isMistyped()
                ? new ByHand.Outcome(List.of(Problem.of(Reason.PASSWORD_MISMATCH)), Optional.empty())
                : door.make(new ByHand.Order(form.entry(), form.rules(), form.access(), form.password(), visit.administrator(),
                        view.language(form.language())));
        if (outcome.made().isEmpty()) {
            return Reply.show(view.wrong(visit.locale(), form, outcome.problems()));
        }
        ByHand.Made made = outcome.made().get();
        visit.audit("made the account " + made.account(), "way in: " + made.access() + "; groups: "
                + String.join(", ", form.entry().groups()) + (form.bypass() ? "; without the rules for names" : ""));
        String id = visit.desk().tokens().get();
        secrets.put(visit.session(), id, made);
        return Reply.see(address().substring(1) + "?" + MADE + "=" + id);
    }
}
