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
import org.igniterealtime.openfire.plugin.frontdoor.policy.Hold;

/** A user store that can be read-only, or broken. */
public final class InMemoryAccounts implements Accounts {

    private static final Password NONE = Password.of("none at all, says the fake");

    private final Map<Localpart, Row> rows = new ConcurrentHashMap<>();
    private final AtomicInteger asked = new AtomicInteger();
    private volatile boolean readOnly;
    private volatile boolean broken;
    private volatile boolean breaksWhenHolding;
    private volatile Runnable onHold = () -> { };
    private final Map<Localpart, Instant> made = new ConcurrentHashMap<>();
    private final Map<Localpart, String> fullNames = new ConcurrentHashMap<>();
    private volatile Supplier<Instant> now = () -> Instant.EPOCH;
    private volatile boolean staysThere;

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

    /** When the account was made. */
    public Instant since(String name) {
        return made.getOrDefault(new Localpart(name), Instant.EPOCH);
    }

    /** Accounts that are made from now on are made at the time that this tells. */
    public void setClock(Supplier<Instant> clock) {
        now = clock;
    }

    /** The name for people. */
    public Optional<String> fullName(String name) {
        return Optional.ofNullable(fullNames.get(new Localpart(name)));
    }

    /** The next removal does not happen. */
    public void setStays(boolean stays) {
        staysThere = stays;
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
        return create(name, password, Optional.empty(), email);
    }

    @Override
    public boolean create(Localpart name, Password password, Optional<String> fullName, Optional<Email> email) {
        boolean isMade = make(name, new Row(password.reveal(), email.map(Email::text), false, Optional.empty()));
        if (isMade) {
            made.put(name, now.get());
            fullName.ifPresent(text -> fullNames.put(name, text));
        }
        return isMade;
    }

    @Override
    public boolean createHeld(Localpart name, Password password, Optional<Email> email, String application) {
        if (breaksWhenHolding) {
            throw new BrokenException("broken for a test", null);
        }
        onHold.run();
        return make(name, new Row(password.reveal(), email.map(Email::text), true, Optional.of(application)));
    }

    @Override
    public boolean release(Localpart name, String application) {
        answer();
        Row now = rows.computeIfPresent(name, (key, row) -> row.isFor(application) ? row.locked(false) : row);
        return now != null && now.isFor(application);
    }

    @Override
    public boolean removeHeld(Localpart name, String application) {
        answer();
        Row row = rows.get(name);
        return row == null || !row.isFor(application) || row.locked() && rows.remove(name, row);
    }

    @Override
    public Hold hold(Localpart name, String application) {
        answer();
        return Optional.ofNullable(rows.get(name)).filter(row -> row.isFor(application))
                .map(row -> row.locked() ? Hold.HELD : Hold.FREE).orElse(Hold.GONE);
    }

    @Override
    public void forget(Localpart name, String application) {
        answer();
        rows.computeIfPresent(name, (key, row) -> row.isFor(application)
                ? new Row(row.password(), row.email(), row.locked(), Optional.empty()) : row);
    }

    /** The application that an account is held for, if it is for any. */
    public Optional<String> application(String name) {
        return rows.get(new Localpart(name)).application();
    }

    /** Whether there is such an account and it can't sign in. */
    public boolean isHeld(String name) {
        return has(name) && rows.get(new Localpart(name)).locked();
    }

    /** Happens when an account is about to be made that is held. */
    public void beforeHolding(Runnable work) {
        onHold = work;
    }

    @Override
    public boolean verify(Localpart name, Password password) {
        answer();
        Row row = rows.get(name);
        return row != null && !row.locked() && password.reveal().equals(row.password());
    }

    /** The server stops between this account and its password. */
    public void halfMake(String name) {
        create(new Localpart(name), NONE, Optional.empty());
    }

    @Override
    public boolean isHalfMade(Localpart name) {
        answer();
        return rows.containsKey(name) && rows.get(name).password().equals(NONE.reveal());
    }

    @Override
    public boolean setPassword(Localpart name, Password password) {
        answer();
        if (readOnly) {
            return false;
        }
        if (rows.computeIfPresent(name, (key, row) -> new Row(password.reveal(), row.email(), row.locked(), row.application()))
                == null) {
            throw new BrokenException("no such account", null);
        }
        return true;
    }

    @Override
    public void remove(Localpart name) {
        answer();
        if (staysThere) {
            throw new BrokenException("stays, for a test", null);
        }
        rows.remove(name);
    }

    private boolean make(Localpart name, Row row) {
        asked.incrementAndGet();
        answer();
        return rows.putIfAbsent(name, row) == null;
    }

    private void answer() {
        if (broken) {
            throw new BrokenException("broken for a test", null);
        }
    }

    private record Row(String password, Optional<String> email, boolean locked, Optional<String> application) {

        Row locked(boolean isLocked) {
            return new Row(password, email, isLocked, application);
        }

        boolean isFor(String id) {
            return application.equals(Optional.of(id));
        }
    }
}
