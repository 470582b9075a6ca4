package io.seatwise.adoption.usage.graph;

import io.seatwise.access.PartnerScope;
import io.seatwise.adoption.supporting.DaySums;
import io.seatwise.adoption.supporting.Metric;
import io.seatwise.adoption.supporting.SupportingFigure;
import io.seatwise.adoption.supporting.SupportingSource;
import io.seatwise.adoption.usage.ActivationMonths;
import io.seatwise.adoption.usage.ActivationShares;
import io.seatwise.adoption.usage.UsageQueries;
import io.seatwise.customers.Customer;
import io.seatwise.customers.Customers;
import io.seatwise.ids.CustomerId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Supporting metrics out of Microsoft Graph reports, activation files and Endpoint analytics. */
@Component
class ReportSupport implements SupportingSource {

    /** Back to the months before, whatever their lengths. */
    private static final int TWO_MONTHS = 62;

    private static final Set<Metric> OF_DEVICES = Set.of(Metric.STARTUP, Metric.RELIABILITY, Metric.ANYWHERE);

    private final UsageQueries queries;
    private final GraphRows reports;
    private final ActivationMonths activations;
    private final EndpointDays endpoints;
    private final Customers customers;

    ReportSupport(
            UsageQueries queries,
            GraphRows reports,
            ActivationMonths activations,
            EndpointDays endpoints,
            Customers customers) {
        this.queries = queries;
        this.reports = reports;
        this.activations = activations;
        this.endpoints = endpoints;
        this.customers = customers;
    }

    @Override
    public List<SupportingFigure> figures(PartnerScope scope, CustomerId customer, Set<Metric> metrics) {
        List<SupportingFigure> figures = new ArrayList<>();
        List<String> needed = ReportMetric.reports(metrics);
        if (!needed.isEmpty()) {
            List<GraphRow> lines = queries.newestWindows(scope, customer, needed, reports);
            Long licensed =
                    customers.find(scope, customer).map(Customer::licensedUsers).orElse(null);
            figures.addAll(new ReportFigures(lines, licensed).of(metrics));
            if (metrics.contains(Metric.ACTIVATED)) {
                figures.addAll(ActivationShares.of(activations.newest(scope, customer, TWO_MONTHS), lines));
            }
        }
        if (metrics.stream().anyMatch(OF_DEVICES::contains)) {
            figures.addAll(EndpointFigures.of(endpoints.newest(scope, customer, 2 * DaySums.DAYS)).stream()
                    .filter(figure -> metrics.contains(figure.metric()))
                    .toList());
        }
        return figures;
    }
}
