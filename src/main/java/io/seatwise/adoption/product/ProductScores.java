package io.seatwise.adoption.product;

import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.Roles;
import io.seatwise.adoption.LicenceScore.RecencyRule;
import io.seatwise.adoption.ProductAdoptionScore;
import io.seatwise.customers.Customers;
import io.seatwise.customers.NamedCustomer;
import io.seatwise.derived.Derived;
import io.seatwise.ids.CustomerId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** The product adoption scores that a scope sees: one customer's opened to its inputs, and the customers side by side. */
@Service
public class ProductScores {

    /**
     * One customer's score with what it was made of.
     *
     * @param day the day that recency and the latest complete month count from
     */
    public record Opened(ProductAdoptionScore score, LocalDate day, RecencyRule rule) {}

    /** One customer in the list. Scores are 0 to 100; null where they cannot be computed. */
    public record Row(
            NamedCustomer customer,
            @Nullable Double score,
            @Nullable Double weightedScore,
            Components components,
            @Nullable Double automationPercent,
            Licences licences) {}

    /** The number of customers with licences, the number with a score, and the plain mean of these scores. */
    public record Totals(
            long customers, long scored, @Nullable Double score) {}

    /** The sort keys of the list: name in the URL and column. */
    public static final Map<String, String> SORT_KEYS = Map.of(
            "score", "s.score",
            "weightedScore", "s.weighted_score",
            "activityComponent", "s.activity_component",
            "userComponent", "s.user_component",
            "assignedRatio", "s.assigned_ratio",
            "usageRatio", "s.usage_ratio",
            "automationPercent", "s.automation_percent",
            "licences", "s.licences",
            "customerName", "c.name_key");

    private static final String VISIBLE = """
            from product_score s
            join customer c on c.partner_id = s.partner_id and c.tenant_id = s.tenant_id
            where s.partner_id = :partner and c.archived_at is null and %s
            """;

    private final JdbcClient jdbc;
    private final PartnerTransactions transactions;
    private final Customers customers;
    private final Derived derived;
    private final OpenedScores opened;

    ProductScores(
            JdbcClient jdbc,
            PartnerTransactions transactions,
            Customers customers,
            OpenedScores opened,
            Derived derived) {
        this.opened = opened;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.customers = customers;
        this.derived = derived;
    }

    /** The customer's score as of today; empty when this scope does not see the customer. */
    @PreAuthorize(Roles.CAN_READ)
    public Optional<Opened> of(PartnerScope scope, CustomerId customerId) {
        return transactions.read(
                scope, () -> customers.find(scope, customerId).map(customer -> opened.of(scope, customerId)));
    }

    /** Whether the partner has imported any product activity. */
    @PreAuthorize(Roles.CAN_READ)
    public boolean hasAny(PartnerScope scope) {
        return transactions.read(
                scope,
                () -> jdbc.sql("select 1 from product_score where partner_id = :partner limit 1")
                        .param("partner", scope.partnerId())
                        .query(Integer.class)
                        .optional()
                        .isPresent());
    }

    /**
     * The customers with licences, missing values last, ties by name.
     *
     * @param sortKey one of {@link #SORT_KEYS}
     */
    @PreAuthorize(Roles.CAN_READ)
    public List<Row> page(PartnerScope scope, String sortKey, boolean descending, int offset, int limit) {
        String column = SORT_KEYS.get(sortKey);
        if (column == null) {
            throw new IllegalArgumentException("sort: one of " + SORT_KEYS.keySet() + " is expected");
        }
        derived.await(scope, ProductScoreRefresh.NAME);
        return transactions.read(
                scope,
                () -> jdbc.sql(("select c.tenant_id, c.name, s.* " + VISIBLE + """
                                order by case when %s is null then 1 else 0 end, %s %s, c.name_key, c.tenant_id
                                offset :offset rows fetch next :limit rows only
                                """)
                                .formatted(scope.customerFilter("c"), column, column, descending ? "desc" : "asc"))
                        .params(scope.parameters())
                        .param("offset", offset)
                        .param("limit", limit)
                        .query((row, number) -> read(row))
                        .list());
    }

    @PreAuthorize(Roles.CAN_READ)
    public Totals totals(PartnerScope scope) {
        derived.await(scope, ProductScoreRefresh.NAME);
        return transactions.read(
                scope,
                () -> jdbc.sql(("select count(*) as customers, count(s.score) as scored, avg(s.score) as score "
                                        + VISIBLE)
                                .formatted(scope.customerFilter("c")))
                        .params(scope.parameters())
                        .query((row, number) -> new Totals(
                                row.getLong("customers"), row.getLong("scored"), row.getObject("score", Double.class)))
                        .single());
    }

    private static Row read(ResultSet row) throws SQLException {
        return new Row(
                new NamedCustomer(CustomerId.of(row, "tenant_id"), row.getString("name")),
                row.getObject("score", Double.class),
                row.getObject("weighted_score", Double.class),
                new Components(
                        row.getObject("activity_component", Double.class),
                        row.getObject("user_component", Double.class),
                        row.getObject("assigned_ratio", Double.class),
                        row.getObject("usage_ratio", Double.class)),
                row.getObject("automation_percent", Double.class),
                new Licences(row.getInt("licences"), row.getInt("scored")));
    }

    /** The means of the components; null where they cannot be computed. */
    public record Components(
            @Nullable Double activityComponent,
            @Nullable Double userComponent,
            @Nullable Double assignedRatio,
            @Nullable Double usageRatio) {}

    /**
     * The licences of a customer.
     *
     * @param count how many it has
     * @param scored how many of them have a score
     */
    public record Licences(int count, int scored) {}
}
