package org.igniterealtime.openfire.plugin.frontdoor.host;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.jivesoftware.openfire.container.Plugin;

/** Packs plugins that are made of a few test classes and have no pages. */
final class PluginJar {

    private static final String PLUGIN_XML =
        "<plugin><class>%s</class><name>%s</name><description>For tests.</description><version>1.0.0</version></plugin>";

    private PluginJar() {
    }

    static Path write(Path file, Class<? extends Plugin> plugin, List<Class<?>> others) throws IOException {
        try (OutputStream out = Files.newOutputStream(file); JarOutputStream jar = new JarOutputStream(out)) {
            String description = PLUGIN_XML.formatted(plugin.getName(), plugin.getSimpleName());
            add(jar, "plugin.xml", description.getBytes(StandardCharsets.UTF_8));
            addClass(jar, plugin);
            for (Class<?> other : others) {
                addClass(jar, other);
            }
        }
        return file;
    }

    private static void addClass(JarOutputStream jar, Class<?> type) throws IOException {
        String path = type.getName().replace('.', '/') + ".class";
        add(jar, "classes/" + path, Files.readAllBytes(Places.testClasses().resolve(path)));
    }

    private static void add(JarOutputStream jar, String name, byte[] content) throws IOException {
        jar.putNextEntry(new JarEntry(name));
        jar.write(content);
        jar.closeEntry();
    }
}
