package io.seatwise.portfolio;

import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.base.UuidArray;
import io.seatwise.ids.CustomerId;
import io.seatwise.licensing.flags.Flag;
import io.seatwise.licensing.flags.FlagRules;
import io.seatwise.licensing.flags.ThresholdSettings;
import io.seatwise.licensing.flags.Thresholds;
import io.seatwise.licensing.metrics.ProductPositions;
import java.sql.ResultSet;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Service;

/**
 * Answers every question about many customers with one SQL statement over the precomputed figures: the grid, the REST
 * API, the exports and the portfolio page all ask here, so that they cannot disagree. Every caller
 * with a scope may read what the scope contains.
 */
@Service
public class CustomerQueries {

    private static final int FETCH_SIZE = 500;

    private static final String CUSTOMERS = "from customer c\n";

    private static final String METRICS =
            "left join customer_metrics m on m.partner_id = c.partner_id and m.tenant_id = c.tenant_id\n";

    /** The columns of {@code customer_metrics}, over the products of the filter alone. */
    private static final String METRICS_OF_PRODUCTS = """
            left join (
                select f.partner_id, f.tenant_id, cast(sum(f.sold) as bigint) as sold,
                    cast(sum(f.assigned) as bigint) as assigned, cast(sum(f.entitled) as bigint) as entitled,
                    cast(sum(f.active) as bigint) as active,
                    cast(sum(f.assigned) as double precision) / nullif(sum(f.sold), 0) as deployment_ratio,
                    cast(sum(f.active) as double precision) / nullif(sum(f.entitled), 0) as usage_ratio,
                    max(case when f.inflated then 1 else 0 end) = 1 as inflated,
                    max(case when f.grace then 1 else 0 end) = 1 as grace,
                    min(f.next_renewal) as next_renewal,
                    max(coalesce(greatest(f.deployment_day, f.usage_day), f.deployment_day, f.usage_day)) as as_of,
                    cast(null as varchar(1000)) as usage_trend
                from product_metrics f
                where f.partner_id = :partner and f.product_id in (:productIds)
                group by f.partner_id, f.tenant_id) m on m.partner_id = c.partner_id and m.tenant_id = c.tenant_id
            """;

    /** True for each row, and the index by name whole in the order: H2 then reads no further than the page. */
    private static final String BY_NAME = " and c.name_key >= ''\norder by c.partner_id, ";

    private static final String MONEY =
            "left join customer_money y on y.partner_id = c.partner_id and y.tenant_id = c.tenant_id%s\n";

    /** The columns of {@code customer_money}, over the products of the filter alone. */
    private static final String MONEY_OF_PRODUCTS = """
            left join (
                select f.partner_id, f.tenant_id, min(f.currency) as currency,
                    case when min(f.currency) = max(f.currency) then sum(f.annual_value) end as annual_value,
                    case when min(f.currency) = max(f.currency) then sum(f.at_stake) end as at_stake,
                    cast(sum(f.unknown_count) as bigint) as unknown_count
                from product_money f
                where f.partner_id = :partner and f.product_id in (:productIds)
                group by f.partner_id, f.tenant_id) y on y.partner_id = c.partner_id and y.tenant_id = c.tenant_id%s
            """;

    /** Only where rows, an order or a filter ask for them. */
    private static final String SCORES =
            "left join customer_score s on s.partner_id = c.partner_id and s.tenant_id = c.tenant_id\n";

    private final PartnerTransactions transactions;
    private final NamedParameterJdbcTemplate jdbc;
    private final NamedParameterJdbcTemplate streaming;
    private final ThresholdSettings thresholds;
    private final ProductPositions positions;
    private final Clock clock;
    private final CustomerRowMapper customerRow = new CustomerRowMapper();

    CustomerQueries(
            PartnerTransactions transactions,
            DataSource dataSource,
            ThresholdSettings thresholds,
            ProductPositions positions,
            Clock clock) {
        this.transactions = transactions;
        this.jdbc = new NamedParameterJdbcTemplate(dataSource);
        JdbcTemplate streaming = new JdbcTemplate(dataSource);
        streaming.setFetchSize(FETCH_SIZE);
        this.streaming = new NamedParameterJdbcTemplate(streaming);
        this.thresholds = thresholds;
        this.positions = positions;
        this.clock = clock;
    }

