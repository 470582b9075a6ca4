package io.seatwise.portfolio.export;

import io.seatwise.access.PartnerScope;
import io.seatwise.base.NotFoundException;
import io.seatwise.base.i18n.Texts;
import io.seatwise.exports.FileNames;
import io.seatwise.exports.Report;
import io.seatwise.exports.ReportFile;
import io.seatwise.exports.ReportFormat;
import io.seatwise.ids.CustomerId;
import io.seatwise.licensing.metrics.ProductPosition;
import io.seatwise.portfolio.CustomerFilter;
import io.seatwise.portfolio.CustomerProducts;
import io.seatwise.portfolio.CustomerQueries;
import io.seatwise.portfolio.CustomerRow;
import io.seatwise.portfolio.EntitlementRow;
import io.seatwise.portfolio.ProductMoney;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** One customer's workbook: the sheets and columns of the portfolio's, for that customer, archived or not. */
@Component
class CustomerWorkbook implements Report {

    static final String KEY = "customer.xlsx";
    static final String CUSTOMER = "customer";

    private final CustomerQueries queries;
    private final Texts texts;
    private final Clock clock;
    private final CustomerProducts products;
    private final Coverages coverages;
    private final InsightsWorkbook workbook;

    CustomerWorkbook(
            CustomerQueries queries,
            CustomerProducts products,
            Coverages coverages,
            InsightsWorkbook workbook,
            Texts texts,
            Clock clock) {
        this.workbook = workbook;
        this.coverages = coverages;
        this.products = products;
        this.queries = queries;
        this.texts = texts;
        this.clock = clock;
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
        workbook.prepare(scope);
        return new ReportFile(
                FileNames.of("customer", customer.customerName(), customerId.toString(), today, "xlsx"),
                customerId.toString(),
                Map.of(CUSTOMER, List.of(customerId.toString())),
                (out, rows) -> workbook.write(
                        out,
                        rows,
                        scope,
                        subject,
                        coverages.of(scope, customer),
                        rows(customer, products.of(scope, customerId), products.moneyOf(scope, customerId))));
    }

    @Override
    public String inWords(PartnerScope scope, Map<String, List<String>> parameters, Locale locale) {
        return texts.getTranslation(
                "portfolio.export.filter.customer",
                locale,
                find(scope, parameters).customerName());
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
