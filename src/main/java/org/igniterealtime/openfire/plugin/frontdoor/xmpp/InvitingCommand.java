package org.igniterealtime.openfire.plugin.frontdoor.xmpp;

import java.util.Locale;
import org.igniterealtime.openfire.plugin.frontdoor.model.Localpart;
import org.igniterealtime.openfire.plugin.frontdoor.policy.InviteRights;

/** A command by which invites are made, run by the office that makes them. */
record InvitingCommand(InviteCommand command, InviteRights rights, InviteOffice office) implements OwnCommand {

    @Override
    public String node() {
        return command.node();
    }

    @Override
    public String key() {
        return command.key();
    }

    @Override
    public boolean allows(Localpart account) {
        return rights.allow(command.kind(), account);
    }

    @Override
    public Step begin(Localpart account, Locale reader) {
        return command == InviteCommand.INVITE ? office.invite(account, reader)
                : new Step.Form(office.form(command, account, reader));
    }

    @Override
    public Step submit(Fields fields, Localpart account, Locale reader) {
        return office.submit(command, fields, account, reader);
    }
}
