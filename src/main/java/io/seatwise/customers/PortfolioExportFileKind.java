package io.seatwise.customers;

import io.seatwise.access.PartnerScope;
import io.seatwise.customers.CustomersFileKind.CustomerLine;
import io.seatwise.ids.CustomerId;
import io.seatwise.imports.ImportContext;
import io.seatwise.imports.columns.CellType;
import io.seatwise.imports.columns.Column;
import io.seatwise.imports.columns.SourceRow;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The file {@code portfolio-export}: our own {@code customers.csv}, {@code entitlements.csv} or sheets of a workbook that
 * come back. Only what people may change is read; everything computed is ignored.
 */
@Component
class PortfolioExportFileKind extends CustomerListFileKind {

    private static final String JOINED = ", ";

    private static final Column.Required<String> CUSTOMER_NAME =
            text("Customer", 300).example("Fabrikam GmbH").required();
    private static final Column.Required<CustomerId> TENANT =
            Column.customer("Tenant ID").required();
    private static final Column<String> DOMAIN = text("Domain", 300);
    private static final Column<String> COUNTRY = text("Country", 300);
    private static final Column<String> REGION = text("Region", 100);
    private static final Column<String> INDUSTRY = text("Industry", 100);
    private static final Column<String> SEGMENT = text("Segment", 100);
    private static final Column<String> ACCOUNT_MANAGER =
            text("Account manager", 320).ownStaff();
    private static final Column<String> TAGS = text("Tags", 8000);
    private static final List<Column<?>> COMPUTED = List.of(
            Column.ignored("Product"),
            Column.ignored("Product ID"),
            Column.ignored("Licences sold"),
            Column.ignored("Licences assigned"),
            Column.ignored("Data as of"));

    private final CustomerTags stored;

    PortfolioExportFileKind(CustomerImport customers, CustomerTags stored) {
        super("portfolio-export", customers);
        this.stored = stored;
    }

    @Override
    public List<Column<?>> columns() {
        return Stream.concat(
                        Stream.of(
                                CUSTOMER_NAME,
                                TENANT,
                                DOMAIN,
                                COUNTRY,
                                REGION,
                                INDUSTRY,
                                SEGMENT,
                                ACCOUNT_MANAGER,
                                TAGS),
                        COMPUTED.stream())
                .toList();
    }

    /** Whatever an export computes, the figures of later versions too. */
    @Override
    public boolean ignoresOtherColumns() {
        return true;
    }

    /** A customer has a row for each product in some of the exports. */
    @Override
    public boolean mergesRows() {
        return true;
    }

    @Override
    public CustomerLine read(SourceRow row) {
        String tags = row.get(TAGS, "");
        return new CustomerLine(
                row.get(TENANT),
                row.get(CUSTOMER_NAME),
                new CustomerProfile(
                        row.get(DOMAIN),
                        country(row),
                        row.get(REGION),
                        row.get(INDUSTRY),
                        row.get(SEGMENT),
                        new CustomerProfile.Care(row.get(ACCOUNT_MANAGER), tags.isEmpty() ? List.of() : List.of(tags))),
                null,
                null);
    }

    private static @Nullable String country(SourceRow row) {
        String given = row.get(COUNTRY);
        return given == null ? null : CountryNames.code(given);
    }

    /** A text as it was exported: the apostrophe that keeps a spreadsheet from reading a formula is no part of it. */
    private static Column<String> text(String name, int longest) {
        CellType<String> plain = Column.text(name, longest).type();
        return Column.of(name, new CellType<>(plain.format(), cell -> {
            String text = plain.reader().read(cell);
            if (text == null) {
                return null;
            }
            boolean quoted = text.length() > 1 && text.startsWith("'") && "=+-@".indexOf(text.charAt(1)) >= 0;
            return quoted ? text.substring(1) : text;
        }));
    }

    @Override
    public Session<CustomerLine> open(PartnerScope scope, ImportContext context) {
        return new MergedCustomers(super.open(scope, context.asAdditions()), lines -> withTags(scope, lines));
    }

    /** Tags may hold the comma that joins them in an export: unchanged ones are known by their whole. */
    private List<CustomerLine> withTags(PartnerScope scope, List<CustomerLine> lines) {
        var known = stored.of(scope, lines.stream().map(CustomerLine::customer).toList());
        return lines.stream()
                .map(line -> {
                    if (line.profile().care().tags().isEmpty()) {
                        return line;
                    }
                    String cell = line.profile().care().tags().getFirst();
                    List<String> before = known.getOrDefault(line.customer(), List.of());
                    return String.join(JOINED, before).equals(cell)
                            ? line.withTags(before)
                            : line.withTags(Tags.clean(Arrays.asList(cell.split(","))).stream()
                                    .filter(tag -> tag.length() <= Tags.LONGEST)
                                    .limit(Tags.MOST)
                                    .toList());
                })
                .toList();
    }
}
