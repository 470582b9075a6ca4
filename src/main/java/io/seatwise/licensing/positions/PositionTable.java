package io.seatwise.licensing.positions;

import io.seatwise.ids.ImportId;
import io.seatwise.ids.PartnerId;
import io.seatwise.licensing.positions.PositionTimeline.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The tables of one kind of daily figures and the statements on them: deployment and usage differ in columns alone. */
public enum PositionTable {
    DEPLOYMENT(
            Kind.DEPLOYMENT,
            "deployment",
            List.of("position_day", "tenant_id", "product_id"),
            List.of("assigned", "sold")),
    USAGE(
            Kind.USAGE,
            "usage",
            List.of("position_day", "tenant_id", "product_id", "workload_code"),
            List.of("active", "entitled", "reassigned"));

    private final Kind kind;
    private final String facts;
    private final String stage;
    private final String replaced;
    private final List<String> group;
    private final List<String> key;
    private final List<String> values;

    PositionTable(Kind kind, String prefix, List<String> group, List<String> values) {
        this.kind = kind;
        this.facts = prefix + "_position";
        this.stage = prefix + "_stage";
        this.replaced = "replaced_" + prefix + "_position";
        this.group = group;
        this.key = new ArrayList<>(group);
        this.key.addAll(List.of("service", "channel"));
        this.values = values;
    }

    /** The table of a kind of files. */
    public static PositionTable ofFileKind(String fileKind) {
        return Kind.ofFileKind(fileKind) == Kind.USAGE ? USAGE : DEPLOYMENT;
    }

    public Kind kind() {
        return kind;
    }

    /** The table of the figures that hold. */
    public String facts() {
        return facts;
    }

    /** The table of figures that an import replaced. */
    public String replaced() {
        return replaced;
    }

    /** Whether another run brought figures of the day. */
    String hasOtherRows() {
        return "select exists (select 1 from %s where partner_id = :partner and position_day = :day and run_id <> :run)"
                .formatted(facts);
    }

    String stage() {
        return stage;
    }

    /** The columns of a row as {@link #row} makes it. */
    List<String> rowColumns() {
        List<String> columns = new ArrayList<>(List.of("partner_id", "run_id"));
        columns.addAll(columns());
        return columns;
    }

    @Nullable
    Object[] row(PartnerId partnerId, ImportId runId, PositionLine line) {
        return this == DEPLOYMENT
                ? new Object[] {
                    partnerId,
                    runId,
                    line.key().day(),
                    line.key().customer(),
                    line.key().productId(),
                    line.key().service(),
                    line.key().channel(),
                    line.counts().part(),
                    line.counts().whole()
                }
                : new @Nullable Object[] {
                    partnerId,
                    runId,
                    line.key().day(),
                    line.key().customer(),
                    line.key().productId(),
                    line.key().workloadCode(),
                    line.key().service(),
                    line.key().channel(),
                    line.counts().part(),
                    line.counts().whole(),
                    line.counts().reassigned()
                };
    }

    /** Staged rows that are known already, and how many of them say the same. */
    String compare() {
        return """
                select count(*) as known, coalesce(sum(case when %s then 1 else 0 end), 0) as unchanged
                from %s s
                join %s t on t.partner_id = s.partner_id and %s
                where s.partner_id = :partner and s.run_id = :run
                """.formatted(sameValues(), stage, facts, same(key, "t", "s"));
    }

    /** How many rows are known of the customers, products, workloads and days that are staged. */
    String countInGroups() {
        return """
                select count(*)
                from (
                    select distinct partner_id, %1$s
                    from %2$s
                    where partner_id = :partner and run_id = :run) g
                join %3$s t on t.partner_id = g.partner_id and %4$s
                """.formatted(list(group, ""), stage, facts, same(group, "t", "g"));
    }

    /** The customers for which the staged rows say something else than what is known. */
    String customersChanged() {
        return """
                select distinct s.tenant_id
                from %s s
                left join %s t on t.partner_id = s.partner_id and %s
                where s.partner_id = :partner and s.run_id = :run and (t.tenant_id is null or not (%s))
                """.formatted(stage, facts, same(key, "t", "s"), sameValues());
    }

    /** The customers that lose a row: another channel or service of what is staged. */
    String customersLosing() {
        return "select distinct t.tenant_id " + vanished();
    }

    String keepChanged() {
        return """
                insert into %s (partner_id, replaced_by, run_id, %s)
                select t.partner_id, s.run_id, t.run_id, %s
                from %s s
                join %s t on t.partner_id = s.partner_id and %s
                where s.partner_id = :partner and s.run_id = :run and not (%s)
                """.formatted(
                replaced, list(columns(), ""), list(columns(), "t."), stage, facts, same(key, "t", "s"), sameValues());
    }

