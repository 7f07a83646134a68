package org.igniterealtime.openfire.plugin.frontdoor;

import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Our classes that nobody has needed so far. Openfire 5 closes a plugin's class loader when it takes the plugin out: an attempt
 * that is still under way could not come to its end, and would leave an account that has no place.
 */
final class OwnClasses {

    private static final Logger LOG = LoggerFactory.getLogger(OwnClasses.class);
    private static final String FOLDER = FrontDoorPlugin.class.getPackageName().replace('.', '/') + "/";
    private static final String SUFFIX = ".class";

    private OwnClasses() {
    }

    /** Loads them all, while that can be done. */
    static void load() {
        URL ourselves = OwnClasses.class.getResource("OwnClasses" + SUFFIX);
        try {
            if (ourselves != null && ourselves.openConnection() instanceof JarURLConnection jar) {
                load(jar.getJarFile());
            }
        } catch (IOException | IllegalStateException closed) {
            LOG.debug("Our own classes could not be read", closed);
        }
    }

    /** The file is Openfire's, too: it is not ours to close. */
    private static void load(JarFile file) {
        file.stream().map(ZipEntry::getName).filter(name -> name.startsWith(FOLDER) && name.endsWith(SUFFIX))
                .forEach(name -> load(name.substring(0, name.length() - SUFFIX.length()).replace('/', '.')));
    }

    private static void load(String name) {
        try {
            Class.forName(name, false, OwnClasses.class.getClassLoader());
        } catch (ClassNotFoundException | LinkageError other) {
            LOG.debug("Not for this Openfire: {}", name, other);
        }
    }
}
