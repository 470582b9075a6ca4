package io.seatwise.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.seatwise.TestClock;
import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.Role;
import io.seatwise.access.Scopes;
import io.seatwise.base.ConflictException;
import io.seatwise.derived.DerivedDrain;
import io.seatwise.imports.ImportList;
import io.seatwise.imports.ImportMode;
import io.seatwise.imports.ImportRun;
import io.seatwise.imports.ImportService;
import io.seatwise.imports.ImportState;
import io.seatwise.imports.OnError;
import io.seatwise.portfolio.PortfolioData;
import io.seatwise.portfolio.firststeps.ExampleData;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;

/** Example data comes in as imports and leaves nothing when it is removed. */
@Tag("slow")
abstract class ExampleDataContract {

    private static final List<String> TABLES = List.of(
            "customer",
            "subscription",
            "deployment_position",
            "usage_position",
            "product_metrics",
            "customer_metrics",
            "renewal",
            "recommendation",
            "customer_score",
            "example_import");

    @Autowired
    ExampleData example;

    @Autowired
    ImportService imports;

    @Autowired
    ImportList list;

    @Autowired
    PartnerTransactions transactions;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Scopes scopes;

    @Autowired
    DerivedDrain derived;

    @Autowired
    TestClock clock;

    private PortfolioData data;
    private PartnerScope scope;

    @BeforeEach
    void signIn() {
        clock.set(TestClock.NOON);
        data = new PortfolioData(transactions, jdbc, scopes);
        scope = data.signIn(data.partner("Contoso", TestClock.TODAY), Role.PARTNER_ADMIN);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void exampleDataIsExploredAndLeavesNothingOnceOwnFilesThatBuildOnItAreUndone() throws IOException {
        assertThat(example.progress(scope).isPresent()).isFalse();
        example.bringIn(scope);
        assertThatThrownBy(() -> example.bringIn(scope)).isInstanceOf(ConflictException.class);
        finish();

        ExampleData.Progress progress = example.progress(scope);
        assertThat(progress.isComplete()).isTrue();
        assertThat(progress.files()).isGreaterThan(8);
        assertThat(list.page(scope, null, 0, 100))
                .extracting(ImportRun::state)
                .isSubsetOf(ImportState.APPLIED, ImportState.UNCHANGED);
        assertThat(rows("customer")).isEqualTo(24);
        assertThat(rows("usage_position")).isPositive();
        assertThat(rows("renewal")).isPositive();
        assertThatThrownBy(() -> example.bringIn(scope)).isInstanceOf(ConflictException.class);

        ImportRun own = submit(
                "own.csv",
                "Microsoft ID,Company name,Primary domain name\n%s,Own,own.example\n".formatted(anyCustomer()));
        finish();
        assertThat(example.remove(scope)).containsExactly("own.csv");
        assertThat(rows("customer")).isEqualTo(24);
        imports.undo(scope, own.id());
        assertThat(example.remove(scope)).isEmpty();
        derived.drain(scope);

        for (String table : TABLES) {
            assertThat(rows(table)).as(table).isZero();
        }
        assertThat(example.progress(scope).isPresent()).isFalse();
    }

    @Test
    void exampleDataIsForAnEmptyPartnerAndItsAdministrator() throws IOException {
        submit(
                "own.csv",
                "Microsoft ID,Company name,Primary domain name\n%s,Own,own.example\n".formatted(UUID.randomUUID()));
        finish();
        assertThatThrownBy(() -> example.bringIn(scope)).isInstanceOf(ConflictException.class);

        PartnerScope viewer = data.signIn(scope, Role.VIEWER);
        assertThatThrownBy(() -> example.bringIn(viewer)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> example.remove(viewer)).isInstanceOf(AccessDeniedException.class);
    }

    private ImportRun submit(String name, String content) throws IOException {
        return imports.submit(
                scope,
                name,
                new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)),
                ImportMode.APPLY,
                OnError.REJECT);
    }

    private void finish() {
        await().pollInSameThread()
                .atMost(Duration.ofMinutes(2))
                .until(() -> list.unfinished(scope).isEmpty());
        derived.drain(scope);
    }

    private UUID anyCustomer() {
        return transactions.read(
                scope,
                () -> jdbc.queryForObject(
                        "select tenant_id from customer where partner_id = ? order by name fetch first row only",
                        UUID.class,
                        scope.partnerId()));
    }

    private long rows(String table) {
        Long rows = transactions.read(
                scope,
                () -> jdbc.queryForObject(
                        "select count(*) from " + table + " where partner_id = ?", Long.class, scope.partnerId()));
        return rows == null ? 0 : rows;
    }
}
