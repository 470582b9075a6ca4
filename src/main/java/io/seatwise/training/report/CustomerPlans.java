package io.seatwise.training.report;

import io.seatwise.access.PartnerScope;
import io.seatwise.access.Roles;
import io.seatwise.base.NotFoundException;
import io.seatwise.branding.Brandings;
import io.seatwise.ids.CustomerId;
import io.seatwise.portfolio.CustomerQueries;
import io.seatwise.portfolio.CustomerRow;
import io.seatwise.training.outcome.Outcome;
import io.seatwise.training.outcome.OutcomeFigure;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Makes the plan of one page for a customer. */
@Service
public class CustomerPlans {

    private final CustomerQueries customers;
    private final PlanLicences licences;
    private final PlanAdvice advice;
    private final PlanHistories histories;
    private final Brandings brandings;
    private final Clock clock;

    CustomerPlans(
            CustomerQueries customers,
            PlanLicences licences,
            PlanAdvice advice,
            PlanHistories histories,
            Brandings brandings,
            Clock clock) {
        this.customers = customers;
        this.licences = licences;
        this.advice = advice;
        this.histories = histories;
        this.brandings = brandings;
        this.clock = clock;
    }

    /**
     * The plan as of today, with playbooks in this language.
     *
     * @param since the day that progress is measured from; null for that of the last plan
     * @throws IllegalArgumentException for a day that cannot be compared with
     * @throws NotFoundException when the customer does not exist or is not visible
     */
    @PreAuthorize(Roles.CAN_READ)
    public CustomerPlan of(PartnerScope scope, CustomerId customerId, Locale locale, @Nullable LocalDate since) {
        CustomerRow customer =
                customers.find(scope, customerId).orElseThrow(() -> new NotFoundException("Customer " + customerId));
        CustomerPlan.Advice next = advice.of(scope, customerId, locale);
        return new CustomerPlan(
                customer,
                new CustomerPlan.Partner(scope.partnerName(), brandings.of(scope)),
                LocalDate.now(clock),
                licences.of(scope, customerId),
                next,
                histories.of(scope, customer, next.steps(), since));
    }

    /** Of an outcome the newest day that was measured. */
    static OutcomeFigure newest(Outcome outcome) {
        return outcome.findings().figures().reversed().stream()
                .filter(figure -> figure.measured().isPresent())
                .findFirst()
                .orElseThrow();
    }
}
