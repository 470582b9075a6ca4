package io.seatwise.training.report;

import io.seatwise.access.PartnerScope;
import io.seatwise.base.workbook.StreamingWorkbook;
import io.seatwise.derived.Derived;
import io.seatwise.exports.CellType;
import io.seatwise.exports.ReportColumn;
import io.seatwise.exports.ReportTables;
import io.seatwise.ids.CustomerId;
import io.seatwise.portfolio.CustomerRow;
import io.seatwise.portfolio.SortOrder;
import io.seatwise.portfolio.export.Definition;
import io.seatwise.portfolio.export.WorkbookAddition;
import io.seatwise.portfolio.export.WorkbookSubject;
import io.seatwise.training.playbook.Playbook;
import io.seatwise.training.playbook.Playbooks;
import io.seatwise.training.recommendation.RecommendationRefresh;
import io.seatwise.training.recommendation.RecommendationWords;
import io.seatwise.training.triage.WorkFacets;
import io.seatwise.training.triage.WorkFilter;
import io.seatwise.training.triage.WorkItem;
import io.seatwise.training.triage.WorkOutline;
import io.seatwise.training.triage.WorkQueue;
import io.seatwise.training.triage.WorkState;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Recommendations and the work on them in workbooks: three columns behind those of a customer, and the sheet Training. */
@Component
@Order(10)
class TrainingSheet implements WorkbookAddition {

    private static final List<SortOrder> ORDER =
            List.of(SortOrder.ascending("customerName"), SortOrder.descending("priority"));

    private final Derived derived;
    private final WorkQueue queue;
    private final Playbooks playbooks;
    private final RecommendationWords words;

    TrainingSheet(Derived derived, WorkQueue queue, Playbooks playbooks, RecommendationWords words) {
        this.derived = derived;
        this.queue = queue;
        this.playbooks = playbooks;
        this.words = words;
    }

    /** The values in the columns of a customer. */
    private record Standing(long open, String top, WorkState state) {

        Standing and(WorkOutline work) {
            return new Standing(open + 1, top, further(state, work.state()));
        }

        private static WorkState further(WorkState one, WorkState other) {
            return FARTHEST_FIRST.indexOf(one) <= FARTHEST_FIRST.indexOf(other) ? one : other;
        }
    }

    /** The state of a customer is that of the work that has gone farthest and is not finished. */
    private static final List<WorkState> FARTHEST_FIRST =
            List.of(WorkState.IN_PROGRESS, WorkState.WAITING, WorkState.PLANNED, WorkState.NEW);

    @Override
    public void prepare(PartnerScope scope) {
        derived.await(scope, RecommendationRefresh.NAME);
    }

    @Override
    public List<ReportColumn<CustomerRow>> columns(PartnerScope scope, WorkbookSubject subject) {
        Map<CustomerId, Standing> standings = standings(scope, subject);
        return List.of(
                column("Open recommendations", CellType.COUNT, row -> {
                    Standing standing = standings.get(row.id());
                    return standing == null ? 0L : standing.open();
                }),
                column("Top recommendation", CellType.TEXT, row -> {
                    Standing standing = standings.get(row.id());
                    return standing == null ? null : standing.top();
                }),
                column("Training state", CellType.TEXT, row -> {
                    Standing standing = standings.get(row.id());
                    return standing == null ? null : standing.state().name();
                }));
    }

    private Map<CustomerId, Standing> standings(PartnerScope scope, WorkbookSubject subject) {
        Map<String, Playbook> byCode = playbooks.byCode(scope);
        Map<CustomerId, Standing> standings = new HashMap<>();
        queue.forEachOutline(scope, filter(subject, Set.copyOf(FARTHEST_FIRST)), work -> {
            Standing before = standings.get(work.customer());
            String top = Playbooks.title(byCode, work.playbookCode(), Locale.ENGLISH);
            standings.put(work.customer(), before == null ? new Standing(1, top, work.state()) : before.and(work));
        });
        return standings;
    }

