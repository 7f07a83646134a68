package org.igniterealtime.openfire.plugin.frontdoor.admin;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.frontdoor.policy.configure.Configuration;
import org.igniterealtime.openfire.plugin.frontdoor.policy.configure.Fault;
import org.igniterealtime.openfire.plugin.frontdoor.policy.configure.Wish;
import org.igniterealtime.openfire.plugin.frontdoor.settings.Group;
import org.igniterealtime.openfire.plugin.frontdoor.settings.Setting;

/** A form with the settings of one group: as they are, and as somebody filled it in. */
record SettingsForm(Configuration configuration, Group group) {

    /** Before the name of a setting: the mark of what was shown. What has none was not in the form. */
    static final String SEEN = "seen.";
    /** The names of settings that shall go back to their defaults. */
    static final String BACK = "default";

    /** The settings as they are. */
    List<SettingField> fields() {
        return group.settings().stream().map(setting -> SettingField.of(setting, configuration.now(setting))).toList();
    }

    /** The form as it was filled in, marked with what is there now. */
    List<SettingField> fields(ConsoleForm form, Map<Setting, Fault> faults) {
        return fields().stream().map(field -> form.has(SEEN + field.key())
                ? field.typed(typed(field.setting(), form), form.all(BACK).contains(field.key()), Optional.ofNullable(faults.get(field.setting())))
                : field).toList();
    }

    /** What it wants. */
    List<Wish> wishes(ConsoleForm form) {
        return group.settings().stream().filter(setting -> form.has(SEEN + setting.key()))
                .filter(setting -> !isLeftHidden(setting, form)).map(setting -> wish(setting, form)).toList();
    }

    /** The value of a field, whatever became of the rest. */
    static String typed(Setting setting, ConsoleForm form) {
        return setting.isSwitch() ? String.valueOf(form.has(setting.key())) : form.text(setting.key());
    }

    private static Wish wish(Setting setting, ConsoleForm form) {
        String seen = form.text(SEEN + setting.key());
        String typed = typed(setting, form);
        boolean noneChosen = !setting.choices().isEmpty() && typed.isEmpty();
        if (noneChosen || form.all(BACK).contains(setting.key())) {
            return Wish.preset(setting, seen);
        }
        return setting.followsOthers() ? new Wish(setting, Optional.of(typed), seen) : Wish.typed(setting, typed, seen);
    }

    /** A secret is not shown, so an empty field is no wish. */
    private static boolean isLeftHidden(Setting setting, ConsoleForm form) {
        return setting.isSecret() && form.text(setting.key()).isBlank() && !form.all(BACK).contains(setting.key());
    }
}
