package org.igniterealtime.openfire.plugin.frontdoor.web;

import java.util.HashMap;
import java.util.Map;
import org.igniterealtime.openfire.plugin.frontdoor.model.InviteKind;
import org.igniterealtime.openfire.plugin.frontdoor.model.Localpart;

/** What pages say to somebody with an invite. */
final class GuestView {

    private final Frame frame;

    GuestView(Frame frame) {
        this.frame = frame;
    }

    /** Changes the sign-up form into theirs. */
    void add(Visit visit, Guest guest, Map<String, Object> form) {
        form.put("action", visit.base() + Guests.form(guest.part()));
        form.put("invited", title(visit, guest));
        form.put("indexed", false);
        form.put("code", "");
        guest.name().ifPresent(name -> {
            Map<String, Object> username = new HashMap<>(values(form.get("username")));
            username.put("value", name.text());
            username.put("fixed", true);
            form.put("username", username);
        });
    }

    /** Who invites whereto. */
    String title(Visit visit, Guest guest) {
        String server = frame.serverName(visit);
        return guest.invite().inviter().account().map(this::address)
                .map(inviter -> guest.invite().kind() == InviteKind.CONTACT ? frame.text(visit, "invite-by-contact", inviter)
                        : frame.text(visit, "invite-by", inviter, server))
                .orElseGet(() -> frame.text(visit, "invite-by-server", server));
    }

    /** An account here, as people write it. */
    String address(Localpart account) {
        return account.text() + "@" + frame.domain();
    }

    private static Map<String, Object> values(Object part) {
        Map<String, Object> values = new HashMap<>();
        if (part instanceof Map<?, ?> map) {
            map.forEach((key, value) -> values.put(key.toString(), value));
        }
        return values;
    }
}
