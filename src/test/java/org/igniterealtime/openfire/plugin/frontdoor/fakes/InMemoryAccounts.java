package org.igniterealtime.openfire.plugin.frontdoor.fakes;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.igniterealtime.openfire.plugin.frontdoor.model.Localpart;
import org.igniterealtime.openfire.plugin.frontdoor.model.Password;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Accounts;
import org.igniterealtime.openfire.plugin.frontdoor.policy.BrokenException;

/** A user store that can be read-only, or broken. */
public final class InMemoryAccounts implements Accounts {

    private final Map<Localpart, String> passwords = new ConcurrentHashMap<>();
    private final AtomicInteger asked = new AtomicInteger();
    private volatile boolean readOnly;
    private volatile boolean broken;

    public void setReadOnly() {
        readOnly = true;
    }

    public void setBroken(boolean isBroken) {
        broken = isBroken;
    }

    /** How often anybody asked for an account to be made: the only way to learn whether a name is taken. */
    public int asked() {
        return asked.get();
    }

    public int count() {
        return passwords.size();
    }

    public boolean has(String name) {
        return passwords.containsKey(new Localpart(name));
    }

    @Override
    public boolean hasRoomFor(Password password) {
        return true;
    }

    @Override
    public boolean isReadOnly() {
        return readOnly;
    }

    @Override
    public boolean create(Localpart name, Password password) {
        asked.incrementAndGet();
        answer();
        return passwords.putIfAbsent(name, password.reveal()) == null;
    }

    @Override
    public boolean verify(Localpart name, Password password) {
        answer();
        return password.reveal().equals(passwords.get(name));
    }

    @Override
    public boolean setPassword(Localpart name, Password password) {
        answer();
        if (readOnly) {
            return false;
        }
        if (passwords.replace(name, password.reveal()) == null) {
            throw new BrokenException("no such account", null);
        }
        return true;
    }

    @Override
    public void remove(Localpart name) {
        answer();
        passwords.remove(name);
    }

    private void answer() {
        if (broken) {
            throw new BrokenException("broken for a test", null);
        }
    }
}
