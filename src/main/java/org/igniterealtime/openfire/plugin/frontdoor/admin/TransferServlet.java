package org.igniterealtime.openfire.plugin.frontdoor.admin;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.igniterealtime.openfire.plugin.frontdoor.policy.configure.Transfer;
import org.igniterealtime.openfire.plugin.frontdoor.settings.Setting;

/** Carries settings from server to server: gives out a file, shows what another would change, and changes it. */
public final class TransferServlet extends Screen {

    private static final long serialVersionUID = 1L;
    private static final String KEYS = "frontdoor.settings.";
    private static final TransferPage EMPTY = new TransferPage("", false, Optional.empty());

    private final transient Transfer transfer;
    private final String domain;

    /**
     * A controller.
     *
     * @param domain of the server, for the file
     */
    public TransferServlet(Desk desk, Transfer transfer, String domain) {
        super(desk, "transfer");
        this.transfer = transfer;
        this.domain = domain;
    }

    @Override
    protected Reply show(ConsoleVisit visit) {
        return visit.form().has("file") ? this::download : Reply.show(EMPTY);
    }

    @Override
    protected Reply act(ConsoleVisit visit) {
        String text = visit.form().text("text");
        boolean rest = visit.form().has("rest");
        if (text.isBlank()) {
            visit.tell(Notice.error(KEYS + "import.empty"));
            return Reply.see(address().substring(1));
        }
        return visit.form().text("do").equals("apply") ? apply(visit, text, rest) : plan(text, rest);
    }

    private Reply plan(String text, boolean rest) {
        return Reply.show(new TransferPage(text, rest, Optional.of(transfer.plan(text, rest))));
    }

    private Reply apply(ConsoleVisit visit, String text, boolean rest) {
        Optional<List<Setting>> changed = transfer.apply(text, rest, visit.form().text("seen"));
        if (changed.isEmpty()) {
            visit.tell(Notice.error(KEYS + "import.overtaken"));
            return plan(text, rest);
        }
        String names = changed.get().stream().map(Setting::key).collect(Collectors.joining(", "));
        visit.audit("imported settings", names);
        visit.tell(Notice.done(KEYS + "import.done", changed.get().size()));
        return Reply.see(address().substring(1));
    }

    private void download(Reply.Exchange exchange) throws IOException {
        byte[] file = transfer.write("Front Door, " + domain).getBytes(StandardCharsets.UTF_8);
        exchange.response().setContentType("text/plain;charset=UTF-8");
        exchange.response().setHeader("Content-Disposition", "attachment; filename=\"front-door.properties\"");
        exchange.response().setHeader("X-Content-Type-Options", "nosniff");
        exchange.response().setContentLength(file.length);
        exchange.response().getOutputStream().write(file);
    }
}
