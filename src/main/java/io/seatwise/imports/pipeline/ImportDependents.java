package io.seatwise.imports.pipeline;

import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.ids.CustomerId;
import io.seatwise.ids.ImportId;
import io.seatwise.imports.FileKind;
import io.seatwise.imports.ImportRun;
import io.seatwise.imports.NamedRows;
import io.seatwise.imports.mapping.FileMapping;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds applied runs that build on others: that changed the same facts later. */
@Repository
class ImportDependents {

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
    private final NamedRows names;
    private final Recognition recognition;
    private final PartnerTransactions transactions;

    ImportDependents(
            JdbcClient jdbc,
            ImportRuns runs,
            NamedRows names,
            Recognition recognition,
            PartnerTransactions transactions) {
        this.jdbc = jdbc;
        this.runs = runs;
        this.names = names;
        this.recognition = recognition;
        this.transactions = transactions;
    }

    /** A newer run, and whether it has days in common with the other or, without days, its kind. */
    private record Newer(ImportId run, boolean sameDay, boolean sameKindWithoutDays) {}

    /** {@link #standing(PartnerScope, ImportRun, FileKind, FileMapping)} by what the check has found. */
    Optional<ImportId> standing(PartnerScope scope, ImportRun run, CheckResult check) {
        return standing(scope, run, Objects.requireNonNull(check.kind()), check.mapping());
    }

    /**
     * The applied run of the same content that still stands: not undone, and no newer one for its days. A mapping may
     * have changed since, so a mapped file is compared with what is stored instead. Runs in the caller's transaction.
     */
    Optional<ImportId> standing(PartnerScope scope, ImportRun run, FileKind<?> kind, @Nullable FileMapping mapping) {
        return kind.mayBeAppliedAgain() || mapping != null
                ? Optional.empty()
                : standing(
                        scope,
                        run,
                        kind.name(),
                        kind.needsCustomer() ? run.options().hints().customer() : null);
    }

    private Optional<ImportId> standing(
            PartnerScope scope, ImportRun asked, String kind, @Nullable CustomerId customer) {
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
                .param("hash", asked.file().hash())
                .param("list", asked.options().hints().list().name())
                .param(
                        "mapping",
                        asked.options().mapping() == null ? "" : asked.options().mapping())
                .param("kind", kind)
                .param("sharing", recognition.sharing(kind))
                .params(customer == null ? Map.of() : Map.of("customer", customer))
                .query(ImportId.ROW)
                .optional();
    }

    /**
     * The newer standing runs that build on this one, the newest first: they changed what it changed, by day, or by id
     * for what is merged by id.
     */
    List<ImportRun> of(PartnerScope scope, ImportRun run) {
        return transactions.read(scope, () -> {
            List<Newer> newer = newer(scope, run);
            if (newer.isEmpty()) {
                return List.of();
            }
            NamedRows.Named named = names.of(scope, run.id());
            return newer.stream()
                    .filter(each -> each.sameDay()
                            || (named.isEmpty()
                                    ? each.sameKindWithoutDays()
                                    : names.namesAny(scope, each.run(), named)))
                    .flatMap(each -> runs.find(scope, each.run()).stream())
                    .toList();
        });
    }

    private List<Newer> newer(PartnerScope scope, ImportRun run) {
        return jdbc.sql("""
                        select newest.run_id, %2$s as same_day,
                            run.from_day is null and newest.kind = run.kind as same_kind_without_days
                        from import_run run
                        join import_run newest on %1$s
                        where run.partner_id = :partner
                        and run.run_id = :run
                        order by newest.applied_number desc
                        """.formatted(NEWER, SAME_DAY))
                .param("partner", scope.partnerId())
                .param("run", run.id())
                .param("sharing", recognition.sharing(String.valueOf(run.kind())))
                .query((row, number) -> new Newer(
                        ImportId.of(row, "run_id"),
                        row.getBoolean("same_day"),
                        row.getBoolean("same_kind_without_days")))
                .list();
    }
}
