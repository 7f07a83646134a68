package org.igniterealtime.openfire.plugin.frontdoor.policy.batch;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.igniterealtime.openfire.plugin.frontdoor.model.InviteState;
import org.igniterealtime.openfire.plugin.frontdoor.model.Localpart;
import org.igniterealtime.openfire.plugin.frontdoor.model.Password;
import org.igniterealtime.openfire.plugin.frontdoor.policy.InviteTime;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Invites;
import org.igniterealtime.openfire.plugin.frontdoor.policy.hand.Access;
import org.igniterealtime.openfire.plugin.frontdoor.policy.hand.Directory;
import org.igniterealtime.openfire.plugin.frontdoor.policy.hand.PasswordLinks;

/**
 * What became of a file, line by line, with what its owners get in by: that is told here and nowhere else. A generated
 * password is emptied as it is told. A link is made as it is told, and takes the place of the one that was told before.
 */
public final class BatchResult {

    private static final int AT_ONCE = 200;

    private final Lines lines;
    private final Strongbox box;
    private final PasswordLinks links;
    private final Invites invites;
    private final InviteTime time;
    private final Directory directory;

    /** Results of the lines in that store. */
    public BatchResult(Lines lines, Strongbox box, PasswordLinks links, Invites invites, InviteTime time, Directory directory) {
        this.lines = lines;
        this.box = box;
        this.links = links;
        this.invites = invites;
        this.time = time;
        this.directory = directory;
    }

    /**
     * Tells the lines in order, for as long as they are wanted. Throws {@code BrokenException} when the store can't be reached.
     *
     * @param wanted told of each line; false when no more are wanted
     */
    public void tell(Batch batch, Predicate<Told> wanted) {
        int after = 0;
        List<Line> some;
        do {
            some = lines.list(batch.id(), after, AT_ONCE);
            for (Line line : some) {
                after = line.number();
                if (!wanted.test(told(batch, line))) {
                    return;
                }
            }
        } while (some.size() == AT_ONCE);
    }

    private Told told(Batch batch, Line line) {
        boolean isMade = line.state() == Line.State.DONE;
        return new Told(line, isMade && line.access() == Access.GENERATED ? password(batch, line) : Optional.empty(),
                isMade && line.access() == Access.LINK ? link(batch, line) : Optional.empty());
    }

    private Optional<Password> password(Batch batch, Line line) {
        return line.sealed().flatMap(sealed -> box.open(batch.id(), line.number(), sealed)).map(Content::password)
                .filter(password -> lines.empty(batch.id(), line.number()));
    }

    /** None for an account that has its password by now, or is gone, or has been made anew for somebody. */
    private Optional<PasswordLinks.Link> link(Batch batch, Line line) {
        Localpart account = new Localpart(line.username());
        boolean isThere = directory.memberSince(account).filter(since -> !since.isAfter(line.since())).isPresent();
        boolean isUsed = line.link().flatMap(invites::find)
                .filter(old -> old.state(time.now()) == InviteState.USED_UP).isPresent();
        return isThere && !isUsed && links.canBeOpened() ? replaced(batch, line, account, batch.options().language())
                : Optional.empty();
    }

    private Optional<PasswordLinks.Link> replaced(Batch batch, Line line, Localpart account, Locale language) {
        PasswordLinks.Link fresh = links.issue(account, Optional.empty(), language);
        if (!lines.link(batch.id(), line.number(), line.link(), fresh.invite().id())) {
            invites.withdraw(fresh.invite().id());
            return Optional.empty();
        }
        line.link().ifPresent(invites::revoke);
        return Optional.of(fresh);
    }

    /**
     * A line, with what is told only now.
     *
     * @param password that was generated
     * @param link     to choose one
     */
    public record Told(Line line, Optional<Password> password, Optional<PasswordLinks.Link> link) {
    }
}
