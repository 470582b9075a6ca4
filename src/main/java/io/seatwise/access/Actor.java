package io.seatwise.access;

import io.seatwise.base.Id;
import io.seatwise.ids.PersonId;
import io.seatwise.ids.TokenId;
import org.jspecify.annotations.Nullable;

/**
 * Who acts. The name is for reading only: two actors are compared by {@link #identity()}.
 *
 * @param kind null where nobody was signed in yet, as in a failed sign-in
 * @param id of the person or token; null for a job
 * @param name a person's e-mail, a token's name, a job's name
 * @param personId the person who acts, for a token the one who made it; null for a job and for a token that the
 *     installation made
 * @param maker for a token: the e-mail of the person who made it
 */
public record Actor(
        @Nullable Kind kind,
        @Nullable Id id,
        String name,
        @Nullable PersonId personId,
        @Nullable String maker) {

    /** What acts. */
    public enum Kind {
        PERSON,
        TOKEN,
        JOB
    }

    public static Actor person(PersonId id, String email) {
        return new Actor(Kind.PERSON, id, email, id, null);
    }

    public static Actor token(TokenId id, String name, @Nullable PersonId makerId, @Nullable String maker) {
        return new Actor(Kind.TOKEN, id, name, makerId, maker);
    }

    static Actor job(String name) {
        return new Actor(Kind.JOB, null, name, null, null);
    }

    /**
     * The one behind the act: the same for a person and all tokens that the person made. A token without a person is one
     * of its own; a job is nobody.
     */
    public @Nullable Id identity() {
        return personId == null ? id : personId;
    }
}
