package org.igniterealtime.openfire.plugin.frontdoor.web;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;

/** The sign-up form for whoever has an invite, which stands in the address of the form. */
final class InvitedPage implements Page {

    private final Guests guests;
    private final SignUpForm form;

    InvitedPage(Guests guests, SignUpForm form) {
        this.guests = guests;
        this.form = form;
    }

    @Override
    public boolean isAt(String path) {
        return Guests.isForm(path);
    }

    @Override
    public Set<String> methods() {
        return Set.of("GET", "HEAD", "POST");
    }

    @Override
    public void show(Visit visit) throws IOException {
        Optional<Guest> guest = meet(visit);
        if (guest.isPresent()) {
            form.show(visit, guest);
        }
    }

    @Override
    public void act(Visit visit, Form sent) throws IOException {
        if (form.cameTwice(visit, sent)) {
            return;
        }
        Optional<Guest> guest = meet(visit);
        if (guest.isPresent()) {
            form.act(visit, sent, guest);
        }
    }

    /** No account comes of a link to reset a password; its own page tells what does. */
    private Optional<Guest> meet(Visit visit) throws IOException {
        Optional<Guest> guest = guests.meet(visit);
        Optional<Guest> other = guest.filter(known -> known.invite().kind().setsPassword());
        other.ifPresent(known -> Headers.see(visit.response(), visit.base() + Guests.landing(known.part())));
        return other.isPresent() ? Optional.empty() : guest;
    }
}
