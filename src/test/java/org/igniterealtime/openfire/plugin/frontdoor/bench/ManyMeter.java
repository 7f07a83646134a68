package org.igniterealtime.openfire.plugin.frontdoor.bench;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.IntStream;
import org.igniterealtime.openfire.plugin.frontdoor.captcha.Secret;
import org.igniterealtime.openfire.plugin.frontdoor.model.Password;
import org.igniterealtime.openfire.plugin.frontdoor.model.Token;
import org.igniterealtime.openfire.plugin.frontdoor.openfire.HouseDirectory;
import org.igniterealtime.openfire.plugin.frontdoor.openfire.Inviters;
import org.igniterealtime.openfire.plugin.frontdoor.openfire.JournalLog;
import org.igniterealtime.openfire.plugin.frontdoor.openfire.Memberships;
import org.igniterealtime.openfire.plugin.frontdoor.openfire.Nodeprep;
import org.igniterealtime.openfire.plugin.frontdoor.openfire.OpenfireAccounts;
import org.igniterealtime.openfire.plugin.frontdoor.openfire.PropertyStore;
import org.igniterealtime.openfire.plugin.frontdoor.policy.InviteTime;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Names;
import org.igniterealtime.openfire.plugin.frontdoor.policy.batch.Batch;
import org.igniterealtime.openfire.plugin.frontdoor.policy.batch.BatchWork;
import org.igniterealtime.openfire.plugin.frontdoor.policy.batch.Filing;
import org.igniterealtime.openfire.plugin.frontdoor.policy.batch.Line;
import org.igniterealtime.openfire.plugin.frontdoor.policy.batch.Row;
import org.igniterealtime.openfire.plugin.frontdoor.policy.batch.Strongbox;
import org.igniterealtime.openfire.plugin.frontdoor.policy.check.PasswordCheck;
import org.igniterealtime.openfire.plugin.frontdoor.policy.hand.Access;
import org.igniterealtime.openfire.plugin.frontdoor.policy.hand.Entry;
import org.igniterealtime.openfire.plugin.frontdoor.policy.hand.HandMade;
import org.igniterealtime.openfire.plugin.frontdoor.policy.hand.KeptNames;
import org.igniterealtime.openfire.plugin.frontdoor.policy.hand.NameRules;
import org.igniterealtime.openfire.plugin.frontdoor.policy.hand.PasswordLinks;
import org.igniterealtime.openfire.plugin.frontdoor.policy.hand.Passwords;
import org.igniterealtime.openfire.plugin.frontdoor.policy.hand.Vetting;
import org.igniterealtime.openfire.plugin.frontdoor.settings.Settings;
import org.igniterealtime.openfire.plugin.frontdoor.settings.SettingsReader;
import org.igniterealtime.openfire.plugin.frontdoor.store.ApplicationTable;
import org.igniterealtime.openfire.plugin.frontdoor.store.BatchTable;
import org.igniterealtime.openfire.plugin.frontdoor.store.Database;
import org.igniterealtime.openfire.plugin.frontdoor.store.InviteTable;
import org.igniterealtime.openfire.plugin.frontdoor.store.KnownNameTables;
import org.igniterealtime.openfire.plugin.frontdoor.store.LineTable;
import org.jivesoftware.database.DbConnectionManager;
import org.jivesoftware.openfire.XMPPServer;
import org.jivesoftware.openfire.container.Plugin;
import org.jivesoftware.openfire.container.PluginManager;
import org.jivesoftware.openfire.user.UserAlreadyExistsException;
import org.jivesoftware.openfire.user.UserManager;
import org.jivesoftware.util.PropertyEventDispatcher;
import org.jivesoftware.util.PropertyEventListener;

/** A plugin inside the server that makes accounts, bare or by our own classes from a file, and says how long that took. */
public final class ManyMeter implements Plugin, PropertyEventListener {

    private static final Supplier<Settings> SETTINGS = () -> new SettingsReader(new PropertyStore()::get, (setting, value) -> { })
            .read(new SettingsReader.HostSwitches(true, true));

    private final SecureRandom random = new SecureRandom();

    @Override
    public void initializePlugin(PluginManager manager, File directory) {
        PropertyEventDispatcher.addListener(this);
    }

    @Override
    public void destroyPlugin() {
        PropertyEventDispatcher.removeListener(this);
    }

    /** The value is the round and the number of accounts. */
    @Override
    public void propertySet(String property, Map<String, Object> params) {
        String[] what = String.valueOf(params.get("value")).split(" ");
        if (property.equals("meter.bare")) {
            new Thread(() -> bare("bare" + what[0], Integer.parseInt(what[1]))).start();
        } else if (property.equals("meter.file")) {
            new Thread(() -> file("file" + what[0], Integer.parseInt(what[1]))).start();
        }
    }

