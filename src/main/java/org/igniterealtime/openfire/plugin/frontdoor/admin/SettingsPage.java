package org.igniterealtime.openfire.plugin.frontdoor.admin;

import java.util.List;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.frontdoor.captcha.Samples;

/**
 * What the settings' screen shows: one group of them as a form. Texts are keys of the language files.
 *
 * @param tabs    all groups
 * @param group   the one that is shown
 * @param fields  its settings
 * @param faults  how many of them are wrong
 * @param extras  what can be tried out here
 */
public record SettingsPage(List<Tab> tabs, Tab group, List<SettingField> fields, int faults, Extras extras) {

    /** Copies the lists. */
    public SettingsPage {
        tabs = List.copyOf(tabs);
        fields = List.copyOf(fields);
    }

    /** One group. */
    public record Tab(String id, String titleKey, boolean isOpen) {
    }

    /**
     * What can be tried out.
     *
     * @param preview of the texts on the sign-up page, if it was asked for
     * @param sample  a challenge, if one was asked for
     * @param address of the sign-up page, while it can be reached; else empty
     * @param mail    where a test mail was last to go; else empty
     */
    public record Extras(Optional<Preview> preview, Optional<Samples.Sample> sample, String address, String mail) {

        /** The preview; the view can't look into what may be there. */
        public List<Preview> previews() {
            return preview.stream().toList();
        }

        /** The challenge, likewise. */
        public List<Samples.Sample> samples() {
            return sample.stream().toList();
        }
    }

    /** The texts of the sign-up page as they would stand there. */
    public record Preview(String name, List<String> header, String terms, List<String> footer) {
        /** Copies the lists. */
        public Preview {
            header = List.copyOf(header);
            footer = List.copyOf(footer);
        }
    }
}
