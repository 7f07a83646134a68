package org.igniterealtime.openfire.plugin.frontdoor.fakes;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.igniterealtime.openfire.plugin.frontdoor.model.Email;
import org.igniterealtime.openfire.plugin.frontdoor.model.Localpart;
import org.igniterealtime.openfire.plugin.frontdoor.model.Password;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Accounts;
import org.igniterealtime.openfire.plugin.frontdoor.policy.BrokenException;

/** A user store that can be read-only, or broken. */
public final class InMemoryAccounts implements Accounts {

    private final Map<Localpart, Row> rows = new ConcurrentHashMap<>();
    private final Supplier<Instant> clock;
    private final AtomicInteger asked = new AtomicInteger();
    private volatile boolean readOnly;
    private volatile boolean broken;
    private volatile boolean breaksWhenHolding;

    public InMemoryAccounts() {
        this(() -> Instant.EPOCH);
    }

    /** Accounts that remember when they were made. */
    public InMemoryAccounts(Supplier<Instant> clock) {
        this.clock = clock;
    }

    public void setReadOnly() {
        readOnly = true;
    }

    public void setBroken(boolean isBroken) {
        broken = isBroken;
    }

    /** The next account that is to be held is lost on the way. */
    public void setBreaksWhenHolding(boolean breaks) {
        breaksWhenHolding = breaks;
    }

    /** Somebody locks an account in the console, or unlocks it. */
    public void lock(String name, boolean locked) {
        rows.computeIfPresent(new Localpart(name), (key, row) -> row.locked(locked));
    }

    public Optional<String> email(String name) {
        return rows.get(new Localpart(name)).email();
    }

    /** How often anybody asked for an account to be made: the only way to learn whether a name is taken. */
    public int asked() {
        return asked.get();
    }

    public int count() {
        return rows.size();
    }

    public boolean has(String name) {
        return rows.containsKey(new Localpart(name));
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
    public boolean create(Localpart name, Password password, Optional<Email> email) {
        return make(name, password, email, false);
    }

    @Override
    public boolean createHeld(Localpart name, Password password, Optional<Email> email) {
        if (breaksWhenHolding) {
            throw new BrokenException("broken for a test", null);
        }
        return make(name, password, email, true);
    }

    @Override
    public boolean release(Localpart name) {
        answer();
        return rows.computeIfPresent(name, (key, row) -> row.locked(false)) != null;
    }

    @Override
    public boolean isHeld(Localpart name) {
        answer();
        return rows.containsKey(name) && rows.get(name).locked();
    }

    @Override
    public boolean removeHeld(Localpart name, Instant since) {
        answer();
        Row row = rows.get(name);
        boolean ours = row != null && !row.made().isBefore(since);
        return !ours || row.locked() && rows.remove(name, row);
    }

    @Override
    public boolean verify(Localpart name, Password password) {
        answer();
        Row row = rows.get(name);
        return row != null && !row.locked() && password.reveal().equals(row.password());
    }

    @Override
    public boolean setPassword(Localpart name, Password password) {
        answer();
        if (readOnly) {
            return false;
        }
        if (rows.computeIfPresent(name, (key, row) -> new Row(password.reveal(), row.email(), row.locked(), row.made()))
                == null) {
            throw new BrokenException("no such account", null);
        }
        return true;
    }

    @Override
    public void remove(Localpart name) {
        answer();
        rows.remove(name);
    }

    private boolean make(Localpart name, Password password, Optional<Email> email, boolean locked) {
        asked.incrementAndGet();
        answer();
        Row row = new Row(password.reveal(), email.map(Email::text), locked, clock.get());
        return rows.putIfAbsent(name, row) == null;
    }

    private void answer() {
        if (broken) {
            throw new BrokenException("broken for a test", null);
        }
    }

    private record Row(String password, Optional<String> email, boolean locked, Instant made) {

        Row locked(boolean isLocked) {
            return new Row(password, email, isLocked, made);
        }
    }
}
