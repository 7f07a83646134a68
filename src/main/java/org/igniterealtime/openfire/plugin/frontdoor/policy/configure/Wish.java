package org.igniterealtime.openfire.plugin.frontdoor.policy.configure;

import java.util.Optional;
import org.igniterealtime.openfire.plugin.frontdoor.settings.Setting;

/**
 * What a form wants of one setting. Does not print the value, as some are secret.
 *
 * @param value nothing: it shall not be set
 * @param seen  the {@link Mark} of what the form was filled in with
 */
public record Wish(Setting setting, Optional<String> value, String seen) {

    /** What somebody typed over what was shown. The default, left alone where nothing was set, is not a wish to set it. */
    public static Wish typed(Setting setting, String typed, String seen) {
        String plain = setting.plain(typed);
        boolean leftAlone = seen.equals(Mark.UNSET) && plain.equals(setting.preset());
        return new Wish(setting, Optional.of(plain).filter(value -> !leftAlone), seen);
    }

    /** The default. */
    public static Wish preset(Setting setting, String seen) {
        return new Wish(setting, Optional.empty(), seen);
    }

    /** Whether it is another than what was shown. */
    boolean isChange() {
        return !Mark.of(value).equals(seen);
    }

    @Override
    public String toString() {
        return "Wish[" + setting.key() + "]";
    }
}
