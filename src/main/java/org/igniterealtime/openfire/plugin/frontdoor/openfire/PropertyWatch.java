package org.igniterealtime.openfire.plugin.frontdoor.openfire;

import java.util.Map;
import java.util.function.Consumer;
import org.jivesoftware.util.PropertyEventDispatcher;
import org.jivesoftware.util.PropertyEventListener;

/** Tells which of the server's properties was set or deleted, on this node of a cluster or another, while it is open. */
final class PropertyWatch implements PropertyEventListener, AutoCloseable {

    private final Consumer<String> touched;

    PropertyWatch(Consumer<String> touched) {
        this.touched = touched;
    }

    void open() {
        PropertyEventDispatcher.addListener(this);
    }

    @Override
    public void close() {
        PropertyEventDispatcher.removeListener(this);
    }

    @Override
    public void propertySet(String property, Map<String, Object> params) {
        touched.accept(property);
    }

    @Override
    public void propertyDeleted(String property, Map<String, Object> params) {
        touched.accept(property);
    }

    @Override
    public void xmlPropertySet(String property, Map<String, Object> params) {
        // Ours are all in the database.
    }

    @Override
    public void xmlPropertyDeleted(String property, Map<String, Object> params) {
        // Ours are all in the database.
    }
}
