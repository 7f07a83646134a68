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

    /** What went wrong in some place; itself if it says so already. */
    public static BrokenException of(String what, Throwable cause) {
        return cause instanceof BrokenException broken ? broken : new BrokenException(what, cause);
    }
}
