package io.seatwise.adoption.score.network;

import io.seatwise.access.PartnerScope;
import io.seatwise.adoption.supporting.DaySums;
import io.seatwise.adoption.supporting.Metric;
import io.seatwise.adoption.supporting.SupportingFigure;
import io.seatwise.adoption.supporting.SupportingSource;
import io.seatwise.ids.CustomerId;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Supporting metrics out of network measurements. */
@Component
class NetworkSupport implements SupportingSource {

    private static final Set<Metric> MEASURED = Set.of(
            Metric.EXCHANGE_NETWORK, Metric.SHAREPOINT_NETWORK, Metric.TEAMS_NETWORK, Metric.NETWORK_OF_LOCATION);

    private final NetworkMeasurements measurements;

    NetworkSupport(NetworkMeasurements measurements) {
        this.measurements = measurements;
    }

    @Override
    public List<SupportingFigure> figures(PartnerScope scope, CustomerId customer, Set<Metric> metrics) {
        return metrics.stream().noneMatch(MEASURED::contains)
                ? List.of()
                : new NetworkFigures(measurements.newest(scope, customer, 2 * DaySums.DAYS))
                        .all().stream()
                                .filter(figure -> metrics.contains(figure.metric()))
                                .toList();
    }
}