    String keepVanished() {
        return """
                insert into %s (partner_id, replaced_by, run_id, %s)
                select t.partner_id, cast(:run as uuid), t.run_id, %s %s
                """.formatted(replaced, list(columns(), ""), list(columns(), "t."), vanished());
    }

    /** The facts of one day that the run replaces. */
    String deleteReplaced() {
        return """
                delete from %1$s
                where partner_id = :partner and position_day = :day and exists (
                    select 1
                    from %2$s r
                    where r.partner_id = :partner and r.replaced_by = :run and %3$s)
                """.formatted(facts, replaced, same(key, "r", facts));
    }

    String insertStaged() {
        return """
                insert into %1$s (partner_id, run_id, %2$s)
                select s.partner_id, s.run_id, %3$s
                from %4$s s
                where s.partner_id = :partner and s.run_id = :run and not exists (
                    select 1
                    from %1$s t
                    where t.partner_id = s.partner_id and %5$s)
                """.formatted(facts, list(columns(), ""), list(columns(), "s."), stage, same(key, "t", "s"));
    }

    String clearStage() {
        return "delete from %s where partner_id = :partner and run_id = :run".formatted(stage);
    }

    /** The customers for whom the run changed anything, day by day. */
    String customersChangedByDay() {
        return """
                select position_day, tenant_id from %s where partner_id = :partner and run_id = :run
                union
                select position_day, tenant_id from %s where partner_id = :partner and replaced_by = :run
                order by position_day
                """.formatted(facts, replaced);
    }

    String deleteRun() {
        return "delete from %s where partner_id = :partner and run_id = :run".formatted(facts);
    }

    String putBack() {
        return """
                insert into %1$s (partner_id, run_id, %2$s)
                select partner_id, run_id, %2$s
                from %3$s
                where partner_id = :partner and replaced_by = :run
                """.formatted(facts, list(columns(), ""), replaced);
    }

    String clearReplaced() {
        return "delete from %s where partner_id = :partner and replaced_by = :run".formatted(replaced);
    }

    /** The sums by service of some customers on one day; OneDrive is folded into SharePoint product by product. */
    String insertServiceDays() {
        String inner = this == DEPLOYMENT ? """
                select t.tenant_id, t.service, sum(t.assigned) as part, sum(t.sold) as whole
                from unnest(cast(:ids as uuid array)) as id (tenant_id)
                left join deployment_position t on t.partner_id = :partner and t.tenant_id = id.tenant_id
                    and t.position_day = :day
                where t.tenant_id is not null
                group by t.tenant_id, t.service
                """ : """
                select t.tenant_id, t.service, t.product_id, %s as part, %s as whole
                from unnest(cast(:ids as uuid array)) as id (tenant_id)
                left join usage_position t on t.partner_id = :partner and t.tenant_id = id.tenant_id
                    and t.position_day = :day
                where t.tenant_id is not null
                group by t.tenant_id, t.service, t.product_id
                """.formatted(folded("t.active"), folded("t.entitled"));
        return """
                insert into service_day (partner_id, tenant_id, kind, service, position_day, part, whole)
                select cast(:partner as uuid), f.tenant_id, '%s', f.service, cast(:day as date), sum(f.part), sum(f.whole)
                from (%s) f
                group by f.tenant_id, f.service
                """.formatted(kind.fileKind(), inner);
    }

    /** The sum of a column with OneDrive folded into SharePoint. */
    static String folded(String column) {
        return """
                sum(case when t.workload_code in ('SPO', 'ODB') then 0 else %1$s end)
                    + greatest(
                        sum(case when t.workload_code = 'SPO' then %1$s else 0 end),
                        sum(case when t.workload_code = 'ODB' then %1$s else 0 end))
                """.formatted(column);
    }

    private String vanished() {
        return """
                from (
                    select distinct partner_id, %1$s
                    from %2$s
                    where partner_id = :partner and run_id = :run) g
                join %3$s t on t.partner_id = g.partner_id and %4$s
                left join %2$s s on s.partner_id = t.partner_id and s.run_id = :run and %5$s
                where s.tenant_id is null
                """.formatted(list(group, ""), stage, facts, same(group, "t", "g"), same(key, "s", "t"));
    }

    private String sameValues() {
        return values.stream()
                .map(column -> "s.%1$s is not distinct from t.%1$s".formatted(column))
                .collect(Collectors.joining(" and "));
    }

    private List<String> columns() {
        List<String> columns = new ArrayList<>(key);
        columns.addAll(values);
        return columns;
    }

    private static String list(List<String> columns, String prefix) {
        return columns.stream().map(column -> prefix + column).collect(Collectors.joining(", "));
    }

    private static String same(List<String> columns, String one, String other) {
        return columns.stream()
                .map(column -> "%s.%s = %s.%s".formatted(one, column, other, column))
                .collect(Collectors.joining(" and "));
    }
}