    /**
     * The customers from {@code offset} on, in this order; equal ones by name, then tenant id.
     *
     * @throws IllegalArgumentException for a sort key that does not exist
     */
    public List<CustomerRow> page(
            PartnerScope scope, CustomerFilter filter, List<SortOrder> sort, int offset, int limit) {
        String orderBy = CustomerSort.orderBy(scope, sort);
        return read(scope, () -> {
            CustomerConditions conditions = conditions(scope, filter);
            Map<String, Object> parameters = conditions.parameters();
            parameters.put("offset", offset);
            parameters.put("limit", limit);
            // Two steps: sorted with nothing but the ids in hand, a sort over all customers stays small
            String sorted = "select c.tenant_id\n" + from(scope, filter, sort) + "where " + conditions.sql()
                    + (CustomerSort.isByName(sort) ? BY_NAME : "\norder by ") + orderBy
                    + "\noffset :offset rows fetch first :limit rows only";
            List<CustomerId> ids = jdbc.query(sorted, parameters, (row, number) -> CustomerId.of(row, "tenant_id"));
            Map<CustomerId, CustomerRow> rows = rows(scope, filter, ids, conditions.parameters());
            return ids.stream().filter(rows::containsKey).map(rows::get).toList();
        });
    }

    private Map<CustomerId, CustomerRow> rows(
            PartnerScope scope, CustomerFilter filter, List<CustomerId> ids, Map<String, Object> parameters) {
        parameters.put("ids", new UuidArray(ids));
        String sql =
                "select " + CustomerRowMapper.COLUMNS + """

                from unnest(cast(:ids as uuid array)) as id (tenant_id)
                left join customer c on c.partner_id = :partner and c.tenant_id = id.tenant_id
                """ + metrics(filter) + money(scope, filter) + SCORES + "where "
                        + scope.customerFilter("c");
        return jdbc.query(sql, parameters, customerRow).stream()
                .collect(Collectors.toMap(CustomerRow::id, Function.identity()));
    }

    /** How many customers match. */
    public long count(PartnerScope scope, CustomerFilter filter) {
        return read(scope, () -> {
            CustomerConditions conditions = conditions(scope, filter);
            Long count = jdbc.queryForObject(
                    "select count(*)\n" + from(scope, filter, List.of()) + "where " + conditions.sql(),
                    conditions.parameters(),
                    Long.class);
            return count == null ? 0 : count;
        });
    }

    /** The sums over all customers that match. */
    public Totals totals(PartnerScope scope, CustomerFilter filter) {
        return read(scope, () -> {
            CustomerConditions conditions = conditions(scope, filter);
            String sql = """
                    select count(*) as customers,
                      SUMS,
                      coalesce(sum(case when INFLATED then 1 else 0 end), 0) as inflated,
                      coalesce(sum(case when LOW_ADOPTION then 1 else 0 end), 0) as low_adoption,
                      max(m.as_of) as as_of
                    """.replace("SUMS", Totals.SELECTED)
                            .replace("INFLATED", FlagRules.sql(Flag.INFLATED, "m"))
                            .replace("LOW_ADOPTION", FlagRules.sql(Flag.LOW_ADOPTION, "m"))
                    + from(scope, filter, List.of())
                    + "where "
                    + conditions.sql();
            Totals totals = jdbc.queryForObject(sql, conditions.parameters(), (row, number) -> Totals.of(row));
            return Objects.requireNonNull(totals, "Sums always give a row");
        });
    }

    /** One customer, archived or not; empty when there is none or it is not visible. */
    public Optional<CustomerRow> find(PartnerScope scope, CustomerId customer) {
        return read(scope, () -> {
            CustomerConditions conditions = CustomerConditions.of(scope, customer, thresholds.of(scope), today());
            String sql = "select " + CustomerRowMapper.COLUMNS + "\n" + CUSTOMERS + METRICS
                    + money(scope, CustomerFilter.ALL) + SCORES + "where "
                    + conditions.sql();
            return jdbc.query(sql, conditions.parameters(), customerRow).stream()
                    .findFirst();
        });
    }

