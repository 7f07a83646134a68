package org.igniterealtime.openfire.plugin.frontdoor.openfire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StockSwitchTest {

    @ParameterizedTest
    @CsvSource({", true, true", ", false, true", "true, true, true", "true, false, true", "false, true, false",
            "false, false, false"})
    void whatTheAdministratorHadSetIsPutBackExactly(String before, boolean shown, boolean afterwards) {
        PropertiesDouble properties = properties(before);
        Map<String, String> all = Map.copyOf(properties.values);
        StockSwitch stock = listening(properties);
        stock.show(shown);
        assertEquals(shown, properties.isShown());
        assertEquals(afterwards, stock.administrators().inBand());
        properties.listeners.clear();
        stock.close();
        assertEquals(all, properties.values);
        assertEquals(afterwards, properties.isShown());
    }

    @Test
    void administratorWhoTurnsItIsRememberedAndOurOwnTurningIsNot() {
        PropertiesDouble properties = properties(null);
        StockSwitch stock = listening(properties);
        stock.show(false);
        stock.show(true);
        assertTrue(stock.administrators().inBand());
        properties.put("register.inband", "false");
        assertFalse(stock.administrators().inBand());
        stock.show(false);
        properties.put("register.inband", "true");
        assertTrue(stock.administrators().inBand());
        stock.show(true);
        properties.put("register.inband", "false");
        stock.close();
        assertEquals("false", properties.values.get("register.inband"));
    }

    @Test
    void showingWhatIsShownTurnsNothing() {
        PropertiesDouble properties = properties(null);
        StockSwitch stock = listening(properties);
        for (int again = 0; again < 5; again++) {
            stock.show(true);
        }
        assertEquals(0, properties.turns);
        assertFalse(properties.values.containsKey("register.inband"));
    }

    @Test
    void switchThatWasTurnedUnderUsIsTurnedBack() {
        PropertiesDouble properties = properties(null);
        StockSwitch stock = listening(properties);
        stock.show(true);
        properties.stock.setInbandRegEnabled(false);
        stock.show(true);
        assertTrue(properties.isShown());
    }

    @Test
    void readOnlyUserStoreIsTurnedOnceAndRests() {
        PropertiesDouble properties = new PropertiesDouble(true);
        StockSwitch stock = new StockSwitch(properties.stock, properties.store);
        properties.listeners.add(name -> {
            stock.changed(name);
            stock.show(true);
        });
        stock.show(true);
        stock.show(true);
        assertEquals(1, properties.turns);
        assertTrue(stock.administrators().inBand());
    }

    @Test
    void turningOnAnotherNodeIsNotTheAdministrators() {
        PropertiesDouble properties = properties("false");
        StockSwitch here = new StockSwitch(properties.stock, properties.store);
        StockSwitch there = new StockSwitch(properties.stock, properties.store);
        properties.listeners.add(there::changed);
        here.show(true);
        assertFalse(there.administrators().inBand());
        here.show(false);
        here.show(true);
        assertFalse(there.administrators().inBand());
    }

    @Test
    void crashLosesNothing() {
        PropertiesDouble properties = properties("false");
        listening(properties).show(true);
        properties.listeners.clear();
        StockSwitch again = listening(properties);
        assertFalse(again.administrators().inBand());
        again.show(true);
        again.close();
        assertEquals("false", properties.values.get("register.inband"));
    }

    private static PropertiesDouble properties(String before) {
        return before == null ? new PropertiesDouble(false) : new PropertiesDouble(false, "register.inband=" + before);
    }

    private static StockSwitch listening(PropertiesDouble properties) {
        StockSwitch stock = new StockSwitch(properties.stock, properties.store);
        properties.listeners.add(stock::changed);
        return stock;
    }
}
