package org.igniterealtime.openfire.plugin.frontdoor.model;

import java.util.Optional;

/**
 * Somebody asks for an account. What a door parsed, and nothing that it judged: judging is the pipeline's.
 *
 * @param door      where it came in
 * @param source    where it came from
 * @param encrypted whether what was sent could be read on the way
 * @param username  the name as typed; empty when none was given
 * @param password  the password as typed; empty when none was given
 * @param answer    the answered challenge, if one was sent
 * @param details   what else the person told
 * @param invite    the token of the invite that was sent along, if one was; nobody has looked at it yet
 */
public record RegistrationRequest(Door door, Source source, boolean encrypted, Optional<String> username,
                                  Optional<Password> password, Optional<Answer> answer, Details details,
                                  Optional<Token> invite) {

    /** Somebody asks who brings no invite. */
    public RegistrationRequest(Door door, Source source, boolean encrypted, Optional<String> username,
                               Optional<Password> password, Optional<Answer> answer, Details details) {
        this(door, source, encrypted, username, password, answer, details, Optional.empty());
    }

    /** The same, with an invite. */
    public RegistrationRequest with(Token token) {
        return new RegistrationRequest(door, source, encrypted, username, password, answer, details,
                Optional.of(token));
    }
}
