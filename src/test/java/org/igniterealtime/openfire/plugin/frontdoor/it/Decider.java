package org.igniterealtime.openfire.plugin.frontdoor.it;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.igniterealtime.openfire.plugin.frontdoor.model.Application;
import org.igniterealtime.openfire.plugin.frontdoor.model.Decision;
import org.igniterealtime.openfire.plugin.frontdoor.model.Door;
import org.igniterealtime.openfire.plugin.frontdoor.model.Localpart;
import org.igniterealtime.openfire.plugin.frontdoor.model.Password;
import org.igniterealtime.openfire.plugin.frontdoor.model.Problem;
import org.igniterealtime.openfire.plugin.frontdoor.model.Texts;
import org.igniterealtime.openfire.plugin.frontdoor.openfire.OpenfireAccounts;
import org.igniterealtime.openfire.plugin.frontdoor.openfire.PropertyStore;
import org.igniterealtime.openfire.plugin.frontdoor.openfire.mail.MailCorrespondence;
import org.igniterealtime.openfire.plugin.frontdoor.openfire.mail.Postman;
import org.igniterealtime.openfire.plugin.frontdoor.policy.AccountAction;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Approval;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Approvals;
import org.igniterealtime.openfire.plugin.frontdoor.policy.BrokenException;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Housekeeping;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Journal;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Knock;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Settling;
import org.igniterealtime.openfire.plugin.frontdoor.settings.Settings;
import org.igniterealtime.openfire.plugin.frontdoor.settings.SettingsReader;
import org.igniterealtime.openfire.plugin.frontdoor.store.ApplicationTable;
import org.igniterealtime.openfire.plugin.frontdoor.store.Database;
import org.jivesoftware.database.DbConnectionManager;
import org.jivesoftware.openfire.XMPPServer;
import org.jivesoftware.openfire.container.Plugin;
import org.jivesoftware.openfire.container.PluginManager;
import org.jivesoftware.openfire.lockout.LockOutManager;
import org.jivesoftware.openfire.user.User;
import org.jivesoftware.openfire.user.UserAlreadyExistsException;
import org.jivesoftware.openfire.user.UserManager;
import org.jivesoftware.openfire.user.UserNotFoundException;
import org.jivesoftware.util.JiveGlobals;
import org.jivesoftware.util.PropertyEventDispatcher;
import org.jivesoftware.util.PropertyEventListener;

/**
 * An administrator in a plugin of their own, as on another node: decides by our own classes, over the server's user store,
 * database and mail server, when a property says so ({@code decider.approve}, {@code decider.decline}: a user name); and
 * does at once what is else done every ten minutes ({@code decider.tidy}); makes accounts ({@code decider.make}); and puts
 * {@link LosingUsers} in ({@code decider.lose}).
 */
public final class Decider implements Plugin, PropertyEventListener {

    static final String SECRET = "correct horse battery staple";
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Postman postman = new Postman(new PropertyStore()::get, PATIENCE, 1);
    private Approvals approvals;
    private Housekeeping housekeeping;

    @Override
    public void initializePlugin(PluginManager manager, File directory) {
        ApplicationTable table = new ApplicationTable(new Database(DbConnectionManager::getConnection, () -> { }),
            new Silence()::broken);
        OpenfireAccounts accounts = new OpenfireAccounts(XMPPServer.getInstance(), () -> { }, () -> { },
            () -> Password.of("unused"));
        Settling settling = new Settling(table, accounts, letIn -> { }, new Silence(), Clock.systemUTC());
        MailCorrespondence letters = new MailCorrespondence(postman,
            new MailCorrespondence.House("localhost", token -> Optional.empty(), Optional::empty),
            new Texts("frontdoor_i18n", Decider.class.getClassLoader()), Decider::settings, Clock.systemUTC());
        approvals = new Approvals(table, settling, letters, new Silence(), Clock.systemUTC());
        housekeeping = new Housekeeping(Decider::settings, table, settling, new Silence(), Clock.systemUTC());
        PropertyEventDispatcher.addListener(this);
    }

    @Override
    public void destroyPlugin() {
        PropertyEventDispatcher.removeListener(this);
        postman.close();
    }

