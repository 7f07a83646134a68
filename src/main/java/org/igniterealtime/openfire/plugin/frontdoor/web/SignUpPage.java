package org.igniterealtime.openfire.plugin.frontdoor.web;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.igniterealtime.openfire.plugin.frontdoor.settings.WebMode;

/** The sign-up form for anybody; where an invite is needed, the page that asks for one. */
final class SignUpPage implements Page {

    private final SignUpForm form;
    private final CodePage code;

    SignUpPage(SignUpForm form, CodePage code) {
        this.form = form;
        this.code = code;
    }

    @Override
    public boolean isAt(String path) {
        return path.equals("/");
    }

    @Override
    public Set<String> methods() {
        return Set.of("GET", "HEAD", "POST");
    }

    @Override
    public void show(Visit visit) throws IOException {
        if (visit.settings().web().mode() == WebMode.INVITE && visit.settings().invites().code()) {
            code.ask(visit, CodePage.Deed.REGISTER);
        } else {
            form.show(visit, Optional.empty());
        }
    }

    @Override
    public void act(Visit visit, Form sent) throws IOException {
        form.act(visit, sent, Optional.empty());
    }
}
