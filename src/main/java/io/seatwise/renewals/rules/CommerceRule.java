package io.seatwise.renewals.rules;

import java.time.LocalDate;
import java.util.Map;

/**
 * One dated row of Microsoft's commerce rules.
 *
 * @param validFrom the first day on which a term's end falls under it
 * @param mark V: read in Microsoft's own text; T: from distributors and marketplaces
 */
public record CommerceRule(Code rule, LocalDate validFrom, Map<String, String> parameters, String mark, String source) {

    /** What a rule is about. */
    public enum Code {
        END_OF_TERM_CHOICE,
        AUTO_RENEW,
        SCHEDULED_REDUCTION,
        REDUCTION_WINDOW,
        GRACE_PERIOD,
        EXTENDED_TERM,
        EXTENDED_TERM_PRICE
    }

    /** @throws IllegalStateException when the row lacks the parameter */
    public String parameter(String name) {
        String value = parameters.get(name);
        if (value == null) {
            throw new IllegalStateException("Rule " + rule + " of " + validFrom + " has no parameter " + name);
        }
        return value;
    }
}
