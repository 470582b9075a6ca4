package io.seatwise.access.organisation;

import org.jspecify.annotations.Nullable;

/** A sign-in with the organisation that did not work. */
public class OrganisationException extends RuntimeException {

    private final OrganisationProblem problem;

    /** @param detail in plain English, for the partner's audit and administrators */
    OrganisationException(OrganisationProblem problem, String detail, @Nullable Throwable cause) {
        super(detail, cause);
        this.problem = problem;
    }

    OrganisationException(OrganisationProblem problem, String detail) {
        this(problem, detail, null);
    }

    public OrganisationProblem problem() {
        return problem;
    }

    String detail() {
        return String.valueOf(getMessage());
    }
}
