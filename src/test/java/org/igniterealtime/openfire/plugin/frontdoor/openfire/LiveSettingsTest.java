package org.igniterealtime.openfire.plugin.frontdoor.openfire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.igniterealtime.openfire.plugin.frontdoor.settings.InBandMode;
import org.igniterealtime.openfire.plugin.frontdoor.settings.Settings;
import org.jivesoftware.util.PropertyEventDispatcher;
import org.jivesoftware.util.PropertyEventDispatcher.EventType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Over Openfire's own dispatcher of property events. */
class LiveSettingsTest {

    private final List<Settings> told = new ArrayList<>();
    private PropertiesDouble properties = new PropertiesDouble(false);
    private LiveSettings settings;

    @AfterEach
    void close() {
        settings.close();
    }

    @Test
    void changeTakesEffectAtOnceAndIsTold() {
        start();
        assertEquals(InBandMode.CAPTCHA, settings.get().mode());
        properties.put("frontdoor.inband.mode", "open");
        assertEquals(InBandMode.OPEN, settings.get().mode());
        assertSame(settings.get(), told.get(told.size() - 1));
        properties.put("frontdoor.inband.mode", null);
        assertEquals(InBandMode.CAPTCHA, settings.get().mode());
    }

    @Test
    void propertyOfOthersChangesNothing() {
        start();
        Settings before = settings.get();
        properties.put("xmpp.domain", "example.org");
        assertSame(before, settings.get());
    }

    @Test
    void featureIsShownWheneverThereIsSomethingToBeHad() {
        start();
        assertTrue(properties.isShown());
        properties.put("frontdoor.inband.mode", "closed");
        assertFalse(properties.isShown());
        properties.put("frontdoor.inband.mode", "web");
        assertTrue(properties.isShown());
        properties.put("frontdoor.web.mode", "off");
        assertFalse(properties.isShown());
        properties.put("frontdoor.web.signup", "https://example.org/join");
        assertTrue(properties.isShown());
        properties.put("frontdoor.web.signup", null);
        assertFalse(properties.isShown());
    }

    @Test
    void openfiresOwnSwitchDecidesUntilOurModeIsSet() {
        start();
        properties.stock.setInbandRegEnabled(false);
        assertEquals(InBandMode.CLOSED, settings.get().mode());
        properties.stock.setInbandRegEnabled(true);
        assertEquals(InBandMode.CAPTCHA, settings.get().mode());
        properties.stock.setInbandRegEnabled(false);
        properties.put("frontdoor.inband.mode", "captcha");
        assertEquals(InBandMode.CAPTCHA, settings.get().mode());
        assertTrue(properties.isShown());
    }

    @Test
    void mistypedModeCloses() {
        start();
        properties.put("frontdoor.inband.mode", "clsoed");
        assertEquals(InBandMode.CLOSED, settings.get().mode());
        assertFalse(properties.isShown());
    }

    @Test
    void readOnlyUserStoreDoesNotMakeItSpin() {
        properties = new PropertiesDouble(true);
        start();
        properties.put("frontdoor.name.min", "2");
        assertEquals(2, settings.get().names().shortest());
        assertEquals(1, properties.turns);
    }

    @Test
    void closedSettingsHearNothing() {
        start();
        settings.close();
        properties.put("frontdoor.inband.mode", "open");
        assertEquals(InBandMode.CAPTCHA, settings.get().mode());
    }

    private void start() {
        properties.listeners.add(name -> PropertyEventDispatcher.dispatchEvent(name, EventType.property_set, Map.of()));
        settings = new LiveSettings(properties.store, new StockSwitch(properties.stock, properties.store), told::add);
        settings.start();
    }
}
