package io.seatwise.portfolio.changes;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatwise.SignedInTester;
import io.seatwise.TestClock;
import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.Role;
import io.seatwise.access.Scopes;
import io.seatwise.access.partners.Provisioning;
import io.seatwise.adoption.product.ProductActivity;
import io.seatwise.derived.DerivedDrain;
import io.seatwise.ids.CustomerId;
import io.seatwise.ids.PartnerId;
import io.seatwise.imports.ImportService;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.context.SecurityContextHolder;

/** What changed for generated customers equals an independent computation, for several days, on both databases. */
@Tag("slow")
abstract class GeneratedChangesContract {

    private static final int CUSTOMERS = 80;

    @Autowired
    Changes changes;

    @Autowired
    ImportService imports;

    @Autowired
    DerivedDrain drain;

    @Autowired
    Provisioning provisioning;

    @Autowired
    PartnerTransactions transactions;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Scopes scopes;

    private final NaiveChanges naive = new NaiveChanges(13, TestClock.TODAY, CUSTOMERS);

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void changesEqualTheIndependentComputation() {
        PartnerId partner = provisioning.addPartner("Contoso", null);
        PartnerScope scope = new SignedInTester(transactions, jdbc, scopes)
                .signIn(partner, "Contoso", Role.PARTNER_ADMIN, "ada-" + UUID.randomUUID() + "@contoso.example");
        bringIn(scope);

        for (int days : List.of(1, 5, 7, 14, 28)) {
            LocalDate since = TestClock.TODAY.minusDays(days);
            Map<CustomerId, TreeSet<String>> found =
                    changes.since(scope, since, ChangeFilter.ALL, NewestChanges.MOST).newest().stream()
                            .collect(Collectors.groupingBy(
                                    change -> change.customer().id(),
                                    Collectors.mapping(NaiveChanges::words, Collectors.toCollection(TreeSet::new))));
            for (int customer = 0; customer < CUSTOMERS; customer++) {
                CustomerId id = naive.customers.get(customer);
                assertThat(found.getOrDefault(id, new TreeSet<>(Collections.emptySet())))
                        .as("customer %s since %s", customer, since)
                        .isEqualTo(naive.expected(customer, since));
            }
        }
    }

    private void bringIn(PartnerScope scope) {
        ProductActivity files = new ProductActivity(imports, drain);
        files.bring(
                scope,
                "customerTenantId,customerName\n"
                        + naive.customers.stream()
                                .map(id -> id + ",Customer " + id + "\n")
                                .collect(Collectors.joining()));
        files.bring(
                scope,
                "processedDateTime,serviceCode,customerTenantId,productId,workloadCode,licensesActive,licensesQualified\n"
                        + rows(true, "%s,%s,%s,p-%2$s,W-%2$s,%s,%s\n"));
        files.bring(
                scope,
                "processedDateTime,serviceCode,customerTenantId,productId,licensesDeployed,licensesSold\n"
                        + rows(false, "%s,%s,%s,p-%2$s,%s,%s\n"));
        files.bring(
                scope,
                "subscriptionId,customerTenantId,productId,status,quantity,commitmentEndDate,autoRenewEnabled,termDuration\n"
                        + naive.terms.stream()
                                .map(term -> "s-%s,%s,p-o365,active,10,%s,true,%s\n"
                                        .formatted(
                                                term.customer(),
                                                naive.customers.get(term.customer()),
                                                term.end(),
                                                term.monthly() ? "P1M" : "P1Y"))
                                .collect(Collectors.joining()));
    }

    private String rows(boolean usage, String format) {
        return naive.rows.stream()
                .filter(row -> row.usage() == usage)
                .map(row -> format.formatted(
                        row.day(), row.service(), naive.customers.get(row.customer()), row.part(), row.whole()))
                .collect(Collectors.joining());
    }
}
