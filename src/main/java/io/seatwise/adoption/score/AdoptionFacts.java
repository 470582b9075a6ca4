package io.seatwise.adoption.score;

import io.seatwise.access.PartnerScope;
import io.seatwise.customers.fact.DayFactTable;
import io.seatwise.ids.CustomerId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code adoption_fact}: what {@code adoption-score} files said, standing for the 28 days they cover. */
@Repository
class AdoptionFacts extends DayFactTable<AdoptionRow> implements CategorySource {

    /** Days that a score covers, a rolling window. */
    static final int DAYS = 28;

    AdoptionFacts(JdbcClient jdbc, JdbcTemplate batches) {
        super(jdbc, batches, "adoption_fact", "score_day", AdoptionRow.class);
    }

    @Override
    public Set<String> kinds() {
        return Set.of(AdoptionScoreFileKind.NAME);
    }

    @Override
    public int days() {
        return DAYS;
    }

    @Override
    public List<CategoryOffer> offers(PartnerScope scope, Collection<CustomerId> customers, LocalDate from) {
        return find(scope, customers, from, null).stream()
                .map(AdoptionRow::offer)
                .toList();
    }

    @Override
    protected int keyColumns() {
        return 2;
    }
}
