package io.seatwise.customers;

import io.seatwise.access.PartnerScope;
import io.seatwise.customers.CustomersFileKind.CustomerLine;
import io.seatwise.ids.CustomerId;
import io.seatwise.imports.Changes;
import io.seatwise.imports.FileKind;
import io.seatwise.imports.ImportContext;
import io.seatwise.imports.columns.Cell;
import io.seatwise.imports.columns.CellType;
import io.seatwise.imports.columns.Column;
import io.seatwise.imports.columns.ProblemCode;
import io.seatwise.imports.columns.SourceRow;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The file {@code customers}, merged by tenant id. An empty value leaves what was; a customer that a full list does not
 * name stays as it was and is marked.
 */
@Component
public class CustomersFileKind implements FileKind<CustomerLine> {

    /** The name of the kind, and of the facts that it changes. */
    public static final String NAME = "customers";

    private static final Pattern COUNTRY_CODE = Pattern.compile("[A-Z]{2}");

    private static final Column.Required<CustomerId> TENANT =
            Column.customer("customerTenantId").required();
    private static final Column.Required<String> CUSTOMER_NAME =
            Column.text("customerName", 300).example("Fabrikam GmbH").required();
    private static final Column<String> DOMAIN = Column.text("domain", 300).example("fabrikam.example");
    private static final Column<String> COUNTRY = Column.of(
                    "country", new CellType<>("imports.format.text", CustomersFileKind::country))
            .example("DE");
    private static final Column<String> REGION = Column.text("region", 100).example("South");
    private static final Column<String> INDUSTRY = Column.text("industry", 100).example("Manufacturing");
    private static final Column<String> SEGMENT = Column.text("segment", 100).example("SMB");
    private static final Column<Long> LICENSED_USERS =
            Column.count("licensedUsers").example("240");
    private static final Column<LocalDate> CUSTOMER_SINCE =
            Column.day("customerSince").example("2021-04-01");
    static final Column<String> ACCOUNT_MANAGER =
            Column.text("accountManager", 320).example("max@contoso.example").ownStaff();
    private static final Column<List<String>> TAGS = Column.of(
                    "tags", new CellType<>("imports.format.text", cell -> Tags.clean(Tags.parse(cell.text()))))
            .example("key account;renewal 2027");

    /** One line of the file; null where it says nothing. */
    record CustomerLine(
            CustomerId customer,
            String name,
            CustomerProfile profile,
            @Nullable Long licensedUsers,
            @Nullable LocalDate customerSince) {

        CustomerLine withoutAccountManager() {
            return in(new CustomerProfile.Care(null, profile.care().tags()));
        }

        /** This line, with the values of the other where it has none. */
        CustomerLine completedBy(CustomerLine other) {
            return new CustomerLine(
                    customer,
                    name,
                    profile.completedBy(other.profile),
                    CustomerProfile.first(licensedUsers, other.licensedUsers),
                    CustomerProfile.first(customerSince, other.customerSince));
        }

        /** This line with other tags. */
        CustomerLine withTags(List<String> others) {
            return in(new CustomerProfile.Care(profile.care().accountManager(), others));
        }

        private CustomerLine in(CustomerProfile.Care care) {
            return new CustomerLine(customer, name, profile.in(care), licensedUsers, customerSince);
        }
    }

    private final CustomerImport customers;

    CustomersFileKind(CustomerImport customers) {
        this.customers = customers;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Column<?>> columns() {
        return List.of(
                TENANT,
                CUSTOMER_NAME,
                DOMAIN,
                COUNTRY,
                REGION,
                INDUSTRY,
                SEGMENT,
                LICENSED_USERS,
                CUSTOMER_SINCE,
                ACCOUNT_MANAGER,
                TAGS);
    }

    @Override
    public CustomerLine read(SourceRow row) {
        return new CustomerLine(
                row.get(TENANT),
                row.get(CUSTOMER_NAME),
                new CustomerProfile(
                        row.get(DOMAIN),
                        row.get(COUNTRY),
                        row.get(REGION),
                        row.get(INDUSTRY),
                        row.get(SEGMENT),
                        new CustomerProfile.Care(row.get(ACCOUNT_MANAGER), tags(row))),
                row.get(LICENSED_USERS),
                row.get(CUSTOMER_SINCE));
    }

    private static @Nullable String country(Cell cell) {
        String country = cell.text().toUpperCase(Locale.ROOT);
        return COUNTRY_CODE.matcher(country).matches()
                ? country
                : cell.fault(ProblemCode.UNKNOWN_VALUE, "imports.expected.country");
    }

    private static List<String> tags(SourceRow row) {
        List<String> all = row.get(TAGS, List.of());
        List<String> kept = all.stream()
                .filter(tag -> tag.length() <= Tags.LONGEST)
                .limit(Tags.MOST)
                .toList();
        if (kept.size() < all.size()) {
            row.fault(
                    TAGS,
                    ProblemCode.UNKNOWN_VALUE,
                    "imports.expected.tags",
                    Tags.MOST,
                    Tags.LONGEST,
                    all.size() - kept.size());
        }
        return kept;
    }

    @Override
    public boolean namesStranger(PartnerScope scope, Column<?> column, String value) {
        return column == ACCOUNT_MANAGER && customers.namesStranger(scope, value);
    }

    @Override
    public Object key(CustomerLine row) {
        return row.customer();
    }

    @Override
    public Session<CustomerLine> open(PartnerScope scope, ImportContext context) {
        return customers.open(scope, context);
    }

    @Override
    public Changes undo(PartnerScope scope, ImportContext context) {
        return customers.undo(scope, context);
    }
}
