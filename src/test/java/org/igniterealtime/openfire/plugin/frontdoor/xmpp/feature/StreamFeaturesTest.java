package org.igniterealtime.openfire.plugin.frontdoor.xmpp.feature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import org.jivesoftware.openfire.ConnectionManager;
import org.jivesoftware.openfire.spi.ConnectionManagerImpl;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;

class StreamFeaturesTest {

    private final ScheduledExecutorService chores = mock(ScheduledExecutorService.class);

    @Test
    void tellsWhenTheServerIsOtherThanKnown() throws Exception {
        StreamFeatures features = new StreamFeatures(mock(ConnectionManager.class), List.of(), chores);
        features.install();
        assertTrue(features.problem().isPresent());
        features.close();
    }

    @Test
    void looksAgainAndRecovers() throws Exception {
        ScheduledFuture<?> watch = mock(ScheduledFuture.class);
        doReturn(watch).when(chores).scheduleWithFixedDelay(any(), anyLong(), anyLong(), any());
        ConnectionManagerImpl connections = mock(ConnectionManagerImpl.class);
        when(connections.getSocketAcceptor(any(), anyBoolean())).thenThrow(new NoSuchMethodError("for the test"));
        StreamFeatures features = new StreamFeatures(connections, List.of(), chores);
        features.install();
        assertTrue(features.problem().orElse("").contains("for the test"));
        ArgumentCaptor<Runnable> look = ArgumentCaptor.forClass(Runnable.class);
        verify(chores).scheduleWithFixedDelay(look.capture(), anyLong(), anyLong(), any());
        doReturn(null).when(connections).getSocketAcceptor(any(), anyBoolean());
        look.getValue().run();
        assertEquals(Optional.empty(), features.problem());
        features.close();
        verify(watch).cancel(false);
    }
}
