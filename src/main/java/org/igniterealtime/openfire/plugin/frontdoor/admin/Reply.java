package org.igniterealtime.openfire.plugin.frontdoor.admin;

import java.io.IOException;
import javax.servlet.ServletException;
import javax.servlet.http.HttpServletResponse;

/** What a screen answers. */
@FunctionalInterface
public interface Reply {

    /** Sends it. */
    void send(Exchange exchange) throws ServletException, IOException;

    /** The screen's view with a page; in answer to a form, when it has to be filled in again. */
    static Reply show(Object page) {
        return exchange -> exchange.show(page);
    }

    /**
     * Sends the browser on after a deed, so that going back or loading anew does nothing twice.
     *
     * @param address of a screen, such as {@code frontdoor-overview.jsp}
     */
    static Reply see(String address) {
        return exchange -> {
            exchange.response().setStatus(HttpServletResponse.SC_SEE_OTHER);
            exchange.response().setHeader("Location", address);
        };
    }

    /** A way to answer a request. */
    interface Exchange {
        /** Prints a page with the screen's view. */
        void show(Object page) throws ServletException, IOException;

        /** Prints why the screen can't be shown, or its form can't be taken. */
        void refuse(int status, RefusalPage page) throws ServletException, IOException;

        /** For what is not a page: a file. */
        HttpServletResponse response();
    }
}
