package io.seatwise.access.organisation;

import io.seatwise.access.Role;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a trial of the settings has shown.
 *
 * @param problem null where a person would be signed in
 * @param detail why not, in plain English; else empty
 * @param role the role that the groups give; null where none does
 */
public record TrialResult(
        @Nullable OrganisationProblem problem,
        String detail,
        Claimed claimed,
        @Nullable Role role) implements Serializable {

    /** The HTTP session keeps the last result for the page. */
    static final String ATTRIBUTE = TrialResult.class.getName();

    static final Claimed NOTHING = new Claimed("", List.of(), List.of(), false);

    /** What the provider says about the person who tried. */
    public record Claimed(String email, List<String> groups, List<String> methods, boolean twoFactors)
            implements Serializable {}
}
