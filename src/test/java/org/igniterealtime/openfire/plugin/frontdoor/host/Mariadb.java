package org.igniterealtime.openfire.plugin.frontdoor.host;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/**
 * A MariaDB, if this machine has one installed (see {@link Programs}), reached by its own driver or by MySQL's. It has no
 * rights to look after and syncs nothing, so it is no measure of a disk. Where a table doesn't say otherwise its texts are
 * Latin, and blind to case and accents, as they are on many a server.
 */
public final class Mariadb implements OwnDatabase {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String NAME = "openfire";

    private final Driver driver;
    private final int port = Ports.one();
    private final Path folder;
    private final Process process;
    private final Thread atExit;
    private boolean isMade;

    /** Makes an empty one and takes it up; skips the test where there is no MariaDB. */
    public Mariadb(Driver driver) {
        this.driver = driver;
        Path program = Programs.onPath().find("mariadbd");
        try {
            folder = Files.createTempDirectory(Files.createDirectories(Places.trial().resolve("databases")), "mariadb-");
            process = new ProcessBuilder(command(program)).redirectErrorStream(true)
                    .redirectOutput(folder.resolve("log").toFile()).start();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        atExit = new Thread(process::destroyForcibly);
        Runtime.getRuntime().addShutdownHook(atExit);
        awaitAnswer();
    }

    private List<String> command(Path program) throws IOException {
        List<String> command = new ArrayList<>(List.of(program.toString(), "--no-defaults",
                "--datadir=" + Files.createDirectory(folder.resolve("data")), "--port=" + port, "--bind-address=127.0.0.1",
                "--socket=socket", "--pid-file=pid", "--skip-grant-tables", "--skip-log-bin", "--max-connections=200",
                "--character-set-server=utf8mb4", "--collation-server=utf8mb4_general_ci",
                "--innodb-flush-log-at-trx-commit=0", "--innodb-doublewrite=0", "--innodb-use-native-aio=0",
                "--innodb-buffer-pool-size=32M", "--innodb-log-file-size=16M"));
        // It refuses to be root's unless told so.
        if (System.getProperty("user.name").equals("root")) {
            command.add("--user=root");
        }
        return command;
    }

    @Override
    public Connection connect() throws SQLException {
        return connect(NAME);
    }

    private Connection connect(String database) throws SQLException {
        Properties login = new Properties();
        login.setProperty("user", "root");
        return driver.load().connect(driver.scheme + "//127.0.0.1:" + port + "/" + database + driver.options, login);
    }

    /** Made once and emptied from then on, as making takes longer than most tests. */
    @Override
    public void make() throws SQLException, IOException {
        if (isMade) {
            try (Connection connection = connect()) {
                for (String table : tables(connection)) {
                    Script.execute(connection, "DELETE FROM " + table);
                }
            }
            return;
        }
        recreate();
        try (Connection connection = connect()) {
            Script.install(connection, driver.script);
        }
        isMade = true;
    }

    @Override
    public void makeByUpgrades() throws SQLException, IOException {
        recreate();
        try (Connection connection = connect()) {
            Script.upgrade(connection, driver.script);
        }
    }

    private void recreate() throws SQLException {
        isMade = false;
        try (Connection connection = connect("")) {
            Script.execute(connection, "DROP DATABASE IF EXISTS " + NAME);
            Script.execute(connection, "CREATE DATABASE " + NAME + " CHARACTER SET latin1 COLLATE latin1_swedish_ci");
        }
        try (Connection connection = connect()) {
            Script.prepare(connection);
        }
    }

    @Override
    public List<String> description() throws SQLException {
        List<String> all = new ArrayList<>();
        try (Connection connection = connect()) {
            for (String table : tables(connection)) {
                all.addAll(column(connection, "SHOW CREATE TABLE " + table, 2));
            }
            all.addAll(column(connection, "SELECT CONCAT(name, ' ', version) FROM ofVersion", 1));
        }
        return all;
    }

    private static List<String> tables(Connection connection) throws SQLException {
        return column(connection, "SHOW TABLES LIKE 'ofFrontDoor%'", 1);
    }

    private static List<String> column(Connection connection, String query, int column) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                values.add(rows.getString(column));
            }
        }
        return values;
    }

    private void awaitAnswer() {
        boolean isUp = ServerLog.until(() -> !process.isAlive() || answers(), PATIENCE) && process.isAlive();
        if (!isUp) {
            String tail = new ServerLog(folder.resolve("log")).tail();
            close();
            throw new TrialServerException("MariaDB did not start; its log ends with:\n" + tail);
        }
    }

    private boolean answers() {
        try (Connection connection = connect("")) {
            return !connection.isClosed();
        } catch (SQLException notYet) {
            return false;
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException stopping) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().removeShutdownHook(atExit);
        Places.remove(folder);
    }

    /** What it is reached by; Openfire takes the script that the driver's word for the database asks for. */
    public enum Driver {
        /** Its own. */
        MARIADB("org.mariadb.jdbc.Driver", "jdbc:mariadb:", "", "mariadb"),
        /** MySQL's, which takes it for a MySQL, with what Openfire proposes for its address. */
        MYSQL("com.mysql.cj.jdbc.Driver", "jdbc:mysql:", "?rewriteBatchedStatements=true&characterEncoding=UTF-8&characterSetResults=UTF-8",
                "mysql");

        private final String type;
        private final String scheme;
        private final String options;
        private final String script;

        Driver(String type, String scheme, String options, String script) {
            this.type = type;
            this.scheme = scheme;
            this.options = options;
            this.script = script;
        }

        // By its class: Openfire 4.2 has an older one of MySQL's, for the same addresses.
        private java.sql.Driver load() {
            return DriverManager.drivers().filter(each -> each.getClass().getName().equals(type)).findAny().orElseThrow();
        }
    }
}
