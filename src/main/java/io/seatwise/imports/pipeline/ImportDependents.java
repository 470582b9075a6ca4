package io.seatwise.imports.pipeline;

import io.seatwise.access.PartnerScope;
import io.seatwise.imports.ImportRun;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds applied runs that build on others: that changed the same facts later. Runs in the caller's transaction. */
@Repository
class ImportDependents {

    /** The types of {@code replaced_row} that are merged by id, whatever the day. */
    private static final List<String> MERGED =
            List.of("customer", "customer-named", "subscription", "subscription-named");

    private static final String NEWER = """
            newest.partner_id = run.partner_id
            and newest.kind in (:sharing)
            and newest.state = 'APPLIED'
            and newest.undone_at is null
            and newest.applied_number > run.applied_number
            and (newest.customer_tenant_id is null
                or run.customer_tenant_id is null
                or newest.customer_tenant_id = run.customer_tenant_id)
            """;

    private static final String SAME_DAY = """
            exists (
                select 1 from import_run_day mine
                join import_run_day theirs on theirs.partner_id = mine.partner_id
                    and theirs.position_day = mine.position_day
                where mine.partner_id = run.partner_id
                and mine.run_id = run.run_id
                and theirs.run_id = newest.run_id)""";

    private final JdbcClient jdbc;
    private final ImportRuns runs;

    ImportDependents(JdbcClient jdbc, ImportRuns runs) {
        this.jdbc = jdbc;
        this.runs = runs;
    }

    /**
     * The applied run of the same content that still stands: not undone, and no newer one for its days.
     *
     * @param sharing the kinds that change the same facts
     */
    Optional<UUID> standing(
            PartnerScope scope, ImportRun asked, String kind, @Nullable UUID customer, List<String> sharing) {
        return jdbc.sql("""
                        select run.run_id from import_run run
                        where run.partner_id = :partner
                        and run.content_hash = :hash
                        and run.kind = :kind
                        and run.state = 'APPLIED'
                        and run.rows_rejected = 0
                        and run.undone_at is null
                        and (run.list_mode = 'FULL' or :list = 'ADDITIONS')
                        and coalesce(run.mapping, '') = :mapping
                        and %s
                        and not exists (
                            select 1 from import_run newest
                            where %s
                            and (run.from_day is null or newest.from_day is null or %s))
                        order by run.applied_number desc
                        fetch next 1 rows only
                        """.formatted(
                        customer == null ? "run.customer_tenant_id is null" : "run.customer_tenant_id = :customer",
                        NEWER,
                        SAME_DAY))
                .param("partner", scope.partnerId())
                .param("hash", asked.contentHash())
                .param("list", asked.list().name())
                .param("mapping", asked.mapping() == null ? "" : asked.mapping())
                .param("kind", kind)
                .param("sharing", sharing)
                .params(customer == null ? Map.of() : Map.of("customer", customer))
                .query(UUID.class)
                .optional();
    }

    /**
     * The newer standing runs that build on this one, the newest first: they changed what it changed, by day, or by id
     * for what is merged by id.
     *
     * @param sharing the kinds that change the same facts
     */
    List<ImportRun> dependents(PartnerScope scope, UUID run, List<String> sharing) {
        return jdbc
                .sql("""
                        select newest.run_id
                        from import_run run
                        join import_run newest on %1$s
                        where run.partner_id = :partner
                        and run.run_id = :run
                        and (%2$s
                            or exists (
                                select 1 from replaced_row mine
                                join replaced_row theirs on theirs.partner_id = mine.partner_id
                                    and theirs.row_type in (:merged)
                                    and theirs.row_key = mine.row_key
                                    and substring(theirs.row_type, 1, 8) = substring(mine.row_type, 1, 8)
                                where mine.partner_id = run.partner_id
                                and mine.replaced_by = run.run_id
                                and mine.row_type in (:merged)
                                and theirs.replaced_by = newest.run_id)
                            or run.from_day is null and newest.kind = run.kind
                                and not exists (
                                    select 1 from replaced_row mine
                                    where mine.partner_id = run.partner_id
                                    and mine.replaced_by = run.run_id
                                    and mine.row_type in (:merged)))
                        order by newest.applied_number desc
                        """.formatted(NEWER, SAME_DAY))
                .param("partner", scope.partnerId())
                .param("run", run)
                .param("sharing", sharing)
                .param("merged", MERGED)
                .query((row, number) -> row.getObject("run_id", UUID.class))
                .list()
                .stream()
                .flatMap(id -> runs.find(scope, id).stream())
                .toList();
    }
}
