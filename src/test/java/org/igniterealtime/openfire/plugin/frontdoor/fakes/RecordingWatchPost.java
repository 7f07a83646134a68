package org.igniterealtime.openfire.plugin.frontdoor.fakes;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.igniterealtime.openfire.plugin.frontdoor.model.Email;
import org.igniterealtime.openfire.plugin.frontdoor.policy.BrokenException;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Watch;

/** Remembers what watchers were told; can be broken for one of them. */
public final class RecordingWatchPost implements Watch.Post {

    private final List<String> told = new CopyOnWriteArrayList<>();
    private volatile String unreachable = "";

    public void breakFor(String watcher) {
        unreachable = watcher;
    }

    /** Such as {@code message admins 1/1}, or {@code mail ada@example.org 3/5}. */
    public List<String> told() {
        return told;
    }

    @Override
    public List<String> addresses(Collection<String> people) {
        return List.copyOf(people);
    }

    @Override
    public void message(String watcher, Watch.Tidings tidings) {
        tell("message ", watcher, tidings);
    }

    @Override
    public void mail(Email watcher, Watch.Tidings tidings) {
        tell("mail ", watcher.text(), tidings);
    }

    private void tell(String how, String watcher, Watch.Tidings tidings) {
        if (watcher.equals(unreachable)) {
            throw new BrokenException("broken for a test", null);
        }
        told.add(how + watcher + " " + tidings.fresh() + "/" + tidings.all());
    }
}