    @Override
    public void propertySet(String property, Map<String, Object> params) {
        String name = String.valueOf(params.get("value"));
        if (property.equals("decider.approve")) {
            say(name, approvals.approve(id(name), "decider"));
        } else if (property.equals("decider.decline")) {
            say(name, approvals.decline(id(name), "decider", Optional.of("Not this time.")));
        } else if (property.equals("decider.tidy")) {
            housekeeping.run();
            System.out.println("decider: tidy " + name);
        } else if (property.equals("decider.make")) {
            make(name);
        } else if (property.equals("decider.remove")) {
            remove(name);
        } else if (property.equals("decider.unlock")) {
            LockOutManager.getInstance().enableAccount(name);
            System.out.println("decider: " + name + " unlocked");
        } else if (property.equals("decider.lose")) {
            Thread.currentThread().setContextClassLoader(Decider.class.getClassLoader());
            JiveGlobals.setProperty("provider.user.className", LosingUsers.class.getName());
        }
    }

    @Override
    public void propertyDeleted(String property, Map<String, Object> params) {
        // Nothing to decide.
    }

    @Override
    public void xmlPropertySet(String property, Map<String, Object> params) {
        // Nothing to decide.
    }

    @Override
    public void xmlPropertyDeleted(String property, Map<String, Object> params) {
        // Nothing to decide.
    }

    private String id(String name) {
        return approvals.waiting(500).stream().filter(each -> each.account().text().equals(name))
            .map(Application::id).findFirst().orElse("none");
    }

    private static Settings settings() {
        return new SettingsReader(new PropertyStore()::get, (setting, value) -> { })
            .read(new SettingsReader.HostSwitches(true, true));
    }

    /** As the console does it. */
    private static void make(String name) {
        try {
            UserManager.getInstance().createUser(name, SECRET, null, null);
            System.out.println("decider: " + name + " made");
        } catch (UserAlreadyExistsException taken) {
            System.out.println("decider: " + name + " taken");
        }
    }

    /** As the console does it. */
    private static void remove(String name) {
        try {
            User user = UserManager.getInstance().getUser(name);
            UserManager.getInstance().deleteUser(user);
            System.out.println("decider: " + name + " removed");
        } catch (UserNotFoundException gone) {
            System.out.println("decider: " + name + " gone");
        }
    }

    private static void say(String name, Approval outcome) {
        System.out.println("decider: " + name + " " + outcome.getClass().getSimpleName());
    }

    /** Packs this plugin together with our own classes. */
    static Path jar(Path file) throws IOException {
        return jar(file, Decider.class, Silence.class, LosingUsers.class);
    }

    /** Packs a plugin of that class and others that it needs, together with our own classes. */
    static Path jar(Path file, Class<?>... types) throws IOException {
        try (OutputStream out = Files.newOutputStream(file); JarOutputStream jar = new JarOutputStream(out)) {
            add(jar, "plugin.xml", ("<plugin><class>" + types[0].getName() + "</class><name>"
                + types[0].getSimpleName() + "</name><description>For tests.</description><version>1.0.0</version></plugin>").getBytes(StandardCharsets.UTF_8));
            add(jar, "lib/front.jar", Files.readAllBytes(Path.of("target", "plugin-frontdoor.jar")));
            for (String language : new String[] {"", "_de", "_en", "_es", "_fr", "_ru", "_zh"}) {
                String texts = "i18n/frontdoor_i18n" + language + ".properties";
                add(jar, texts, Files.readAllBytes(Path.of(texts)));
            }
            for (Class<?> type : types) {
                String path = type.getName().replace('.', '/') + ".class";
                add(jar, "classes/" + path, Files.readAllBytes(Path.of("target", "test-classes").resolve(path)));
            }
        }
        return file;
    }

    private static void add(JarOutputStream jar, String name, byte[] content) throws IOException {
        jar.putNextEntry(new JarEntry(name));
        jar.write(content);
        jar.closeEntry();
    }

    /** Keeps no journal. */
    static final class Silence implements Journal {

        @Override
        public void record(Knock knock, Decision decision) {
            // Nobody reads it.
        }

        @Override
        public void shown(Door door) {
            // Nobody reads it.
        }

        @Override
        public void account(Door door, AccountAction action, Localpart account, Optional<Problem> problem) {
            // Nobody reads it.
        }

        @Override
        public void settled(Application application) {
            // Nobody reads it.
        }

        @Override
        public void broken(BrokenException broken) {
            System.out.println("decider: broken " + broken);
        }
    }
}
