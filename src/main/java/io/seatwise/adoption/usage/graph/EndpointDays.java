package io.seatwise.adoption.usage.graph;

import io.seatwise.access.PartnerScope;
import io.seatwise.adoption.fact.DayFactTable;
import io.seatwise.adoption.score.CategoryOffer;
import io.seatwise.adoption.score.CategorySource;
import io.seatwise.ids.CustomerId;
import java.math.BigDecimal;
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

    @Override
    protected List<String> columns() {
        return List.of("overall", "startup", "application_reliability", "work_from_anywhere", "devices");
    }

    @Override
    protected int keyColumns() {
        return 0;
    }

    @Override
    protected List<? extends @Nullable Object> values(EndpointDay row) {
        return Arrays.asList(
                row.overall(), row.startup(), row.applicationReliability(), row.workFromAnywhere(), row.devices());
    }

    @Override
    protected EndpointDay map(ResultSet row) throws SQLException {
        return new EndpointDay(
                CustomerId.of(row, "tenant_id"),
                row.getObject("score_day", LocalDate.class),
                score(row, "overall"),
                score(row, "startup"),
                score(row, "application_reliability"),
                score(row, "work_from_anywhere"),
                row.getObject("devices", Long.class));
    }

    private static @Nullable BigDecimal score(ResultSet row, String column) throws SQLException {
        BigDecimal score = row.getBigDecimal(column);
        return score == null ? null : EndpointAnalyticsFileKind.plain(score);
    }
}
