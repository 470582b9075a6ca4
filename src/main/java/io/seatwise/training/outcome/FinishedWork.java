package io.seatwise.training.outcome;

import io.seatwise.access.PartnerScope;
import io.seatwise.ids.CustomerId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where trainings and campaigns come from: a Spring bean for each kind of work. */
interface FinishedWork {

    /**
     * All work of the partner that has begun.
     *
     * @param scope sees all of the partner's customers
     */
    List<Work> begun(PartnerScope scope);

    /** One training or campaign. */
    record Work(
            OutcomeId id,
            OutcomeKind kind,
            CustomerId customer,
            @Nullable String playbookCode,
            Target target,
            Days days) {}

    /**
     * The first and the last day of a training or campaign.
     *
     * @param ended null while it goes on
     */
    record Days(LocalDate started, @Nullable LocalDate ended) {}
}
