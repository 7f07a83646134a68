package org.igniterealtime.openfire.plugin.frontdoor.openfire;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jivesoftware.openfire.handler.IQRegisterHandler;

/** Openfire's properties and stock handler as they behave: every set is told to the listeners, also of the same value. */
final class PropertiesDouble {

    final PropertyStore store = mock(PropertyStore.class);
    final IQRegisterHandler stock = mock(IQRegisterHandler.class);
    final Map<String, String> values = new HashMap<>();
    final List<Consumer<String>> listeners = new ArrayList<>();
    /** How often the stock handler was turned. */
    int turns;
    private boolean enabled;

    PropertiesDouble(boolean readOnlyUsers, String... assignments) {
        for (String assignment : assignments) {
            values.put(assignment.split("=")[0], assignment.split("=")[1]);
        }
        enabled = Boolean.parseBoolean(values.getOrDefault("register.inband", "true"));
        when(store.get(anyString())).thenAnswer(call -> Optional.ofNullable(values.get(call.<String>getArgument(0))));
        doAnswer(call -> put(call.getArgument(0), call.getArgument(1))).when(store).set(anyString(), any());
        doAnswer(call -> put(call.getArgument(0), null)).when(store).delete(anyString());
        when(stock.isInbandRegEnabled()).thenAnswer(call -> enabled && !readOnlyUsers);
        when(stock.canChangePassword()).thenReturn(true);
        doAnswer(call -> {
            enabled = call.getArgument(0);
            turns++;
            return put("register.inband", String.valueOf(enabled));
        }).when(stock).setInbandRegEnabled(anyBoolean());
    }

    /** Somebody changes a property; null removes it. */
    Object put(String name, String value) {
        if (value == null) {
            values.remove(name);
        } else {
            values.put(name, value);
        }
        List.copyOf(listeners).forEach(listener -> listener.accept(name));
        return null;
    }

    boolean isShown() {
        return enabled;
    }
}
