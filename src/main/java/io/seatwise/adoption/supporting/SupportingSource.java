package io.seatwise.adoption.supporting;

import io.seatwise.access.PartnerScope;
import io.seatwise.ids.CustomerId;
import java.util.List;
import java.util.Set;

/**
 * Where supporting metrics come from: a Spring bean for each table of counts. It is asked inside a reading transaction,
 * for a customer that the scope sees.
 */
public interface SupportingSource {

    /**
     * The newest figures of those of these metrics that it has counts for, in the order of the screen. It gives figures
     * about too few people without their numbers, so that nobody takes them for missing.
     */
    List<SupportingFigure> figures(PartnerScope scope, CustomerId customer, Set<Metric> metrics);
}
