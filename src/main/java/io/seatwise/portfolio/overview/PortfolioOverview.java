package io.seatwise.portfolio.overview;

import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.Roles;
import io.seatwise.derived.Derived;
import io.seatwise.ids.CustomerId;
import io.seatwise.licensing.flags.Flag;
import io.seatwise.licensing.flags.FlagRules;
import io.seatwise.licensing.flags.ThresholdSettings;
import io.seatwise.licensing.flags.Thresholds;
import io.seatwise.licensing.metrics.MetricsRefresh;
import io.seatwise.licensing.metrics.PartnerProducts;
import io.seatwise.licensing.positions.EntitlementCounts;
import io.seatwise.portfolio.Totals;
import io.seatwise.portfolio.UsageBand;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** What the portfolio page shows beside the trend, over the customers that the scope sees, archived ones left out. */
@Service
public class PortfolioOverview {

    /** Days over which a tile shows the change. */
    public static final int CHANGE_DAYS = MetricsRefresh.CHANGE_DAYS;

    private final PartnerTransactions transactions;
    private final JdbcClient jdbc;
    private final Derived derived;
    private final ThresholdSettings thresholds;
    private final Clock clock;

    PortfolioOverview(
            PartnerTransactions transactions,
            JdbcClient jdbc,
            Derived derived,
            ThresholdSettings thresholds,
            Clock clock) {
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.derived = derived;
        this.thresholds = thresholds;
        this.clock = clock;
    }

    /**
     * How many customers need attention.
     *
     * @param withoutUsage customers that no usage percentage can be given for
     * @param withoutDeployment customers that no deployment percentage can be given for
     * @param renewing customers with the flag {@link Flag#RENEWAL_SOON} and unassigned licences in those terms
     * @param stale customers with the flag {@link Flag#STALE_DATA}
     */
    public record Concerned(long withoutUsage, long withoutDeployment, long renewing, long stale) {}

    /**
     * The figures of the tiles and bands.
     *
     * @param before how the customers stood 28 days ago; null when none had any figures yet
     */
    public record Summary(
            Totals totals,
            Concerned concerned,
            Map<UsageBand, Long> bands,
            @Nullable Before before,
            Thresholds thresholds) {}

    /**
     * How the customers stood 28 days ago, each by its newest figures up to then, and who came and went since.
     *
     * @param arrived customers created since then, without figures of then
     * @param gone customers archived since then, or no longer named by a full list
     * @param lowAdoption customers whose usage was below today's threshold
     * @param inflated customers with a product, or a workload of one, above 100 %
     */
    public record Before(long arrived, long gone, long lowAdoption, long inflated) {}

    /**
     * A product with seats that nobody has been assigned.
     *
     * @param unused the sum over its customers of sold less assigned, where more is sold than assigned
     */
    public record UnusedProduct(String productId, String productName, long unused, long sold) {}

    /** Why a customer is on a list that needs attention. */
    public enum Concern {
        LOW_ADOPTION,
        INFLATED,
        RENEWAL,
        STALE
    }

    /** A customer on such a list, with the figures that say why. */
    public record Attention(
            CustomerId customer,
            String customerName,
            EntitlementCounts entitlements,
            @Nullable LocalDate nextRenewal,
            @Nullable Long renewingUnassigned,
            @Nullable LocalDate asOf) {}

    @PreAuthorize(Roles.CAN_READ)
    public Summary summary(PartnerScope scope) {
        derived.await(scope, PortfolioSummaries.NAME);
        Thresholds lines = thresholds.of(scope);
        return transactions.read(
                scope,
                () -> jdbc.sql("select %s from %s s where s.partner_id = :partner and %s"
                                .formatted(
                                        PortfolioSummaries.ADDED_UP,
                                        hasSummaries(scope) ? "portfolio_summary" : "(" + PortfolioSummaries.ROWS + ")",
                                        scope.managerFilter("s.manager")))
                        .params(scope.parameters())
                        .params(PortfolioSummaries.parameters(lines, today()))
                        .query((row, number) -> summary(row, lines))
                        .single());
    }

    /** Whether the rollup was ever computed. Right after an update it is empty, which must not look like no customers. */
    private boolean hasSummaries(PartnerScope scope) {
        return jdbc.sql("select exists (select 1 from portfolio_summary where partner_id = :partner)")
                .param("partner", scope.partnerId())
                .query(Boolean.class)
                .single();
    }