    @Override
    public List<Definition> definitions(PartnerScope scope) {
        return List.of(
                new Definition(
                        "Open recommendations",
                        "How many recommendations of the customer are not finished",
                        "New, planned, in progress or waiting; dismissed and snoozed ones are left out."),
                new Definition(
                        "Top recommendation",
                        "The playbook of the open recommendation with the highest priority",
                        "Empty when nothing is recommended."),
                new Definition(
                        "Training state",
                        "How far the work that has gone farthest is",
                        "IN_PROGRESS before WAITING before PLANNED before NEW."),
                new Definition(
                        "Workload or category",
                        "The workload or the category of the Adoption Score that the recommendation is about",
                        "Empty when a product or the whole customer is meant."),
                new Definition("Playbook", "What is recommended, by the playbook's title", ""),
                new Definition("Reason", "Why, in one sentence with its numbers", "By the rules of the partner."),
                new Definition(
                        "Expected gain",
                        "The way to the target, or what the playbook measurably did before",
                        "Measured ones name the number of cases; they coincide with the training."),
                new Definition(
                        "Priority",
                        "0 to 100: the sum of value x weight over the known factors",
                        "Entitlements below target, annual value at risk, days to renewal, trend, measured uplift."),
                new Definition(
                        "State",
                        "NEW, PLANNED, IN_PROGRESS, WAITING, DONE, DISMISSED or SNOOZED",
                        "On the sheet Training."),
                new Definition("Assigned to", "Who of the partner does it", "An e-mail address of the partner's own."),
                new Definition("Due", "The day until which it is to be done", ""),
                new Definition("Started", "The day on which it first went into progress", ""),
                new Definition("Done", "The day on which it was done", ""),
                new Definition("Recommended since", "The day on which a rule first found it", ""));
    }

    @Override
    public void addSheet(StreamingWorkbook workbook, PartnerScope scope, WorkbookSubject subject) {
        List<ReportColumn<WorkItem>> columns = columns(playbooks.byCode(scope));
        workbook.table("Training", ReportTables.columns(columns), sink -> {
            Consumer<WorkItem> table = ReportTables.rows(columns, sink);
            queue.forEach(scope, filter(subject, Set.of()), ORDER, table);
        });
    }

    private static WorkFilter filter(WorkbookSubject subject, Set<WorkState> states) {
        CustomerId customer = subject.customer();
        return (customer == null ? WorkFilter.of(subject.filter()) : WorkFilter.of(customer))
                .with(WorkFacets.STATE, states)
                .with(WorkFacets.PRODUCT, subject.products());
    }

    private List<ReportColumn<WorkItem>> columns(Map<String, Playbook> byCode) {
        return List.of(
                column(
                        "Customer",
                        CellType.TEXT,
                        item -> item.recommendation().customer().name()),
                column(
                        "Tenant ID",
                        CellType.IDENTIFIER,
                        item -> item.recommendation().customer().id().toString()),
                column(
                        "Product",
                        CellType.TEXT,
                        item -> item.recommendation().subject().productName()),
                column(
                        "Workload or category",
                        CellType.TEXT,
                        item -> item.recommendation().subject().workload()),
                column(
                        "Playbook",
                        CellType.TEXT,
                        item -> Playbooks.title(
                                byCode, item.recommendation().reason().playbookCode(), Locale.ENGLISH)),
                column("Reason", CellType.TEXT, item -> words.reason(Locale.ENGLISH, item.recommendation())),
                column("Expected gain", CellType.TEXT, item -> words.gain(Locale.ENGLISH, item.recommendation())),
                column(
                        "Priority",
                        CellType.COUNT,
                        item -> Math.round(item.recommendation().ranking().priority())),
                column("State", CellType.TEXT, item -> item.state().name()),
                column("Assigned to", CellType.TEXT, item -> item.work().assignee()),
                column("Due", CellType.DATE, item -> item.due()),
                column("Started", CellType.DATE, item -> item.work().progress().startedDay()),
                column("Done", CellType.DATE, item -> item.work().progress().doneDay()),
                column(
                        "Next renewal",
                        CellType.DATE,
                        each -> each.relationship().nextRenewal()),
                column(
                        "Recommended since",
                        CellType.DATE,
                        item -> item.recommendation().validity().firstSeen()));
    }

    private static <R> ReportColumn<R> column(String title, CellType type, Function<R, @Nullable Object> value) {
        return new ReportColumn<>(title, "", type, null, value);
    }
}
