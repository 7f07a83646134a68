package org.igniterealtime.openfire.plugin.frontdoor.captcha.picture;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Lets images load in a Java that comes without its X11 part (Debian's {@code -jre-headless}) where {@code DISPLAY} is set, as
 * by {@code ssh -X}: such a Java looks for that part the moment the first image is made, fails, and makes no image until the
 * server is restarted. Says to it what is true of it, while images load, and leaves the setting as it was.
 */
final class HeadlessJava {

    private static final String HEADLESS = "java.awt.headless";

    private HeadlessJava() { }

    static void loadImages() {
        Path libraries = Path.of(System.getProperty("java.home"), "lib");
        boolean lacksX11 = Files.exists(libraries.resolve("libawt_headless.so"))
                && Files.notExists(libraries.resolve("libawt_xawt.so"));
        if (lacksX11 && System.getProperty(HEADLESS) == null) {
            System.setProperty(HEADLESS, Boolean.TRUE.toString());
            try {
                new BufferedImage(1, 1, BufferedImage.TYPE_BYTE_GRAY).flush();
            } finally {
                System.clearProperty(HEADLESS);
            }
        }
    }
}