    /**
     * Hands over every customer that matches, one by one while they arrive from the database: for files of any size.
     * The consumer runs inside the reading transaction.
     */
    public void forEach(
            PartnerScope scope, CustomerFilter filter, List<SortOrder> sort, Consumer<CustomerRow> consumer) {
        String orderBy = CustomerSort.orderBy(scope, sort);
        this.<@Nullable Object>read(scope, () -> {
            CustomerConditions conditions = conditions(scope, filter);
            String sql = "select " + CustomerRowMapper.COLUMNS + "\n" + CUSTOMERS + metrics(filter)
                    + money(scope, filter) + SCORES + "where "
                    + conditions.sql() + "\norder by " + orderBy;
            streaming.query(
                    sql, conditions.parameters(), (ResultSet row) -> consumer.accept(customerRow.mapRow(row, 0)));
            return null;
        });
    }

    /**
     * Hands over every product of every customer that matches, customer by customer in this order, the products of one by
     * name. The filter chooses customers, so all products of each come, unless the figures are those of the filtered
     * products. Customers without a product do not appear. The
     * consumer runs inside the reading transaction.
     */
    public void forEachEntitlement(
            PartnerScope scope, CustomerFilter filter, List<SortOrder> sort, Consumer<EntitlementRow> consumer) {
        String orderBy = CustomerSort.orderBy(scope, sort);
        this.<@Nullable Object>read(scope, () -> {
            Thresholds lines = thresholds.of(scope);
            LocalDate today = today();
            CustomerConditions conditions = CustomerConditions.of(scope, filter, lines, today);
            String sql = "select " + CustomerRowMapper.COLUMNS + ",\n" + ProductPositions.COLUMNS + ", "
                    + ProductMoney.COLUMNS + CUSTOMERS
                    + metrics(filter) + money(scope, filter) + SCORES
                    + "join product_metrics pm on pm.partner_id = c.partner_id and pm.tenant_id = c.tenant_id\n"
                    + "join product p on p.partner_id = pm.partner_id and p.product_id = pm.product_id\n"
                    + "left join product_money pv on pv.partner_id = pm.partner_id and pv.tenant_id = pm.tenant_id\n"
                    + "  and pv.product_id = pm.product_id" + onlyWithMoney(scope) + "\n"
                    + "where " + conditions.sql()
                    + (filter.hasFiguresOfProducts() ? "\n  and pm.product_id in (:productIds)" : "")
                    + "\norder by " + orderBy + ", lower(p.name), p.product_id";
            streaming.query(
                    sql,
                    conditions.parameters(),
                    (ResultSet row) -> consumer.accept(new EntitlementRow(
                            customerRow.mapRow(row, 0), positions.map(row, lines, today), ProductMoney.of(row))));
            return null;
        });
    }

    /** The filter for a statement of another feature, which then runs in the same scope. */
    public CustomerSelection selection(PartnerScope scope, CustomerFilter filter) {
        return selection(scope, filter, List.of());
    }

    /** The filter with all that {@code sort} looks into. */
    CustomerSelection selection(PartnerScope scope, CustomerFilter filter, List<SortOrder> sort) {
        return read(scope, () -> {
            CustomerConditions conditions = conditions(scope, filter);
            String joins = from(scope, filter, sort).replace(CUSTOMERS, "");
            return new CustomerSelection(joins, conditions.sql(), conditions.parameters());
        });
    }

    private static String from(PartnerScope scope, CustomerFilter filter, List<SortOrder> sort) {
        boolean scores = filter.minAdoptionScore() != null
                || filter.maxAdoptionScore() != null
                || sort.stream().anyMatch(order -> CustomerSort.isScore(order.key()));
        boolean money = sort.stream().anyMatch(order -> CustomerSort.isMoney(order.key()));
        return CUSTOMERS + metrics(filter) + (money ? money(scope, filter) : "") + (scores ? SCORES : "");
    }

    private static String metrics(CustomerFilter filter) {
        return filter.hasFiguresOfProducts() ? METRICS_OF_PRODUCTS : METRICS;
    }

    /** Finds no row for readers who may not see money, so that no amount can leave. */
    private static String money(PartnerScope scope, CustomerFilter filter) {
        return (filter.hasFiguresOfProducts() ? MONEY_OF_PRODUCTS : MONEY).formatted(onlyWithMoney(scope));
    }

    private static String onlyWithMoney(PartnerScope scope) {
        return scope.seesMoney() ? "" : " and 1 = 0";
    }

    private CustomerConditions conditions(PartnerScope scope, CustomerFilter filter) {
        return CustomerConditions.of(scope, filter, thresholds.of(scope), today());
    }

    private <T extends @Nullable Object> T read(PartnerScope scope, Supplier<T> work) {
        return transactions.read(scope, work);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
