package org.igniterealtime.openfire.plugin.frontdoor.web;

import java.io.IOException;
import java.util.Base64;

/** The administrator's logo, out of the {@code data:} address of the setting. */
final class LogoPage implements Page {

    static final String PATH = "/logo";

    private final Answers answers;

    LogoPage(Answers answers) {
        this.answers = answers;
    }

    @Override
    public boolean isAt(String path) {
        return path.equals(PATH);
    }

    @Override
    public void show(Visit visit) throws IOException {
        String logo = visit.settings().look().logo();
        int comma = logo.indexOf(',');
        if (comma < 0) {
            answers.notFound(visit.request(), visit.response());
            return;
        }
        String type = logo.substring("data:".length(), logo.indexOf(';'));
        Headers.logo(visit.request(), visit.response(), type, Base64.getDecoder().decode(logo.substring(comma + 1)));
    }
}
