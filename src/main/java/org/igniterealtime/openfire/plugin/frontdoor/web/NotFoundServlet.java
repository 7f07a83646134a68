package org.igniterealtime.openfire.plugin.frontdoor.web;

import java.io.IOException;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.igniterealtime.openfire.plugin.frontdoor.model.Texts;

/** Answers for every address below our context that nothing else answers for. */
public final class NotFoundServlet extends HttpServlet {

    /** Where it stands below our context. */
    public static final String PATTERN = "/*";

    private static final long serialVersionUID = 1L;

    private final transient Answers answers;

    /** An answer in these texts. */
    public NotFoundServlet(Texts texts) {
        this.answers = new Answers(texts);
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answers.notFound(request, response);
    }
}
