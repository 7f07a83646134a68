package org.igniterealtime.openfire.plugin.frontdoor.xmpp;

import java.util.List;
import java.util.function.Predicate;
import org.dom4j.Element;
import org.jivesoftware.openfire.commands.AdHocCommand;
import org.jivesoftware.openfire.commands.SessionData;
import org.xmpp.packet.JID;

/**
 * Has Openfire tell those who may run a command of ours that it is there. It never runs here: {@link CommandGuard} sees
 * every request first and hands it to the {@link CommandDesk}. It has no stages, so that it could open no session even if.
 */
final class ShownCommand extends AdHocCommand {

    private final String node;
    private final String label;
    private final Predicate<JID> mayRun;

    ShownCommand(String node, String label, Predicate<JID> mayRun) {
        this.node = node;
        this.label = label;
        this.mayRun = mayRun;
        setLabel(label);
    }

    @Override
    public boolean hasPermission(JID requester) {
        return mayRun.test(requester);
    }

    @Override
    public String getCode() {
        return node;
    }

    @Override
    public String getDefaultLabel() {
        return label;
    }

    @Override
    public int getMaxStages(SessionData data) {
        return 0;
    }

    @Override
    public void execute(SessionData data, Element answer) {
        answer.addElement("note").addAttribute("type", "error").setText(label);
    }

    @Override
    protected void addStageInformation(SessionData data, Element answer) {
        // There are no stages.
    }

    @Override
    protected List<Action> getActions(SessionData data) {
        return List.of();
    }

    @Override
    protected Action getExecuteAction(SessionData data) {
        return Action.complete;
    }
}
