package io.seatwise.portfolio.export;

import io.seatwise.access.PartnerScope;
import io.seatwise.base.NotFoundException;
import io.seatwise.base.i18n.Texts;
import io.seatwise.branding.Brandings;
import io.seatwise.exports.FileNames;
import io.seatwise.exports.Report;
import io.seatwise.exports.ReportColumn;
import io.seatwise.exports.ReportFile;
import io.seatwise.exports.ReportFormat;
import io.seatwise.ids.CustomerId;
import io.seatwise.licensing.flags.ThresholdSettings;
import io.seatwise.licensing.metrics.Entitlements;
import io.seatwise.licensing.metrics.ProductPosition;
import io.seatwise.licensing.positions.Freshness;
import io.seatwise.licensing.positions.PositionHistory;
import io.seatwise.portfolio.CustomerFilter;
import io.seatwise.portfolio.CustomerMoneys;
import io.seatwise.portfolio.CustomerQueries;
import io.seatwise.portfolio.CustomerRow;
import io.seatwise.portfolio.EntitlementRow;
import io.seatwise.portfolio.PortfolioTrends;
import io.seatwise.portfolio.ProductMoney;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** One customer's workbook: the sheets and columns of the portfolio's, for that customer, archived or not. */
@Component
class CustomerWorkbook implements Report {

    static final String KEY = "customer.xlsx";
    static final String CUSTOMER = "customer";

    private final CustomerQueries queries;
    private final Entitlements entitlements;
    private final CustomerMoneys money;
    private final PositionHistory history;
    private final ThresholdSettings thresholds;
    private final Freshness freshness;
    private final Texts texts;
    private final Clock clock;
    private final List<CustomerSheet> more;
    private final List<WorkbookAddition> additions;
    private final Brandings brandings;

    CustomerWorkbook(
            CustomerQueries queries,
            Entitlements entitlements,
            CustomerMoneys money,
            PositionHistory history,
            ThresholdSettings thresholds,
            Freshness freshness,
            Texts texts,
            Clock clock,
            List<CustomerSheet> more,
            List<WorkbookAddition> additions,
            Brandings brandings) {
        this.queries = queries;
        this.entitlements = entitlements;
        this.money = money;
        this.history = history;
        this.thresholds = thresholds;
        this.freshness = freshness;
        this.texts = texts;
        this.clock = clock;
        this.more = List.copyOf(more);
        this.additions = List.copyOf(additions);
        this.brandings = brandings;
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public ReportFormat format() {
        return ReportFormat.WORKBOOK;
    }

    @Override
    public boolean listed() {
        return false;
    }

    @Override
    public String titleKey() {
        return "portfolio.export.customer";
    }

    @Override
    public ReportFile prepare(PartnerScope scope, Map<String, List<String>> parameters) {
        CustomerRow customer = find(scope, parameters);
        CustomerId customerId = customer.id();
        WorkbookSubject subject = new WorkbookSubject(CustomerFilter.ALL, customerId);
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        additions.forEach(addition -> addition.prepare(scope));
        return new ReportFile(
                FileNames.of("customer", customer.customerName(), customerId.toString(), today, "xlsx"),
                customerId.toString(),
                Map.of(CUSTOMER, List.of(customerId.toString())),
                (out, rows) -> InsightsWorkbook.write(
                        new InsightsWorkbook.Target(
                                out, rows, brandings.of(scope).inWorkbooks()),
                        coverage(scope, customer, today),
                        rows(customer, entitlements.of(scope, customerId), money.byProduct(scope, customerId)),
                        WorkbookColumns.of(scope).with(columns(scope, subject), definitions(scope)),
                        workbook -> {
                            for (CustomerSheet sheet : more) {
                                sheet.addTo(workbook, scope, customerId);
                            }
                            additions.forEach(addition -> addition.addSheet(workbook, scope, subject));
                        }));
    }

    @Override
    public String inWords(PartnerScope scope, Map<String, List<String>> parameters, Locale locale) {
        return texts.getTranslation(
                "portfolio.export.filter.customer",
                locale,
                find(scope, parameters).customerName());
    }

    private List<ReportColumn<CustomerRow>> columns(PartnerScope scope, WorkbookSubject subject) {
        return additions.stream()
                .flatMap(addition -> addition.columns(scope, subject).stream())
                .toList();
    }

    private List<Definition> definitions(PartnerScope scope) {
        return Stream.concat(
                        more.stream().map(CustomerSheet::definitions),
                        additions.stream().map(addition -> addition.definitions(scope)))
                .flatMap(List::stream)
                .toList();
    }

    private CustomerRow find(PartnerScope scope, Map<String, List<String>> parameters) {
        List<String> given = parameters.getOrDefault(CUSTOMER, List.of());
        if (given.size() != 1) {
            throw new IllegalArgumentException(CUSTOMER + ": one tenant id is expected");
        }
        return CustomerId.parse(given.getFirst())
                .flatMap(id -> queries.find(scope, id))
                .orElseThrow(() -> new NotFoundException("customer " + given.getFirst()));
    }

    private Coverage coverage(PartnerScope scope, CustomerRow customer, LocalDate today) {
        CustomerId customerId = customer.id();
        return new Coverage(
                new Coverage.Heading(customer.customerName(), "Licence review by " + scope.partnerName()),
                new Coverage.Selection(
                        scope.assignedTo(), "The customer " + customer.customerName() + " alone", "Product", true),
                new Coverage.Taken(scope.actor(), clock.instant()),
                thresholds.of(scope),
                freshness.of(scope, customerId),
                history.of(scope, customerId, today.minusDays(PortfolioTrends.DAYS), null));
    }

    private static InsightsWorkbook.Rows rows(
            CustomerRow customer, List<ProductPosition> products, Map<String, ProductMoney> money) {
        return new InsightsWorkbook.Rows() {
            @Override
            public void customers(Consumer<CustomerRow> sink) {
                sink.accept(customer);
            }

            @Override
            public void entitlements(Consumer<EntitlementRow> sink) {
                products.forEach(product -> sink.accept(new EntitlementRow(
                        customer, product, money.getOrDefault(product.productId(), ProductMoney.NONE))));
            }
        };
    }
}
