package org.igniterealtime.openfire.plugin.frontdoor.xmpp;

import org.xmpp.packet.IQ;

/** Ad-hoc commands that we run ourselves, behind the {@link CommandGuard}: Openfire's own way of running them is not safe. */
public interface OwnCommands {

    /** No commands. */
    OwnCommands NONE = new OwnCommands() {
        @Override
        public boolean have(String node) {
            return false;
        }

        @Override
        public IQ run(IQ request) {
            throw new IllegalStateException("there is no such command");
        }
    };

    /** Whether that command is one of them. */
    boolean have(String node);

    /** Answers a request for one of them. */
    IQ run(IQ request);
}
