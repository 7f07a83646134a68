package org.igniterealtime.openfire.plugin.frontdoor.admin;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.igniterealtime.openfire.plugin.frontdoor.admin.SettingsPage.Extras;
import org.igniterealtime.openfire.plugin.frontdoor.admin.SettingsPage.Preview;
import org.igniterealtime.openfire.plugin.frontdoor.captcha.Kind;
import org.igniterealtime.openfire.plugin.frontdoor.captcha.Samples;
import org.igniterealtime.openfire.plugin.frontdoor.model.Email;
import org.igniterealtime.openfire.plugin.frontdoor.policy.configure.Configuration;
import org.igniterealtime.openfire.plugin.frontdoor.policy.configure.Revision;
import org.igniterealtime.openfire.plugin.frontdoor.policy.configure.TrialMail;
import org.igniterealtime.openfire.plugin.frontdoor.settings.Group;
import org.igniterealtime.openfire.plugin.frontdoor.settings.Setting;

/** The settings' controller: one group of them at a time, to look at, to change, and to try out. */
public final class SettingsServlet extends Screen {

    private static final long serialVersionUID = 1L;
    private static final String KEYS = "frontdoor.settings.";
    private static final String GROUP = "group";
    private static final int LONGEST_ADDRESS = 320;

    private final transient Tools tools;
    private final transient Revision revision;

    /** A controller. */
    public SettingsServlet(Desk desk, Tools tools) {
        super(desk, "settings");
        this.tools = tools;
        this.revision = new Revision(tools.configuration());
    }

    /**
     * What it works with.
     *
     * @param samples  what challenges look like
     * @param mail     whether mails arrive
     * @param page     the address of the sign-up page, while people can reach it
     */
    public record Tools(Configuration configuration, Samples samples, TrialMail mail, Supplier<Optional<String>> page) {
    }

    @Override
    protected Reply show(ConsoleVisit visit) {
        Group group = group(visit);
        Optional<Samples.Sample> sample = Optional.of(visit.form().text("try")).filter(kind -> group == Group.CHALLENGE)
                .flatMap(Kind::of).flatMap(kind -> tools.samples().set(kind, visit.locale()));
        if (sample.isEmpty() && visit.form().has("try")) {
            visit.tell(Notice.error(KEYS + "try.none"));
        }
        return page(group, form(group).fields(), new Extras(Optional.empty(), sample, address(group), ""));
    }

    @Override
    protected Reply act(ConsoleVisit visit) {
        Group group = group(visit);
        return switch (visit.form().text("do")) {
            case "save" -> save(visit, group);
            case "preview" -> preview(visit, group);
            case "mail" -> mail(visit);
            default -> see(group);
        };
    }

    private Reply save(ConsoleVisit visit, Group group) {
        Revision.Outcome outcome = revision.take(form(group).wishes(visit.form()));
        if (outcome instanceof Revision.Outcome.Refused refused) {
            List<SettingField> fields = form(group).fields(visit.form(), refused.faults());
            return page(group, fields, new Extras(Optional.empty(), Optional.empty(), address(group), ""));
        }
        tell(visit, ((Revision.Outcome.Stored) outcome).changed());
        return see(group);
    }

    private static void tell(ConsoleVisit visit, List<Setting> changed) {
        if (changed.isEmpty()) {
            visit.tell(Notice.done(KEYS + "unchanged"));
            return;
        }
        String names = changed.stream().map(Setting::key).collect(Collectors.joining(", "));
        visit.audit("changed settings", names);
        visit.tell(Notice.done(KEYS + "stored", names));
    }

    /** Stores nothing: shows what was typed, on the form and as it would look on the page. */
    private Reply preview(ConsoleVisit visit, Group group) {
        Preview preview = new Preview(SettingsForm.typed(Setting.WEB_NAME, visit.form()), lines(Setting.WEB_HEADER, visit),
                SettingsForm.typed(Setting.WEB_TERMS, visit.form()), lines(Setting.WEB_FOOTER, visit));
        return page(group, form(group).fields(visit.form(), Map.of()),
                new Extras(Optional.of(preview), Optional.empty(), address(group), ""));
    }

    private static List<String> lines(Setting setting, ConsoleVisit visit) {
        return SettingsForm.typed(setting, visit.form()).strip().lines().toList();
    }

    private Reply mail(ConsoleVisit visit) {
        String typed = visit.form().text("to").strip();
        Optional<Email> to = Email.parse(typed);
        if (to.isEmpty()) {
            visit.tell(Notice.error(KEYS + "mail.malformed"));
            return page(Group.MAIL, form(Group.MAIL).fields(),
                    new Extras(Optional.empty(), Optional.empty(), "", typed.substring(0, Math.min(typed.length(), LONGEST_ADDRESS))));
        }
        visit.audit("sent a test mail", "");
        TrialMail.Result result = tools.mail().tryOut(to.get(), visit.locale());
        String key = KEYS + "mail." + result.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        visit.tell(result.kind() == TrialMail.Kind.SENT ? Notice.done(key, typed) : Notice.error(key, typed, result.words()));
        return see(Group.MAIL);
    }

    private Reply page(Group group, List<SettingField> fields, Extras extras) {
        List<SettingsPage.Tab> tabs = Arrays.stream(Group.values()).filter(each -> !each.settings().isEmpty())
                .map(each -> tab(each, group)).toList();
        int faults = (int) fields.stream().filter(SettingField::isWrong).count();
        return Reply.show(new SettingsPage(tabs, tab(group, group), fields, faults, extras));
    }

    private static SettingsPage.Tab tab(Group each, Group open) {
        return new SettingsPage.Tab(each.id(), KEYS + "group." + each.id(), each == open);
    }

    private String address(Group group) {
        return group == Group.PAGE || group == Group.DOORS ? tools.page().get().orElse("") : "";
    }

    private SettingsForm form(Group group) {
        return new SettingsForm(tools.configuration(), group);
    }

    private Reply see(Group group) {
        return Reply.see(address().substring(1) + "?" + GROUP + "=" + group.id());
    }

    private static Group group(ConsoleVisit visit) {
        return Group.of(visit.form().text(GROUP)).orElse(Group.DOORS);
    }
}
