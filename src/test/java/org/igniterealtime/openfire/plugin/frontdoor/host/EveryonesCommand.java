package org.igniterealtime.openfire.plugin.frontdoor.host;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.dom4j.Element;
import org.jivesoftware.openfire.XMPPServer;
import org.jivesoftware.openfire.commands.AdHocCommand;
import org.jivesoftware.openfire.commands.SessionData;
import org.jivesoftware.openfire.container.Plugin;
import org.jivesoftware.openfire.container.PluginManager;
import org.xmpp.packet.JID;

/** A plugin with an ad-hoc command in two steps that every user may run: the foot in the door of the server's commands. */
public final class EveryonesCommand implements Plugin {

    /** The command's node. */
    public static final String NODE = "test#everyone";

    private final AdHocCommand command = new Command();

    @Override
    public void initializePlugin(PluginManager manager, File folder) {
        XMPPServer.getInstance().getAdHocCommandHandler().addCommand(command);
    }

    @Override
    public void destroyPlugin() {
        XMPPServer.getInstance().getAdHocCommandHandler().removeCommand(command);
    }

    /** Packs this plugin. */
    public static Path jar(Path file) throws IOException {
        return PluginJar.write(file, EveryonesCommand.class, List.of(Command.class));
    }

    /** One form, one result. */
    public static final class Command extends AdHocCommand {

        @Override
        public String getCode() {
            return NODE;
        }

        @Override
        public String getDefaultLabel() {
            return "Everyone";
        }

        @Override
        public int getMaxStages(SessionData data) {
            return 1;
        }

        @Override
        public boolean hasPermission(JID requester) {
            return true;
        }

        @Override
        public void execute(SessionData data, Element answer) {
            answer.addElement("note").addAttribute("type", "info").setText("done for everyone");
        }

        @Override
        protected void addStageInformation(SessionData data, Element answer) {
            answer.addElement("x", "jabber:x:data").addAttribute("type", "form");
        }

        @Override
        protected List<Action> getActions(SessionData data) {
            return List.of(Action.complete);
        }

        @Override
        protected Action getExecuteAction(SessionData data) {
            return Action.complete;
        }
    }
}
