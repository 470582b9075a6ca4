package io.seatwise.adoption.usage.graph;

import io.seatwise.access.PartnerScope;
import io.seatwise.adoption.score.CategoryOffer;
import io.seatwise.adoption.score.CategorySource;
import io.seatwise.customers.fact.DayFactTable;
import io.seatwise.ids.CustomerId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code endpoint_score}, which gives the Endpoint analytics category its points. */
@Repository
class EndpointDays extends DayFactTable<EndpointDay> implements CategorySource {

    /** Days that the events behind the scores are kept. Source: domain/adoption-score.md, section 1.7. */
    private static final int STANDS_FOR_DAYS = 29;

    EndpointDays(JdbcClient jdbc, JdbcTemplate batches) {
        super(jdbc, batches, "endpoint_score", "score_day", EndpointDay.class);
    }

    @Override
    public Set<String> kinds() {
        return Set.of(EndpointAnalyticsFileKind.NAME);
    }

    @Override
    public int days() {
        return STANDS_FOR_DAYS;
    }

    @Override
    public List<CategoryOffer> offers(PartnerScope scope, Collection<CustomerId> customers, LocalDate from) {
        return find(scope, customers, from, null).stream()
                .map(row -> new CategoryOffer(row.customer(), row.day(), null, row.score(), null))
                .toList();
    }
}
