package org.igniterealtime.openfire.plugin.frontdoor.it;

import java.io.File;
import java.time.Clock;
import java.util.Map;
import java.util.stream.Collectors;
import org.igniterealtime.openfire.plugin.frontdoor.model.InviteId;
import org.igniterealtime.openfire.plugin.frontdoor.model.Localpart;
import org.igniterealtime.openfire.plugin.frontdoor.model.Token;
import org.igniterealtime.openfire.plugin.frontdoor.openfire.Inviters;
import org.igniterealtime.openfire.plugin.frontdoor.policy.InviteTime;
import org.igniterealtime.openfire.plugin.frontdoor.policy.InviteTree;
import org.igniterealtime.openfire.plugin.frontdoor.store.Database;
import org.igniterealtime.openfire.plugin.frontdoor.store.InviteTable;
import org.igniterealtime.openfire.plugin.frontdoor.store.RedemptionTable;
import org.jivesoftware.database.DbConnectionManager;
import org.jivesoftware.openfire.container.Plugin;
import org.jivesoftware.openfire.container.PluginManager;
import org.jivesoftware.openfire.lockout.LockOutManager;
import org.jivesoftware.util.PropertyEventDispatcher;
import org.jivesoftware.util.PropertyEventListener;

/**
 * An administrator of invites in a plugin of their own, as on another node: works by our own classes on the server's
 * database when a property says so. {@code invitedesk.revoke} has a token, {@code .lock}, {@code .unlock}, {@code .tree}
 * and {@code .shut} a user name; a blank and a word that is new each time follow.
 */
public final class InviteDesk implements Plugin, PropertyEventListener {

    private static final int MOST = 1000;

    private InviteTable invites;
    private InviteTree tree;

    @Override
    public void initializePlugin(PluginManager manager, File directory) {
        Database database = new Database(DbConnectionManager::getConnection, () -> { });
        invites = new InviteTable(database, System::nanoTime);
        tree = new InviteTree(invites, new RedemptionTable(database), new Inviters(() -> { }, Clock.systemUTC()), new InviteTime(Clock.systemUTC(), invites), MOST);
        PropertyEventDispatcher.addListener(this);
    }

    @Override
    public void destroyPlugin() {
        PropertyEventDispatcher.removeListener(this);
    }

    @Override
    public void propertySet(String property, Map<String, Object> params) {
        if (property.startsWith("invitedesk.")) {
            String[] words = String.valueOf(params.get("value")).split(" ");
            System.out.println("invitedesk " + words[1] + " says " + run(property.substring(11), words[0]) + ";");
        }
    }

    private String run(String what, String about) {
        return switch (what) {
            case "revoke" -> String.valueOf(invites.revoke(InviteId.of(Token.parse(about).orElseThrow())));
            case "lock" -> {
                LockOutManager.getInstance().disableAccount(about, null, null);
                yield "locked";
            }
            case "unlock" -> {
                LockOutManager.getInstance().enableAccount(about);
                yield "unlocked";
            }
            case "tree" -> branch(tree.below(new Localpart(about)));
            case "shut" -> {
                InviteTree.Cut cut = tree.revokeBranch(new Localpart(about));
                yield cut.revoked() + " of " + branch(cut.branch());
            }
            default -> throw new IllegalArgumentException(what);
        };
    }

    private static String branch(InviteTree.Branch branch) {
        return branch.members().stream().map(each -> each.account().text() + " " + each.depth() + " by "
            + each.invitedBy().map(Localpart::text).orElse("?")).collect(Collectors.joining(", "));
    }

    @Override
    public void propertyDeleted(String property, Map<String, Object> params) {
        // Nothing to do.
    }

    @Override
    public void xmlPropertySet(String property, Map<String, Object> params) {
        // Nothing to do.
    }

    @Override
    public void xmlPropertyDeleted(String property, Map<String, Object> params) {
        // Nothing to do.
    }
}
