package io.seatwise.training.triage;

import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.Scopes;
import io.seatwise.ids.CustomerId;
import io.seatwise.ids.RecommendationId;
import io.seatwise.portfolio.PortfolioData;
import io.seatwise.training.recommendation.SummaryRows;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Customers and recommendations written straight to the tables. */
public final class TriageData {

    private final PartnerTransactions transactions;
    private final JdbcTemplate jdbc;
    private final PortfolioData portfolio;

    public TriageData(PartnerTransactions transactions, JdbcTemplate jdbc, Scopes scopes) {
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.portfolio = new PortfolioData(transactions, jdbc, scopes);
    }

    public PortfolioData portfolio() {
        return portfolio;
    }

    public CustomerId customer(PartnerScope scope, String name, @Nullable String accountManager) {
        CustomerId customer = new CustomerId(UUID.randomUUID());
        transactions.run(
                scope,
                () -> jdbc.update(
                        "insert into customer (partner_id, tenant_id, name, name_key, account_manager, created_at, version)"
                                + " values (?, ?, ?, ?, ?, ?, 0)",
                        scope.partnerId(),
                        customer,
                        name,
                        name.toLowerCase(java.util.Locale.ROOT),
                        accountManager,
                        Timestamp.from(Instant.EPOCH)));
        return customer;
    }

    /** A recommendation that holds, about the product p1. */
    public RecommendationId recommendation(
            PartnerScope scope, CustomerId customer, String playbook, double priority, LocalDate day) {
        return recommendation(scope, customer, playbook, playbook, priority, day);
    }

    /** One that holds by this rule; the numbers that its reason tells are 25 of 100. */
    public RecommendationId recommendation(
            PartnerScope scope, CustomerId customer, String rule, String playbook, double priority, LocalDate day) {
        RecommendationId id = RecommendationId.random();
        transactions.run(scope, () -> {
            jdbc.update(
                    "insert into recommendation (partner_id, recommendation_id, tenant_id, rule_code, playbook_code,"
                            + " product_id, workload_code, inputs, priority, plain_priority, factors, expected_gain, first_seen,"
                            + " computed_for, holds) values (?, ?, ?, ?, ?, ?, '', ?, ?, ?, ?, ?, ?, ?, true)",
                    scope.partnerId(),
                    id,
                    customer,
                    rule,
                    playbook,
                    "p1",
                    "{\"ACTIVE\": 25, \"ENTITLED\": 100, \"USAGE_PERCENT\": 25.0}",
                    priority,
                    priority,
                    "[{\"code\": \"ENTITLEMENTS_BELOW_TARGET\", \"value\": " + priority + ", \"weight\": 1.0}]",
                    "{\"kind\": \"SEATS_USED\", \"amount\": 15.0, \"basis\": \"TARGET\", \"cases\": 0}",
                    Date.valueOf(day),
                    Date.valueOf(day));
            SummaryRows.replace(scope, jdbc);
        });
        return id;
    }

    /** The rule says so no more. */
    public void end(PartnerScope scope, RecommendationId id, LocalDate day) {
        transactions.run(scope, () -> {
            jdbc.update(
                    "update recommendation set holds = false, ended_on = ? where partner_id = ? and recommendation_id = ?",
                    Date.valueOf(day),
                    scope.partnerId(),
                    id);
            SummaryRows.replace(scope, jdbc);
        });
    }
}
