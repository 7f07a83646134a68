package org.igniterealtime.openfire.plugin.frontdoor.fakes;

import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import org.igniterealtime.openfire.plugin.frontdoor.model.Texts;

/** The language files of this project, as they stand in {@code i18n/}. */
public final class ProjectTexts {

    private ProjectTexts() {
    }

    /** All texts. */
    public static Texts get() {
        try {
            return new Texts("frontdoor_i18n", new URLClassLoader(new URL[] {Path.of("i18n").toUri().toURL()}, null));
        } catch (MalformedURLException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
