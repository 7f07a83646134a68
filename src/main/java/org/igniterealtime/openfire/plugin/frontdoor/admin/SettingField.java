package org.igniterealtime.openfire.plugin.frontdoor.admin;

import java.util.List;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.frontdoor.policy.configure.Fault;
import org.igniterealtime.openfire.plugin.frontdoor.policy.configure.Mark;
import org.igniterealtime.openfire.plugin.frontdoor.settings.Setting;

/**
 * One setting in a form.
 *
 * @param setting  which
 * @param value    what the field is filled in with; empty for a secret
 * @param isSet    whether it is set now
 * @param back     whether the field says that it shall not be
 * @param seen     the mark of what it is now
 * @param fault    what was wrong with what was typed
 */
public record SettingField(Setting setting, String value, boolean isSet, boolean back, String seen, Optional<Fault> fault) {

    private static final String CONSOLE = "frontdoor.console.";
    private static final String SETTINGS = "frontdoor.settings.";

    /** As the setting stands. */
    static SettingField of(Setting setting, Optional<String> now) {
        String shown = setting.isSecret() ? "" : now.orElse(setting.followsOthers() ? "" : setting.preset());
        return new SettingField(setting, shown, now.isPresent(), false, Mark.of(setting, now), Optional.empty());
    }

    /** The same with what somebody typed, and what is wrong with it. Secrets have to be typed again. */
    SettingField typed(String typed, boolean wantsBack, Optional<Fault> wrong) {
        return new SettingField(setting, setting.isSecret() ? "" : typed, isSet, wantsBack, seen, wrong);
    }

    /** The name of the property, of the field, and what ids are made of. */
    public String key() {
        return setting.key();
    }

    /** Which kind of field it is. */
    public String input() {
        if (setting.isSecret()) {
            return "secret";
        }
        return switch (setting.syntaxKind()) {
            case "choice" -> setting.isSwitch() ? "switch" : "choice";
            case "number" -> "number";
            case "prose", "questions", "logo", "wording", "privacy" -> "area";
            case "names", "networks", "members", "people", "emails", "groups" -> "list";
            default -> "line";
        };
    }

    /** Whether a switch is on. */
    public boolean isOn() {
        return Boolean.parseBoolean(value);
    }

    /** The key of what it is for. */
    public String descriptionKey() {
        return key().replaceFirst("^frontdoor\\.", "frontdoor.setting.");
    }

    /** The key of what a value may look like. */
    public String syntaxKey() {
        return CONSOLE + "syntax." + setting.syntaxKind();
    }

    /** What that text names. */
    public List<String> bounds() {
        return setting.syntaxBounds();
    }

    /** The key of what counts while it is not set, where that is not the default alone. */
    public String unsetKey() {
        return setting.followsOthers() ? SETTINGS + "unset." + key().substring("frontdoor.".length()) : "";
    }

    /** What the keys of the choices begin with; empty if the choices say it themselves. */
    public String choiceKey() {
        return setting == Setting.MODE ? CONSOLE + "mode." : setting == Setting.WEB_MODE ? CONSOLE + "webmode." : "";
    }

    /** Whether something is wrong. */
    public boolean isWrong() {
        return fault.isPresent();
    }

    /** The key of what is wrong. */
    public String faultKey() {
        return fault.map(wrong -> SETTINGS + "fault." + wrong.kind().id()).orElse("");
    }

    /** What that text names. */
    public String faultDetail() {
        return fault.map(Fault::detail).orElse("");
    }

    /** Values of secrets are not printed. */
    @Override
    public String toString() {
        return "SettingField[" + key() + "]";
    }
}
