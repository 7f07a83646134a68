package org.igniterealtime.openfire.plugin.frontdoor.admin;

import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.igniterealtime.openfire.plugin.frontdoor.model.Password;
import org.igniterealtime.openfire.plugin.frontdoor.model.Problem;
import org.igniterealtime.openfire.plugin.frontdoor.model.Texts;
import org.igniterealtime.openfire.plugin.frontdoor.policy.hand.Access;
import org.igniterealtime.openfire.plugin.frontdoor.policy.hand.ByHand;
import org.igniterealtime.openfire.plugin.frontdoor.policy.hand.Directory;
import org.igniterealtime.openfire.plugin.frontdoor.policy.hand.Entry;

/** Puts the screen for one account together. */
public final class CreateView {

    private static final int MOST_GROUPS = 100;
    private static final String NO_FIELD = "form";

    private final Texts texts;
    private final String domain;
    private final Directory directory;
    private final BooleanSupplier isReadOnly;
    private final BooleanSupplier canLink;

    /**
     * The screen of one server.
     *
     * @param isReadOnly whether no account can be made
     * @param canLink    whether anybody could open a link
     */
    public CreateView(Texts texts, String domain, Directory directory, BooleanSupplier isReadOnly, BooleanSupplier canLink) {
        this.texts = texts;
        this.domain = domain;
        this.directory = directory;
        this.isReadOnly = isReadOnly;
        this.canLink = canLink;
    }

    /** The one of our languages that a form asks for. */
    Locale language(String tag) {
        return texts.language(tag);
    }

    /** Nothing typed yet. */
    CreatePage empty(Locale reader) {
        return page(fresh(reader), Map.of(), Optional.empty(), false);
    }

    /** What was to be shown has been shown. */
    CreatePage gone(Locale reader) {
        return page(fresh(reader), Map.of(), Optional.empty(), true);
    }

    /** An account was made. */
    CreatePage made(Locale reader, ByHand.Made made) {
        Optional<String> secret = made.password().map(Password::reveal).or(() -> made.link().map(link -> link.address().toString()));
        CreatePage.Done done = new CreatePage.Done(made.account().text() + "@" + domain,
                "frontdoor.console.create.next." + (made.unmailed() ? "unmailed" : CreateForm.id(made.access())),
                secret.orElse(""), made.link().map(link -> Date.from(link.invite().expires())), made.unmailed());
        return page(fresh(reader), Map.of(), Optional.of(done), false);
    }

    /** The form once more, with what is wrong. */
    CreatePage wrong(Locale reader, CreateForm form, List<Problem> problems) {
        Map<String, List<String>> wrong = new HashMap<>();
        Locale language = texts.language(reader.toLanguageTag());
        problems.forEach(problem -> wrong.computeIfAbsent(field(problem), name -> new ArrayList<>()).add(texts.of(problem, language)));
        return page(form, wrong, Optional.empty(), false);
    }

    private CreateForm fresh(Locale reader) {
        Password none = Password.of("");
        return new CreateForm(new Entry("", "", "", List.of()), false, canLink.getAsBoolean() ? Access.LINK : Access.GENERATED,
                none, none, texts.language(reader.toLanguageTag()).getLanguage());
    }

    private CreatePage page(CreateForm form, Map<String, List<String>> wrong, Optional<CreatePage.Done> made, boolean isGone) {
        List<String> all = directory.groups();
        Set<String> chosen = Set.copyOf(form.entry().groups());
        List<String> shown = all.stream().limit(MOST_GROUPS).toList();
        String more = form.entry().groups().stream().filter(group -> !shown.contains(group)).collect(Collectors.joining("\n"));
        return new CreatePage(new CreatePage.Fields(form.entry().username(), form.entry().name(), form.entry().email(), more,
                CreateForm.id(form.access()), form.bypass()),
                shown.stream().map(group -> new CreatePage.Choice(group, group, chosen.contains(group))).toList(),
                all.size() <= MOST_GROUPS && more.isEmpty(), languages(form.language()), wrong, isReadOnly.getAsBoolean(),
                canLink.getAsBoolean(), made, isGone);
    }

    private List<CreatePage.Choice> languages(String chosen) {
        return Texts.LANGUAGES.stream().map(each -> new CreatePage.Choice(each.getLanguage(), each.getDisplayLanguage(each),
                each.equals(texts.language(chosen)))).toList();
    }

    private static String field(Problem problem) {
        return switch (problem.reason()) {
            case NAME_MISSING, NAME_MALFORMED, NAME_UNSAFE, NAME_TOO_SHORT, NAME_TOO_LONG, NAME_TAKEN, NAME_RESERVED, NAME_KEPT ->
                    CreateForm.USERNAME;
            case PASSWORD_MISSING, PASSWORD_TOO_SHORT, PASSWORD_TOO_LONG, PASSWORD_WEAK, PASSWORD_GUESSABLE -> CreateForm.PASSWORD;
            case PASSWORD_MISMATCH -> CreateForm.REPEAT;
            case EMAIL_MISSING, EMAIL_MALFORMED -> CreateForm.EMAIL;
            case FIELD_WRONG -> CreateForm.NAME;
            case GROUP_UNKNOWN -> CreateForm.MORE;
            default -> NO_FIELD;
        };
    }
}
