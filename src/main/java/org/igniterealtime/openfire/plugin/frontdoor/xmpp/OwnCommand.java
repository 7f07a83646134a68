package org.igniterealtime.openfire.plugin.frontdoor.xmpp;

import java.util.Locale;
import java.util.Optional;
import org.dom4j.Element;
import org.igniterealtime.openfire.plugin.frontdoor.model.Localpart;
import org.igniterealtime.openfire.plugin.frontdoor.model.Problem;
import org.igniterealtime.openfire.plugin.frontdoor.model.Reason;

/** One of our ad-hoc commands: it is done at once, or after one form. The {@link CommandDesk} does the rest. */
interface OwnCommand {

    /** Its name on the wire. */
    String node();

    /** Where its texts begin in the language files. */
    String key();

    /** Whether that account may run it; asked with every request. */
    boolean allows(Localpart account);

    /** Somebody begins. Never throws for what a person did. */
    Step begin(Localpart account, Locale reader);

    /** The form came back. Never throws for what stands in it. A refused one may be sent again. */
    default Step submit(Fields fields, Localpart account, Locale reader) {
        return Step.refused(Problem.of(Reason.FIELD_UNUSABLE));
    }

    /** What comes next. */
    sealed interface Step {

        /** A form to fill in. */
        record Form(Element form) implements Step {
        }

        /** It is done. */
        record Done(Optional<Element> outcome, Optional<Element> note) implements Step {
        }

        /** It is not done. */
        record Refused(Problem problem) implements Step {
        }

        /** It is not done. */
        static Step refused(Problem problem) {
            return new Refused(problem);
        }
    }
}
