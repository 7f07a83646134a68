package org.igniterealtime.openfire.plugin.frontdoor.openfire;

import java.util.Map;
import java.util.Optional;
import javax.servlet.Servlet;
import org.jivesoftware.openfire.http.HttpBindManager;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Our pages on Openfire's public web port, below a path of their own. Where the path is taken we stay away, and say so:
 * what was there before us is somebody's. Openfire keeps contexts when it restarts its web server and starts them with
 * it, so it is worth being mounted while the web server is off.
 */
public final class PublicContext implements AutoCloseable {

    /** How it is with our pages. */
    public enum State {
        /** Nobody has asked for them yet. */
        OFF,
        /** They are there, or will be as soon as the web server runs. */
        MOUNTED,
        /** Something else has the path. */
        CONTESTED,
        /** This Openfire has no place for them that we know of. */
        BROKEN
    }

    private static final Logger LOG = LoggerFactory.getLogger(PublicContext.class);

    private final Object manager;
    private final PublicPorts ports;
    private final Map<String, ? extends Servlet> servlets;
    private Optional<JettyContext> mounted = Optional.empty();
    private volatile State state = State.OFF;
    private String path = "";
    private boolean closed;

    /**
     * Pages that are not there yet.
     *
     * @param servlets by pattern, such as {@code /captcha/*}
     */
    public PublicContext(HttpBindManager manager, PublicPorts ports, Map<String, ? extends Servlet> servlets) {
        this((Object) manager, ports, servlets);
    }

    PublicContext(Object manager, PublicPorts ports, Map<String, ? extends Servlet> servlets) {
        this.manager = manager;
        this.ports = ports;
        this.servlets = Map.copyOf(servlets);
    }

    /** Has the pages at this path, and no longer at the one before. Does nothing where that is so already. */
    public synchronized void mount(String wanted) {
        if (closed || wanted.equals(path)) {
            return;
        }
        unmount();
        path = wanted;
        try {
            state = place(new JettyContext(manager, wanted, servlets));
        } catch (IllegalStateException unknown) {
            state = State.BROKEN;
            LOG.error("The pages at {} can't be put on Openfire's web server", wanted, unknown);
        }
        if (state == State.MOUNTED && !ports.areWanted()) {
            LOG.warn("The pages at {} can't be reached while Openfire's HTTP binding is off (httpbind.enabled)", wanted);
        }
    }

    /** Whether the pages are ours to name. Quick: does not look for what else may have come to the path since. */
    public boolean isMounted() {
        return state == State.MOUNTED;
    }

    /** How it is with our pages now. */
    public synchronized State state() {
        boolean lateComer = state == State.MOUNTED && mounted.filter(JettyContext::isContested).isPresent();
        return lateComer ? State.CONTESTED : state;
    }

    /** Takes the pages away, for good: a setting that changes at this very moment does not bring them back. */
    @Override
    public synchronized void close() {
        closed = true;
        unmount();
    }

    private void unmount() {
        mounted.ifPresent(JettyContext::unmount);
        mounted = Optional.empty();
        state = State.OFF;
        path = "";
    }

    private State place(JettyContext context) {
        context.mount();
        if (context.isContested()) {
            context.unmount();
            LOG.error("Something else of this server is at {}: the pages need another path (frontdoor.web.context)", path);
            return State.CONTESTED;
        }
        mounted = Optional.of(context);
        return State.MOUNTED;
    }
}
