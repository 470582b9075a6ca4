package io.seatwise.customers;

import io.seatwise.access.PartnerScope;
import io.seatwise.customers.CustomersFileKind.CustomerLine;
import io.seatwise.ids.CustomerId;
import io.seatwise.imports.ImportContext;
import io.seatwise.imports.columns.Column;
import io.seatwise.imports.columns.SourceRow;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The file {@code insights-customers}: Partner Center's customers and tenants, or customers and revenue. It has a row for
 * each product and month of a customer and names those with revenue alone, so that it is never a full list.
 */
@Component
class InsightsCustomersFileKind extends CustomerListFileKind {

    private static final Column.Required<CustomerId> TENANT =
            Column.customer("TenantId").orElse("CustomerTenantId").required();
    private static final Column.Required<String> CUSTOMER_NAME =
            Column.text("CustomerName", 300).example("Fabrikam GmbH").required();
    private static final Column<String> MARKET =
            Column.of("CustomerMarket", CountryNames.CELL).example("Germany").inEveryFile();
    private static final Column<String> DOMAIN =
            Column.text("TenantDomainName", 300).example("fabrikam.example");
    private static final Column<String> SEGMENT =
            Column.text("CustomerSegment", 100).example("SMB");
    private static final Column<String> INDUSTRY =
            Column.text("IndustryName", 100).example("Manufacturing");
    private static final List<String> NOT_USED = List.of(
            "Month",
            "Product",
            "RawProductName",
            "SKU",
            "CustomerStatus",
            "Tpid",
            "CustomerTpid",
            "DUNSNumber",
            "TopSegment",
            "CustomerTenantName",
            "CustomerTenantCountry",
            "VerticalName",
            "AttributionType",
            "PartnerAttributionType",
            "SalesChannel",
            "AvailableSeats",
            "BilledRevenueUSD",
            "MPNId",
            "PGAMpnID",
            "PGAPartnerID",
            "PartnerID",
            "PartnerName",
            "PartnerLocation",
            "HierarchyLevel",
            "AccountType",
            "EOU",
            "IsDuplicateRowForPGA",
            "SubscriptionGuid",
            "IsAutoRenew",
            "ReportingProductName",
            "PricingLevel",
            "EnrollmentNumber");
    private static final List<Column<?>> COLUMNS = Stream.concat(
                    Stream.of(TENANT, CUSTOMER_NAME, MARKET, DOMAIN, SEGMENT, INDUSTRY),
                    NOT_USED.stream().map(Column::ignored))
            .<Column<?>>map(column -> column)
            .toList();

    InsightsCustomersFileKind(CustomerImport customers) {
        super("insights-customers", customers);
    }

    @Override
    public List<Column<?>> columns() {
        return COLUMNS;
    }

    @Override
    public boolean mergesRows() {
        return true;
    }

    @Override
    public CustomerLine read(SourceRow row) {
        return line(
                row.get(TENANT),
                row.get(CUSTOMER_NAME),
                row.get(DOMAIN),
                row.get(MARKET),
                row.get(SEGMENT),
                row.get(INDUSTRY));
    }

    @Override
    public Session<CustomerLine> open(PartnerScope scope, ImportContext context) {
        return new MergedCustomers(super.open(scope, context.asAdditions()), List::copyOf);
    }
}
