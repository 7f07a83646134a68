package org.igniterealtime.openfire.plugin.frontdoor.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What we call in Openfire is there, in the version that these tests run on: the compiler knows the oldest alone. */
class LinksIT {

    private static final List<String> OF_THE_SERVER = List.of("org.jivesoftware.", "org.xmpp.", "org.dom4j.");
    /** Runs only where the server has MINA. */
    private static final String FOR_OLD_ONES = "xmpp.feature.Mina";

    @Test
    void everyCallFindsItsMethod() throws Exception {
        try (Stream<Path> jars = Files.list(ServerSource.configured().lib());
                URLClassLoader server = new URLClassLoader(jars.map(LinksIT::url).toArray(URL[]::new),
                    ClassLoader.getPlatformClassLoader())) {
            List<JavaCodeUnitAccess<?>> calls = new ClassFileImporter().importPath(Places.testClasses().resolveSibling("classes")).stream()
                .filter(ours -> !ours.getName().contains(FOR_OLD_ONES)).flatMap(ours -> ours.getCodeUnitAccessesFromSelf().stream())
                .filter(call -> OF_THE_SERVER.stream().anyMatch(call.getTargetOwner().getName()::startsWith)).toList();
            assertFalse(calls.isEmpty());
            assertEquals(List.of(), calls.stream().filter(call -> !finds(call.getTarget(), server)).map(JavaCodeUnitAccess::getDescription).toList());
        }
    }

    private static boolean finds(CodeUnitAccessTarget target, ClassLoader server) {
        try {
            return inherited(Class.forName(target.getOwner().getName(), false, server)).anyMatch(type ->
                Stream.<Executable>concat(Arrays.stream(type.getDeclaredMethods()), Arrays.stream(type.getDeclaredConstructors()))
                    .anyMatch(there -> signature(there).equals(signature(target))));
        } catch (ClassNotFoundException absent) {
            return false;
        }
    }

    private static Stream<Class<?>> inherited(Class<?> type) {
        Stream<Class<?>> above = Stream.concat(Stream.ofNullable(type.getSuperclass()), Arrays.stream(type.getInterfaces()));
        return Stream.concat(Stream.of(type), Stream.concat(above.flatMap(LinksIT::inherited), Stream.of(Object.class)));
    }

    /** With what it returns: that is a part of how it is found, too. */
    private static String signature(Executable there) {
        String returned = there instanceof Method method ? method.getReturnType().getName() : "void";
        String name = there instanceof Method ? there.getName() : "<init>";
        return returned + " " + name + Arrays.stream(there.getParameterTypes()).map(Class::getName).toList();
    }

    private static String signature(CodeUnitAccessTarget target) {
        return target.getRawReturnType().getName() + " " + target.getName()
            + target.getRawParameterTypes().stream().map(JavaClass::getName).toList();
    }

    private static URL url(Path jar) {
        try {
            return jar.toUri().toURL();
        } catch (MalformedURLException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
