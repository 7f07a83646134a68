package org.igniterealtime.openfire.plugin.frontdoor.host;

/** The trial server cannot do what was asked; the message is one that a person can act on. */
public final class TrialServerException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TrialServerException(String message) {
        super(message);
    }

    TrialServerException(String message, Throwable cause) {
        super(message, cause);
    }
}
