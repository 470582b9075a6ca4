package io.seatwise.adoption.score;

import io.seatwise.access.PartnerScope;
import io.seatwise.adoption.ScoreCategory;
import io.seatwise.adoption.ScoreScheme;
import io.seatwise.adoption.fact.DayFactTable;
import io.seatwise.ids.CustomerId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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
    protected List<String> columns() {
        return List.of(
                "scheme",
                "category",
                "points",
                "max_points",
                "primary_numerator",
                "primary_denominator",
                "benchmark_percent");
    }

    @Override
    protected int keyColumns() {
        return 2;
    }

    @Override
    protected List<? extends @Nullable Object> values(AdoptionRow row) {
        return Arrays.asList(
                row.scheme().name(),
                row.category().name(),
                row.points(),
                row.maxPoints(),
                row.primaryNumerator(),
                row.primaryDenominator(),
                row.benchmarkPercent());
    }

    @Override
    protected AdoptionRow map(ResultSet row) throws SQLException {
        return new AdoptionRow(
                CustomerId.of(row, "tenant_id"),
                row.getObject("score_day", LocalDate.class),
                ScoreScheme.valueOf(row.getString("scheme")),
                ScoreCategory.valueOf(row.getString("category")),
                row.getBigDecimal("points"),
                row.getInt("max_points"),
                row.getObject("primary_numerator", Long.class),
                row.getObject("primary_denominator", Long.class),
                row.getBigDecimal("benchmark_percent"));
    }
}