    /** The products with the most seats that nobody has been assigned, most first. */
    @PreAuthorize(Roles.CAN_READ)
    public List<UnusedProduct> unusedProducts(PartnerScope scope, int limit) {
        derived.await(scope, PartnerProducts.NAME);
        return transactions.read(
                scope,
                () -> jdbc.sql("""
                                select u.product_id, p.name, u.unused, u.sold
                                from (
                                    select s.product_id, sum(s.sold) as sold, sum(s.unused) as unused
                                    from partner_product s
                                    where s.partner_id = :partner and %s
                                    group by s.product_id
                                    having sum(s.unused) > 0) u
                                join product p on p.partner_id = :partner and p.product_id = u.product_id
                                order by u.unused desc, lower(p.name), p.product_id
                                limit :limit
                                """.formatted(scope.managerFilter("s.manager")))
                        .params(scope.parameters())
                        .param("limit", limit)
                        .query(PortfolioOverview::unused)
                        .list());
    }

    private static UnusedProduct unused(ResultSet row, int number) throws SQLException {
        return new UnusedProduct(
                row.getString("product_id"), row.getString("name"), row.getLong("unused"), row.getLong("sold"));
    }

    /** The customers where this concern weighs most: heaviest first, renewals by their day. */
    @PreAuthorize(Roles.CAN_READ)
    public List<Attention> attention(PartnerScope scope, Concern concern, int limit) {
        Thresholds lines = thresholds.of(scope);
        String rank = switch (concern) {
            case LOW_ADOPTION ->
                FlagRules.sql(Flag.LOW_ADOPTION, "m")
                        + " and m.usage_ratio <= cast(:lowAdoption as double precision) / 100 order by m.entitled - m.active desc";
            case INFLATED ->
                FlagRules.sql(Flag.INFLATED, "m")
                        + " order by m.partner_id desc, m.inflated desc, m.usage_ratio desc nulls last";
            case RENEWAL ->
                FlagRules.sql(Flag.RENEWAL_SOON, "m")
                        + " and m.renewing_unassigned > 0 order by m.partner_id, m.next_renewal, m.renewing_unassigned desc";
            case STALE -> FlagRules.sql(Flag.STALE_DATA, "m") + " order by m.partner_id, m.as_of";
        };
        return transactions.read(
                scope,
                () -> jdbc.sql("""
                                select c.tenant_id, c.name, m.entitled, m.active, m.next_renewal,
                                    m.renewing_unassigned, m.as_of
                                from customer_metrics m
                                left join customer c on c.partner_id = m.partner_id and c.tenant_id = m.tenant_id
                                where m.partner_id = :partner and %s and c.archived_at is null and %s, c.name_key, c.tenant_id
                                limit :limit
                                """.formatted(scope.customerFilter("c"), rank))
                        .params(scope.parameters())
                        .params(FlagRules.parameters(lines, today()))
                        .param("limit", limit)
                        .query((row, number) -> new Attention(
                                CustomerId.of(row, "tenant_id"),
                                row.getString("name"),
                                new EntitlementCounts(
                                        row.getObject("entitled", Long.class), row.getObject("active", Long.class)),
                                row.getObject("next_renewal", LocalDate.class),
                                row.getObject("renewing_unassigned", Long.class),
                                row.getObject("as_of", LocalDate.class)))
                        .list());
    }

    /** The day of the page's figures. */
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    private static Summary summary(ResultSet row, Thresholds lines) throws SQLException {
        Totals totals = Totals.of(row);
        Map<UsageBand, Long> bands = new EnumMap<>(UsageBand.class);
        for (UsageBand band : UsageBand.values()) {
            bands.put(band, row.getLong(band.column()));
        }
        return new Summary(
                totals,
                new Concerned(
                        row.getLong(UsageBand.UNKNOWN.column()),
                        row.getLong("without_deployment"),
                        row.getLong("renewing"),
                        row.getLong("stale")),
                bands,
                before(row),
                lines);
    }

    private static @Nullable Before before(ResultSet row) throws SQLException {
        return row.getLong("earlier") == 0
                ? null
                : new Before(
                        row.getLong("arrived"),
                        row.getLong("gone"),
                        row.getLong("earlier_low_adoption"),
                        row.getLong("earlier_inflated"));
    }
}
