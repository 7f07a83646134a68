package org.igniterealtime.openfire.plugin.frontdoor.admin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.atLeastOnce;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import javax.servlet.RequestDispatcher;
import javax.servlet.ServletException;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import javax.servlet.http.HttpSession;
import org.igniterealtime.openfire.plugin.frontdoor.policy.BrokenException;
import org.jivesoftware.openfire.auth.AuthToken;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScreenTest {

    private static final String KEY = "unguessable";
    private static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");

    private final HttpServletRequest request = mock(HttpServletRequest.class);
    private final HttpServletResponse response = mock(HttpServletResponse.class);
    private final HttpSession session = mock(HttpSession.class);
    private final RequestDispatcher view = mock(RequestDispatcher.class);
    private final Map<String, Object> kept = new HashMap<>();
    private final List<Locale> languages = new ArrayList<>();
    private final List<String> audited = new ArrayList<>();
    private final List<BrokenException> broken = new ArrayList<>();
    private boolean down;
    private final Screen screen = new Screen(new Screen.Desk(token -> "admin".equals(token.getUsername()) || token.getUsername() == null,
            () -> KEY, (who, what, details) -> audited.add(who + ": " + what), broken::add, () -> Locale.GERMAN, () -> ZONE), "sample") {
        @Override
        protected Reply show(ConsoleVisit visit) {
            languages.add(visit.locale());
            return Reply.show("the page");
        }

        @Override
        protected Reply act(ConsoleVisit visit) {
            if (down) {
                throw new BrokenException("down", new IllegalStateException());
            }
            visit.audit("did " + visit.form().text("what"), "");
            visit.tell(Notice.done("key", 1));
            return Reply.see("frontdoor-sample.jsp");
        }
    };

    @BeforeEach
    void session() {
        doAnswer(call -> kept.put(call.getArgument(0), call.getArgument(1))).when(session).setAttribute(anyString(), any());
        doAnswer(call -> kept.remove((String) call.getArgument(0))).when(session).removeAttribute(anyString());
        when(session.getAttribute(anyString())).thenAnswer(call -> kept.get((String) call.getArgument(0)));
        when(request.getSession(false)).thenReturn(session);
        when(request.getRequestDispatcher(anyString())).thenReturn(view);
        when(request.getLocale()).thenReturn(Locale.ENGLISH);
        when(request.getParameterMap()).thenReturn(Map.of());
    }

    @Test
    void showsItsPageToAdministrators() throws ServletException, IOException {
        signIn(new AuthToken("admin"));
        screen.doGet(request, response);
        verify(request).getRequestDispatcher("view/sample.jsp");
        verify(request).setAttribute("page", "the page");
        verify(request).setAttribute("frontdoorCsrf", KEY);
        verify(response).setHeader("Cache-Control", "no-store");
        verify(view).forward(request, response);
        assertEquals("/frontdoor-sample.jsp", screen.address());
    }

    @Test
    void speaksTheLanguageOfTheConsoleWhateverTheBrowserAsksFor() throws ServletException, IOException {
        signIn(new AuthToken("admin"));
        screen.doGet(request, response);
        assertEquals(List.of(Locale.GERMAN), languages);
    }

    @Test
    void hasItsViewTellTimesInTheZoneOfTheServer() throws ServletException, IOException {
        signIn(new AuthToken("admin"));
        screen.doGet(request, response);
        verify(request).setAttribute("javax.servlet.jsp.jstl.fmt.timeZone.request", TimeZone.getTimeZone(ZONE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"alice", "nobody"})
    void refusesOthersAndDoesNothing(String name) throws ServletException, IOException {
        signIn(new AuthToken(name));
        send(Map.of("csrf", new String[] {KEY}));
        screen.doGet(request, response);
        verifyRefused();
    }

    @Test
    void refusesWhoIsNotSignedIn() throws ServletException, IOException {
        when(request.getSession(false)).thenReturn(null);
        screen.doPost(request, response);
        screen.doGet(request, response);
        verifyRefused();
    }

    @Test
    void refusesATokenThatIsNone() throws ServletException, IOException {
        signIn("admin");
        screen.doGet(request, response);
        verifyRefused();
    }

    @Test
    void doesWhatAFormOfItsOwnAsksForAndSendsTheBrowserOn() throws ServletException, IOException {
        signIn(new AuthToken("admin"));
        screen.doGet(request, response);
        send(Map.of("csrf", new String[] {KEY}, "what", new String[] {"good"}));
        assertEquals(List.of("admin: did good"), audited);
        verify(response).setStatus(303);
        verify(response).setHeader("Location", "frontdoor-sample.jsp");
        screen.doGet(request, response);
        verify(request).setAttribute("notices", List.of(Notice.done("key", 1)));
        assertTrue(!kept.containsKey("frontdoor.notices"), "told once");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "guess", "unguessable "})
    void doesNothingForAFormOfAnotherSite(String guess) throws ServletException, IOException {
        signIn(new AuthToken("admin"));
        send(Map.of("csrf", new String[] {guess}));
        assertEquals(List.of(), audited);
        verify(response).setStatus(403);
        verify(request).getRequestDispatcher("view/refusal.jsp");
    }

    @Test
    void takesWhatCantBeReadForAFormOfAnotherSite() throws ServletException, IOException {
        signIn(new AuthToken("admin"));
        when(request.getParameterMap()).thenThrow(new IllegalStateException("Form too large"));
        screen.doPost(request, response);
        verify(response).setStatus(403);
    }

    @Test
    void saysThatSomethingIsBroken() throws ServletException, IOException {
        signIn(new AuthToken("admin"));
        down = true;
        send(Map.of("csrf", new String[] {KEY}));
        assertEquals(1, broken.size());
        verify(response).setStatus(503);
        verify(request).setAttribute("page", new RefusalPage("frontdoor-sample", "frontdoor.console.refusal.broken", "frontdoor-sample.jsp"));
    }

    /** A session outlives the plugin's classes. */
    @Test
    void forgetsNoticesThatAreNone() throws ServletException, IOException {
        signIn(new AuthToken("admin"));
        kept.put("frontdoor.notices", List.of("of another class"));
        screen.doGet(request, response);
        verify(request).setAttribute("notices", List.of());
    }

    private void send(Map<String, String[]> fields) throws ServletException, IOException {
        when(request.getParameterMap()).thenReturn(fields);
        screen.doPost(request, response);
    }

    private void signIn(Object token) {
        kept.put("jive.admin.authToken", token);
    }

    private void verifyRefused() {
        verify(response, atLeastOnce()).setStatus(403);
        verify(request, never()).setAttribute(eq("page"), any());
        assertEquals(List.of(), audited);
    }
}