    @Override
    public void propertyDeleted(String property, Map<String, Object> params) {
        // Nothing to make.
    }

    @Override
    public void xmlPropertySet(String property, Map<String, Object> params) {
        // Nothing to make.
    }

    @Override
    public void xmlPropertyDeleted(String property, Map<String, Object> params) {
        // Nothing to make.
    }

    private void bare(String start, int count) {
        long before = System.nanoTime();
        int made = 0;
        for (int index = 0; index < count; index++) {
            try {
                UserManager.getInstance().createUser(start + "-" + index, Token.random(random).text(), "Person " + index,
                        "p" + index + "@example.org");
                made++;
            } catch (UserAlreadyExistsException taken) {
                System.out.println("meter: taken " + index);
            }
        }
        say("bare", made, before);
    }

    private void file(String start, int count) {
        XMPPServer server = XMPPServer.getInstance();
        Database database = new Database(DbConnectionManager::getConnection, () -> { });
        OpenfireAccounts accounts = new OpenfireAccounts(server, () -> { }, () -> { }, () -> Password.of("unused"));
        JournalLog journal = new JournalLog(System::nanoTime);
        InviteTable invites = new InviteTable(database, System::nanoTime);
        InviteTime time = new InviteTime(Clock.systemUTC(), invites);
        HouseDirectory directory = new HouseDirectory(new Inviters(() -> { }, Clock.systemUTC()));
        PasswordCheck check = new PasswordCheck(accounts::hasRoomFor);
        Vetting vetting = new Vetting(SETTINGS, new Names("localhost", new Nodeprep()),
                new KeptNames(new ApplicationTable(database, journal::broken), invites, time),
                (password, account, now) -> check.examine(Optional.of(password), Optional.of(account), now.passwords()), accounts, directory);
        PasswordLinks links = new PasswordLinks(SETTINGS, invites, time, random, token -> Optional.of(URI.create("https://x/" + token)), null);
        Strongbox box = new Strongbox(random);
        box.use(Secret.random(random));
        BatchTable batches = new BatchTable(database);
        LineTable lines = new LineTable(database);
        List<Row> rows = IntStream.range(0, count).mapToObj(index -> new Row(index + 2, new Entry(start + "-" + index, "Person " + index,
                "p" + index + "@example.org", List.of()), Optional.empty(), Optional.empty())).toList();
        long looked = System.nanoTime();
        Batch batch = new Filing(vetting, new KnownNameTables(database), new Passwords(SETTINGS, random), box, batches, Clock.systemUTC(), random).file(rows,
                new Batch.Options(Access.LINK, NameRules.DOORS, Locale.ENGLISH), "bench");
        System.out.println("meter: looked at " + count + " in " + (System.nanoTime() - looked) / 1_000_000 + " ms");
        batches.change(batch.id(), Batch.State.DRAFT, Batch.State.RUNNING);
        BatchWork work = new BatchWork(batches, lines, box, new BatchWork.Making(vetting, new HandMade(accounts,
                new Memberships(server), journal), links, accounts, directory, newcomer -> { }), journal, Clock.systemUTC(), "meter");
        long before = System.nanoTime();
        work.run();
        say("file", lines.count(batch.id()).getOrDefault(Line.State.DONE, 0), before);
    }

    private static void say(String how, int made, long before) {
        System.out.println("meter: " + how + " " + made + " in " + Math.max(1, (System.nanoTime() - before) / 1_000_000) + " ms");
    }

    /** Packs this plugin together with our own classes. */
    static Path jar(Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file); JarOutputStream jar = new JarOutputStream(out)) {
            add(jar, "plugin.xml", ("<plugin><class>" + ManyMeter.class.getName() + "</class><name>Meter</name>"
                    + "<description>Measures.</description><version>1.0.0</version></plugin>").getBytes(StandardCharsets.UTF_8));
            add(jar, "lib/front.jar", Files.readAllBytes(Path.of("target", "plugin-frontdoor.jar")));
            String path = ManyMeter.class.getName().replace('.', '/') + ".class";
            add(jar, "classes/" + path, Files.readAllBytes(Path.of("target", "test-classes").resolve(path)));
        }
        return file;
    }

    private static void add(JarOutputStream jar, String name, byte[] content) throws IOException {
        jar.putNextEntry(new JarEntry(name));
        jar.write(content);
        jar.closeEntry();
    }
}
