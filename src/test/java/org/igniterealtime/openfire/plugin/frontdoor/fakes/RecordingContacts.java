package org.igniterealtime.openfire.plugin.frontdoor.fakes;

import java.util.ArrayList;
import java.util.List;
import org.igniterealtime.openfire.plugin.frontdoor.model.Localpart;
import org.igniterealtime.openfire.plugin.frontdoor.policy.BrokenException;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Contacts;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Groups;

/** Contact lists that say what was done to them; can be broken. */
public final class RecordingContacts implements Contacts, Groups {

    public final List<String> done = new ArrayList<>();
    private boolean broken;

    public void setBroken(boolean isBroken) {
        broken = isBroken;
    }

    @Override
    public void befriend(Localpart one, Localpart other) {
        record("befriend " + one + " " + other);
    }

    @Override
    public void admit(Localpart account, String contact) {
        record("admit " + account + " " + contact);
    }

    @Override
    public void follow(Localpart account, Localpart contact) {
        record("follow " + account + " " + contact);
    }

    @Override
    public void ask(Localpart account, String contact) {
        record("ask " + account + " " + contact);
    }

    @Override
    public void join(Localpart account, String group) {
        record("join " + account + " " + group);
    }

    private void record(String what) {
        if (broken) {
            throw new BrokenException("for the test", null);
        }
        done.add(what);
    }
}
