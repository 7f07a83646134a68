package org.igniterealtime.openfire.plugin.frontdoor.host;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/** The HSQLDB that lies among a server's own libraries, so that files and protocol are of the version that server expects. */
final class Hsqldb implements AutoCloseable {

    /** Held here, or its level would be forgotten with it. */
    private static final Logger LOG = Logger.getLogger("hsqldb.db");

    private final URLClassLoader loader;

    private Hsqldb(URLClassLoader loader) {
        this.loader = loader;
    }

    /** Opens the one in the library folder {@code lib}. */
    static Hsqldb of(Path lib) {
        System.setProperty("hsqldb.reconfig_logging", "false");
        LOG.setLevel(Level.WARNING);
        try (Stream<Path> jars = Files.list(lib)) {
            Path jar = jars.filter(p -> p.getFileName().toString().startsWith("hsqldb")).findFirst()
                .orElseThrow(() -> new TrialServerException("no hsqldb jar in " + lib));
            return new Hsqldb(new URLClassLoader(new URL[] {jar.toUri().toURL()}, ClassLoader.getPlatformClassLoader()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Connection connect(String url, String user, String password) throws SQLException {
        Properties login = new Properties();
        login.setProperty("user", user);
        login.setProperty("password", password);
        return ((Driver) create("org.hsqldb.jdbc.JDBCDriver")).connect(url, login);
    }

    /** A new object of one of HSQLDB's classes. */
    Object create(String className) {
        try {
            return loader.loadClass(className).getConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new TrialServerException("no usable " + className + " among the server's libraries", e);
        }
    }

    @Override
    public void close() throws IOException {
        loader.close();
    }
}
