package org.igniterealtime.openfire.plugin.frontdoor.admin;

import java.util.List;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.frontdoor.policy.configure.Oddity;
import org.igniterealtime.openfire.plugin.frontdoor.policy.configure.Step;
import org.igniterealtime.openfire.plugin.frontdoor.policy.configure.Transfer;

/**
 * What the screen for carrying settings from server to server shows.
 *
 * @param text as it was pasted; empty if nothing was
 * @param rest whether settings that it does not name go back to their defaults
 * @param plan what it would change, if it was looked at
 */
public record TransferPage(String text, boolean rest, Optional<Transfer.Plan> plan) {

    /** Whether there is a plan. */
    public boolean isPlanned() {
        return plan.isPresent();
    }

    /** Whether that can be carried out, and would change something. */
    public boolean isReady() {
        return plan.filter(each -> each.isSound() && !each.steps().isEmpty()).isPresent();
    }

    /** Whether something in the file keeps it from being carried out. */
    public boolean isBad() {
        return plan.filter(each -> !each.isSound()).isPresent();
    }

    /** By which the plan is known again. */
    public String mark() {
        return plan.map(Transfer.Plan::mark).orElse("");
    }

    /** What would change. */
    public List<Change> changes() {
        return plan.map(Transfer.Plan::steps).orElse(List.of()).stream().map(Change::of).toList();
    }

    /** What is odd about the file. */
    public List<Trouble> troubles() {
        return plan.map(Transfer.Plan::oddities).orElse(List.of()).stream().map(Trouble::of).toList();
    }

    /** One setting that would change; what is not set has no value. */
    public record Change(String key, boolean isSetBefore, String before, boolean isSetAfter, String after) {

        static Change of(Step step) {
            boolean hidden = step.setting().isSecret();
            return new Change(step.setting().key(), step.before().isPresent(), shown(step.before(), hidden),
                    step.after().isPresent(), shown(step.after(), hidden));
        }

        private static String shown(Optional<String> value, boolean hidden) {
            return value.map(text -> hidden ? "\u2022\u2022\u2022" : text).orElse("");
        }
    }

    /** One line that can't be taken; 0 if it is none of the file's. */
    public record Trouble(int line, String textKey, String about, boolean isGrave) {

        static Trouble of(Oddity oddity) {
            return new Trouble(oddity.line(), "frontdoor.settings.line." + oddity.kind().id(), oddity.about(), oddity.isGrave());
        }
    }
}
