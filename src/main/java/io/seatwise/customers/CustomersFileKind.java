package io.seatwise.customers;

import io.seatwise.access.PartnerScope;
import io.seatwise.customers.CustomersFileKind.CustomerLine;
import io.seatwise.imports.Changes;
import io.seatwise.imports.Column;
import io.seatwise.imports.FileKind;
import io.seatwise.imports.ImportContext;
import io.seatwise.imports.ProblemCode;
import io.seatwise.imports.SourceRow;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The file {@code customers}, merged by tenant id. An empty value leaves what was; a customer that a full list does not
 * name stays as it was and is marked.
 */
@Component
class CustomersFileKind implements FileKind<CustomerLine> {

    static final String NAME = "customers";

    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");

    /** One line of the file; null where it says nothing. */
    record CustomerLine(
            UUID tenantId,
            String name,
            @Nullable String domain,
            @Nullable String country,
            @Nullable String region,
            @Nullable String industry,
            @Nullable String segment,
            @Nullable Long licensedUsers,
            @Nullable LocalDate customerSince,
            @Nullable String accountManager,
            List<String> tags) {}

    private final CustomerImport customers;

    CustomersFileKind(CustomerImport customers) {
        this.customers = customers;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.required("customerTenantId", "2f1c5b0e-7a4d-4c55-9d0e-6b1f0a9c3e21"),
                Column.required("customerName", "Fabrikam GmbH"),
                Column.optional("domain", "fabrikam.example"),
                Column.optional("country", "DE"),
                Column.optional("region", "South"),
                Column.optional("industry", "Manufacturing"),
                Column.optional("segment", "SMB"),
                Column.optional("licensedUsers", "240"),
                Column.optional("customerSince", "2021-04-01"),
                Column.ownStaff("accountManager", "max@contoso.example"),
                Column.optional("tags", "key account;renewal 2027"));
    }

    @Override
    public @Nullable CustomerLine read(SourceRow row) {
        UUID tenantId = row.requiredGuid("customerTenantId");
        String name = row.requiredText("customerName", 300);
        String domain = row.text("domain", 300);
        String country = country(row);
        String region = row.text("region", 100);
        String industry = row.text("industry", 100);
        String segment = row.text("segment", 100);
        Long licensedUsers = row.count("licensedUsers");
        LocalDate customerSince = row.day("customerSince");
        String accountManager = row.text("accountManager", 320);
        List<String> tags = tags(row);
        return tenantId == null || name == null
                ? null
                : new CustomerLine(
                        tenantId,
                        name,
                        domain,
                        country,
                        region,
                        industry,
                        segment,
                        licensedUsers,
                        customerSince,
                        accountManager,
                        tags);
    }

    private static @Nullable String country(SourceRow row) {
        String given = row.text("country", 300);
        if (given == null) {
            return null;
        }
        String country = given.toUpperCase(Locale.ROOT);
        if (COUNTRY.matcher(country).matches()) {
            return country;
        }
        row.fault("country", ProblemCode.UNKNOWN_VALUE, "Expected two letters such as DE. Taken as not given.");
        return null;
    }

    private static List<String> tags(SourceRow row) {
        String given = row.text("tags", 8000);
        if (given == null) {
            return List.of();
        }
        List<String> all = Tags.clean(Tags.parse(given));
        List<String> kept = all.stream()
                .filter(tag -> tag.length() <= Tags.LONGEST)
                .limit(Tags.MOST)
                .toList();
        if (kept.size() < all.size()) {
            row.fault(
                    "tags",
                    ProblemCode.UNKNOWN_VALUE,
                    "Expected at most %d tags of %d characters. %d left out."
                            .formatted(Tags.MOST, Tags.LONGEST, all.size() - kept.size()));
        }
        return kept;
    }

    @Override
    public Object key(CustomerLine row) {
        return row.tenantId();
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
