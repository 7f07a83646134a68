package org.igniterealtime.openfire.plugin.frontdoor.it;

import org.igniterealtime.openfire.plugin.frontdoor.host.TrialServer;

/**
 * An account of its own for one test.
 *
 * @param server   where it is
 * @param name     its user name
 * @param password as it was when the account was made
 */
record Account(TrialServer server, String name, String password) {

    /** Makes it, as a stranger does. */
    static Account make(TrialServer server, String start) {
        Account account = new Account(server, Servers.name(start), "first-secret");
        try (TcpLine line = TcpLine.startTls(server)) {
            line.register(account.name(), account.password());
        }
        return account;
    }

    String address() {
        return name + "@localhost";
    }

    /** A stream that is signed in. */
    TcpLine signIn() {
        return TcpLine.signedIn(server, name, password);
    }

    boolean opensWith(String secret) {
        return TcpLine.canSignIn(server, name, secret);
    }

    boolean isAsItWas() {
        return opensWith(password);
    }
}
