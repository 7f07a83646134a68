package org.igniterealtime.openfire.plugin.frontdoor.admin;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.util.List;
import javax.servlet.RequestDispatcher;
import javax.servlet.ServletException;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import javax.servlet.http.HttpSession;
import org.jivesoftware.openfire.auth.AuthToken;
import org.junit.jupiter.api.Test;

class OverviewServletTest {

    private static final OverviewPage PAGE = new OverviewPage(new OverviewPage.Door("s", "open", "m", "t", "o"), List.of(),
            0, 0, 0, List.of(), List.of());

    private final HttpServletRequest request = mock(HttpServletRequest.class);
    private final HttpServletResponse response = mock(HttpServletResponse.class);
    private final HttpSession session = mock(HttpSession.class);
    private final RequestDispatcher view = mock(RequestDispatcher.class);
    private final OverviewServlet servlet = new OverviewServlet(() -> PAGE, token -> token.getUsername().equals("admin"));

    @Test
    void showsThePageToAdministrators() throws ServletException, IOException {
        signIn(new AuthToken("admin"));
        when(request.getRequestDispatcher(anyString())).thenReturn(view);
        servlet.doGet(request, response);
        verify(request).setAttribute("page", PAGE);
        verify(response).setHeader("Cache-Control", "no-store");
        verify(view).forward(request, response);
    }

    @Test
    void refusesOthers() throws ServletException, IOException {
        signIn(new AuthToken("alice"));
        servlet.doGet(request, response);
        verifyRefused();
    }

    @Test
    void refusesWhoIsNotSignedIn() throws ServletException, IOException {
        servlet.doGet(request, response);
        verifyRefused();
    }

    @Test
    void refusesATokenThatIsNone() throws ServletException, IOException {
        signIn("admin");
        servlet.doGet(request, response);
        verifyRefused();
    }

    private void signIn(Object token) {
        when(request.getSession(false)).thenReturn(session);
        when(session.getAttribute("jive.admin.authToken")).thenReturn(token);
    }

    private void verifyRefused() {
        verify(response).setStatus(403);
        verify(request, never()).setAttribute(anyString(), any());
    }
}
