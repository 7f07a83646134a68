package org.igniterealtime.openfire.plugin.frontdoor.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.igniterealtime.openfire.plugin.frontdoor.fakes.SampleInvites;
import org.igniterealtime.openfire.plugin.frontdoor.model.Invite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The scripts that bring an older version's tables up to date: for every database, and the same as in a new install. */
class UpgradeScriptsTest {

    private static final Path INVITES = Path.of("upgrade", "3");
    private static final Path CONSOLE = Path.of("upgrade", "4");

    @Test
    void upgradeMakesWhatANewInstallHas() throws SQLException, IOException {
        PluginTables tables = new PluginTables("upgrade");
        tables.run("CREATE TABLE ofVersion (name VARCHAR(50) NOT NULL, version INTEGER NOT NULL)");
        tables.run("INSERT INTO ofVersion (name, version) VALUES ('frontdoor', 2)");
        tables.script(INVITES.resolve("frontdoor_hsqldb.sql"));
        SampleInvites sample = new SampleInvites();
        Invite invite = sample.invite();
        assertTrue(new InviteTable(tables.database(), () -> 0).issue(invite));
        assertEquals(List.of(), new RedemptionTable(tables.database()).leftBy("n", 1));
        assertEquals(List.of(3), tables.database().with(connection -> Statements.list(connection, 2,
                row -> row.getInt(1), "SELECT version FROM ofVersion WHERE name = ?", List.of("frontdoor"))));
        tables.drop();
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void upgradeStandsInTheScriptForANewInstall(Path install) throws IOException {
        standsIn(install, INVITES);
        standsIn(install, CONSOLE);
    }

    private static void standsIn(Path install, Path version) throws IOException {
        String upgrade = Files.readString(PluginTables.SCRIPTS.resolve(version).resolve(install.getFileName()));
        String tables = upgrade.substring(upgrade.indexOf("CREATE TABLE"), upgrade.indexOf("UPDATE ofVersion"));
        assertTrue(Files.readString(install).contains(tables.strip()));
    }

    /** Openfire takes a line for a comment by how it begins, in whatever place; and a command ends where a line does. */
    @ParameterizedTest
    @MethodSource("scripts")
    void openfireReadsEveryLineAsItIsMeant(Path install) throws IOException {
        Path name = install.getFileName();
        for (Path script : List.of(install, PluginTables.SCRIPTS.resolve(INVITES).resolve(name),
                PluginTables.SCRIPTS.resolve(CONSOLE).resolve(name))) {
            for (String line : Files.readAllLines(script)) {
                String text = line.strip();
                assertTrue(Stream.of("//", "#", "REM", "/*", "*").noneMatch(text::startsWith), script + ": " + text);
                assertTrue(!text.startsWith("--") || !text.endsWith(";"), script + ": " + text);
            }
        }
    }

    static List<Path> scripts() throws IOException {
        try (Stream<Path> files = Files.list(PluginTables.SCRIPTS)) {
            List<Path> scripts = files.filter(Files::isRegularFile).toList();
            assertEquals(10, scripts.size());
            return scripts;
        }
    }
}
