package io.seatwise.adoption.score.network;

import io.seatwise.access.PartnerScope;
import io.seatwise.adoption.CategoryLadder;
import io.seatwise.adoption.CategoryScore;
import io.seatwise.adoption.NetworkConnectivityScore;
import io.seatwise.adoption.NoDataReason;
import io.seatwise.adoption.Provenance;
import io.seatwise.adoption.ScoreCategory;
import io.seatwise.adoption.score.CategoryOffer;
import io.seatwise.adoption.score.CategorySource;
import io.seatwise.customers.fact.DayFactTable;
import io.seatwise.ids.CustomerId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The table {@code network_measurement}, from which Network connectivity is computed: the locations of a day, weighted by
 * their users. A measured day stands for three days, the time over which Microsoft compiles the score.
 */
@Repository
public class NetworkMeasurements extends DayFactTable<MeasurementRow> implements CategorySource {

    public static final int DAYS = 3;

    NetworkMeasurements(JdbcClient jdbc, JdbcTemplate batches) {
        super(jdbc, batches, "network_measurement", "measured_day", MeasurementRow.class);
    }

    @Override
    public Set<String> kinds() {
        return Set.of(NetworkMeasurementFileKind.NAME);
    }

    @Override
    public int days() {
        return DAYS;
    }

    @Override
    public List<CategoryOffer> offers(PartnerScope scope, Collection<CustomerId> customers, LocalDate from) {
        Map<CustomerId, Map<LocalDate, List<MeasurementRow>>> measured = find(scope, customers, from, null).stream()
                .collect(Collectors.groupingBy(MeasurementRow::customer, Collectors.groupingBy(MeasurementRow::day)));
        List<CategoryOffer> offers = new ArrayList<>();
        measured.forEach((customer, days) -> days.forEach(
                (day, locations) -> offers.add(new CategoryOffer(customer, day, null, score(locations), null))));
        return offers;
    }

    private static CategoryScore score(List<MeasurementRow> locations) {
        BigDecimal points = NetworkConnectivityScore.points(
                locations.stream().map(MeasurementRow::measured).toList());
        return points == null
                ? CategoryScore.missing(ScoreCategory.NETWORK_CONNECTIVITY, NoDataReason.INSUFFICIENT_DATA)
                : CategoryScore.of(
                        ScoreCategory.NETWORK_CONNECTIVITY,
                        points.setScale(CategoryLadder.DECIMALS, RoundingMode.HALF_UP),
                        Provenance.COMPUTED,
                        null,
                        null);
    }

    @Override
    protected List<String> columns() {
        return List.of("location", "users", "exchange_latency_ms", "share_point_download", "teams_mos");
    }

    @Override
    protected int keyColumns() {
        return 1;
    }
}
