package org.igniterealtime.openfire.plugin.frontdoor.xmpp;

import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import org.jivesoftware.openfire.session.LocalClientSession;

/**
 * The memories of all streams that have asked us for something. Held weakly: when the server drops a stream, its
 * memory goes with it. (A close listener can't do this: Openfire 4 has room for one on a connection, its own.)
 */
final class StreamMemories {

    private final Map<LocalClientSession, StreamMemory> memories = Collections.synchronizedMap(new WeakHashMap<>());

    /** The stream's memory. */
    StreamMemory of(LocalClientSession session) {
        return memories.computeIfAbsent(session, fresh -> new StreamMemory());
    }
}
