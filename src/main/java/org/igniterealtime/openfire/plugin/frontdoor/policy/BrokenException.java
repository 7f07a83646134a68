package org.igniterealtime.openfire.plugin.frontdoor.policy;

/** Machinery of ours or the server's does not work: the database, the user store. Never a stranger's mistake. */
public final class BrokenException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Something is broken.
     *
     * @param what  in words for the administrator
     * @param cause as it was met
     */
    public BrokenException(String what, Throwable cause) {
        super(what, cause);
    }
}
