package io.seatwise.access.organisation;

/** Why a sign-in with the organisation did not work. Screens say it: {@code access.organisation.problem.X}. */
public enum OrganisationProblem {
    /** The provider does not answer, or its address is not permitted. */
    UNAVAILABLE,
    /** The provider refused, or its answer did not pass the checks. */
    REJECTED,
    /** The answer came too late, twice, or into another browser. */
    EXPIRED,
    /** No verified address of an accepted domain. */
    EMAIL,
    /** No group that gives a role. */
    GROUP,
    /** More groups than the provider puts into a token. */
    GROUPS_TOO_MANY,
    /** Unknown, disabled, of another partner, or the last administrator without the group of administrators. */
    NOT_PERMITTED,
    /** The provider does not say that the person has just proven who they are. */
    NOT_RECENT
}
