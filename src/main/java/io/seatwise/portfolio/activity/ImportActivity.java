package io.seatwise.portfolio.activity;

import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.Role;
import io.seatwise.base.i18n.Texts;
import io.seatwise.customers.fact.FactTables;
import io.seatwise.ids.CustomerId;
import io.seatwise.ids.ImportId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The applied imports that gave the customer figures that still hold, or that added or changed its row, a subscription or a
 * score of it. An import whose figures a later one has replaced, or that was undone, has left nothing and is not listed.
 */
@Component
class ImportActivity implements ActivitySource {

    private static final String CUSTOMER_ROWS = "customer";

    private final JdbcClient jdbc;
    private final PartnerTransactions transactions;
    private final FactTables facts;
    private final Texts texts;

    ImportActivity(JdbcClient jdbc, PartnerTransactions transactions, FactTables facts, Texts texts) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.facts = facts;
        this.texts = texts;
    }

    @Override
    public ActivityKind kind() {
        return ActivityKind.IMPORT;
    }

    @Override
    public List<Activity> find(PartnerScope scope, CustomerId customer, ActivitySpan span, Locale locale) {
        return transactions.read(
                scope,
                () -> jdbc.sql("""
                                select r.run_id, r.kind, r.file_name, r.submitted_at, r.submitted_by
                                from import_run r
                                where r.partner_id = :partner and r.state = 'APPLIED' and r.undone_at is null
                                    and r.submitted_at >= :from and r.submitted_at <= :upTo
                                    and (exists (
                                            select 1
                                            from import_run_day d
                                            join deployment_position p on p.partner_id = d.partner_id
                                                and p.position_day = d.position_day and p.tenant_id = :tenant
                                                and p.run_id = d.run_id
                                            where d.partner_id = r.partner_id and d.run_id = r.run_id)
                                        or exists (
                                            select 1
                                            from import_run_day d
                                            join usage_position p on p.partner_id = d.partner_id
                                                and p.position_day = d.position_day and p.tenant_id = :tenant
                                                and p.run_id = d.run_id
                                            where d.partner_id = r.partner_id and d.run_id = r.run_id)
                                        or exists (
                                            select 1
                                            from replaced_row x
                                            where x.partner_id = r.partner_id and x.replaced_by = r.run_id
                                                and x.row_type in (:types)
                                                and x.row_key >= :key and x.row_key < :keyEnd)
                                        or exists (
                                            select 1
                                            from subscription s
                                            join replaced_row x on x.partner_id = s.partner_id
                                                and x.replaced_by = r.run_id and x.row_type = 'subscription'
                                                and x.row_key = s.subscription_id
                                            where s.partner_id = r.partner_id and s.tenant_id = :tenant)
                                        or exists (
                                            select 1
                                            from customer c
                                            where c.partner_id = r.partner_id and c.tenant_id = :tenant
                                                and c.created_by_run = r.run_id)
                                        or exists (
                                            select 1
                                            from subscription s
                                            where s.partner_id = r.partner_id and s.tenant_id = :tenant
                                                and s.created_by_run = r.run_id))
                                order by r.submitted_at desc, r.run_id
                                fetch first :most rows only
                                """)
                        .param("partner", scope.partnerId())
                        .param("tenant", customer)
                        .param("key", customer.toString())
                        .param("keyEnd", customer + "zzzz")
                        .param("types", keyedByCustomer())
                        .param("from", span.fromTime())
                        .param("upTo", span.upToTime())
                        .param("most", span.most())
                        .query((row, number) -> entry(scope, row, locale))
                        .list());
    }

    /**
     * Types of rows whose key begins with the customer's id. An id and its successor with letters behind it enclose
     * these keys in every collation.
     */
    private List<String> keyedByCustomer() {
        return Stream.concat(Stream.of(CUSTOMER_ROWS), facts.rowTypes().stream())
                .toList();
    }

    private Activity entry(PartnerScope scope, ResultSet row, Locale locale) throws SQLException {
        String path = scope.role() == Role.PARTNER_ADMIN ? "imports?run=" + ImportId.of(row, "run_id") : null;
        return Activity.moment(
                row.getObject("submitted_at", OffsetDateTime.class).toInstant(),
                kind(),
                texts.getTranslation(
                        "portfolio.activity.import",
                        locale,
                        nameOf(row.getString("kind"), locale),
                        row.getString("file_name")),
                row.getString("submitted_by"),
                path);
    }

    private String nameOf(@Nullable String kind, Locale locale) {
        return texts.getTranslation("imports.kind." + (kind == null ? "unknown" : kind), locale);
    }
}
