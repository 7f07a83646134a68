package org.igniterealtime.openfire.plugin.frontdoor.web;

import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.servlet.http.HttpServletResponse;
import org.igniterealtime.openfire.plugin.frontdoor.model.Awaiting;
import org.igniterealtime.openfire.plugin.frontdoor.model.Localpart;
import org.igniterealtime.openfire.plugin.frontdoor.model.Problem;
import org.igniterealtime.openfire.plugin.frontdoor.model.Reason;
import org.igniterealtime.openfire.plugin.frontdoor.model.Token;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Confirmation;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Confirmations;

/**
 * Where the link in a mail leads. Looking at it confirms nothing: programs that read mail look, too. Pressing the button
 * does, once.
 */
final class ConfirmPage implements Page {

    private static final Pattern LINK = Pattern.compile("/confirm/([A-Za-z0-9_-]{32})");

    /** In the address of the page, the button was pressed and the browser could not be known again. */
    private static final String AGAIN = "again";
    private static final String YES = "1";

    private final Confirmations confirmations;
    private final Frame frame;
    private final Words words;
    private final FormTokens tokens;
    private final Satchel done;
    private final Notices notices;
    private final Supplier<Instant> now;

    ConfirmPage(WebDoor.Core core, Frame frame, Words words, FormTokens tokens, Satchel done, Notices notices) {
        this.confirmations = core.confirmations();
        this.now = core.clock()::instant;
        this.frame = frame;
        this.words = words;
        this.tokens = tokens;
        this.done = done;
        this.notices = notices;
    }

    /** The address of a token's page, below our context. */
    static String path(String token) {
        return "/confirm/" + token;
    }

    @Override
    public boolean isAt(String path) {
        return LINK.matcher(path).matches();
    }

    @Override
    public Set<String> methods() {
        return Set.of("GET", "HEAD", "POST");
    }

    @Override
    public void show(Visit visit) throws IOException {
        Token token = token(visit);
        render(visit, token, confirmations.look(token, visit.source()));
    }

    @Override
    public void act(Visit visit, Form form) throws IOException {
        Token token = token(visit);
        if (tokens.check(visit, form.get(Field.TOKEN)).isEmpty()) {
            Headers.see(visit.response(), address(visit, token, AGAIN + "=" + YES));
        } else {
            render(visit, token, confirmations.confirm(token, visit.source()));
        }
    }

    private void render(Visit visit, Token token, Confirmation confirmation) throws IOException {
        if (confirmation instanceof Confirmation.Open open) {
            ask(visit, token, open.account());
        } else if (confirmation instanceof Confirmation.Admitted admitted) {
            tell(visit, Map.of(DonePage.ACCOUNT, admitted.account().text()));
        } else if (confirmation instanceof Confirmation.AwaitingApproval waiting) {
            tell(visit, Map.of(DonePage.ACCOUNT, waiting.account().text(), DonePage.AWAITING, Awaiting.APPROVAL.name()));
        } else if (confirmation instanceof Confirmation.Refused refused) {
            notices.refuse(visit, refused.problem());
        } else {
            notices.tell(visit, HttpServletResponse.SC_NOT_FOUND, "confirm-gone", "confirm-gone-text");
        }
    }

    private void tell(Visit visit, Map<String, String> news) {
        done.fill(visit, news);
        Headers.see(visit.response(), visit.base() + DonePage.PATH);
    }

    private void ask(Visit visit, Token token, Localpart account) throws IOException {
        Cookies.greet(visit);
        String heading = frame.text(visit, "confirm-title");
        Map<String, Object> view = frame.around(visit, heading);
        view.put("heading", heading);
        view.put("text", frame.text(visit, "confirm-text", frame.serverName(visit)));
        view.put("address", account.text() + "@" + frame.domain());
        view.put("action", address(visit, token, ""));
        view.put("problem", visit.asks(AGAIN, YES) ? words.of(Problem.of(Reason.FORM_EXPIRED), visit.language()) : "");
        view.put("token", tokens.issue(visit, now.get()));
        Headers.page(visit.request(), visit.response(), HttpServletResponse.SC_OK, visit.language().toLanguageTag(),
                Sheet.CONFIRM.fill(view));
    }

    /** In the language that the address asked for. */
    private static String address(Visit visit, Token token, String query) {
        return visit.base() + path(token.text()) + Stream.of(query, Languages.asked(visit.request())
                        .map(asked -> "lang=" + asked.toLanguageTag()).orElse("")).filter(part -> !part.isEmpty())
                .collect(Collectors.joining("&", "?", "")).replaceFirst("^[?]$", "");
    }

    private static Token token(Visit visit) {
        Matcher link = LINK.matcher(visit.path());
        return Optional.of(link).filter(Matcher::matches).flatMap(found -> Token.parse(found.group(1))).orElseThrow();
    }
}
