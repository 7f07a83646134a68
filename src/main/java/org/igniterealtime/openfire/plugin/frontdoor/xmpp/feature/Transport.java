package org.igniterealtime.openfire.plugin.frontdoor.xmpp.feature;

/** The network layer of one generation of Openfire. What it throws stands for "not possible here". */
interface Transport extends AutoCloseable {

    /** Has every connection from now on rewritten. Called again and again: the server replaces its acceptors. */
    void install() throws ReflectiveOperationException;

    /** Takes everything out again, from live connections too. */
    @Override
    void close() throws ReflectiveOperationException;
}
