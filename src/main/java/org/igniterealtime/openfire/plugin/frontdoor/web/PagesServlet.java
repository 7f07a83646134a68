package org.igniterealtime.openfire.plugin.frontdoor.web;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.igniterealtime.openfire.plugin.frontdoor.policy.BrokenException;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Journal;
import org.igniterealtime.openfire.plugin.frontdoor.settings.WebMode;

/**
 * Answers for every address below our context that nothing else answers for: finds the page, reads the form, and lets
 * nothing out but what our pages say.
 */
final class PagesServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Pattern FORM = Pattern.compile(
            "application/x-www-form-urlencoded\\s*(;\\s*charset\\s*=\\s*\"?utf-8\"?\\s*)?", Pattern.CASE_INSENSITIVE);

    private final transient List<Page> pages;
    private final transient Visits visits;
    private final transient Answers answers;
    private final transient Journal journal;

    PagesServlet(List<Page> pages, Visits visits, Answers answers, Journal journal) {
        this.pages = List.copyOf(pages);
        this.visits = visits;
        this.answers = answers;
        this.journal = journal;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        HttpServletRequest steady = new SteadyRequest(request);
        guard(steady, response, () -> find(steady, response));
    }

    private void find(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Visit visit = visits.of(request, response);
        String path = visit.path();
        Optional<Page> page = pages.stream().filter(each -> each.isAt(path)).findFirst();
        boolean off = visit.settings().web().mode() == WebMode.OFF && !path.startsWith(Asset.FOLDER);
        boolean read = page.isPresent() && !off && page.get().methods().contains(request.getMethod()) && !visit.isLook()
                && isForm(request);
        if (read) {
            BodyReader.read(request, receiver(visit, page.get()));
            return;
        }
        Headers.leaveBody(request, response);
        answer(visit, off ? Optional.empty() : page);
    }

    private void answer(Visit visit, Optional<Page> page) throws IOException {
        HttpServletRequest request = visit.request();
        HttpServletResponse response = visit.response();
        if (page.isEmpty()) {
            answers.notFound(request, response);
        } else if (!page.get().methods().contains(request.getMethod())) {
            answers.only(request, response, page.get().methods().stream().sorted().collect(Collectors.joining(", ")));
        } else if (visit.isLook()) {
            page.get().show(visit);
        } else {
            answers.unreadable(request, response, HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
        }
    }

    private static boolean isForm(HttpServletRequest request) {
        return FORM.matcher(Optional.ofNullable(request.getContentType()).orElse("").strip()).matches();
    }

    private BodyReader.Receiver receiver(Visit visit, Page page) {
        return new BodyReader.Receiver() {
            @Override
            public void receive(byte[] body) throws IOException {
                Optional<Form> form = Form.parse(body);
                if (form.isEmpty()) {
                    fail(HttpServletResponse.SC_BAD_REQUEST);
                } else {
                    guard(visit.request(), visit.response(), () -> page.act(visit, form.get()));
                }
            }

            @Override
            public void fail(int status) throws IOException {
                visit.response().setHeader("Connection", "close");
                answers.unreadable(visit.request(), visit.response(), status);
            }
        };
    }

    // The outermost edge. The server's own error page would show a stranger where something is broken.
    private void guard(HttpServletRequest request, HttpServletResponse response, Work work) throws IOException {
        try {
            work.run();
        } catch (RuntimeException | LinkageError broken) {
            journal.broken(BrokenException.of("a page could not be shown", broken));
            if (!response.isCommitted()) {
                response.reset();
                answers.broken(request, response);
            }
        }
    }

    @FunctionalInterface
    private interface Work {
        void run() throws IOException;
    }
}
