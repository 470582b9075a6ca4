package io.seatwise.licensing.metrics;

import io.seatwise.licensing.positions.OrganisationUsage;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A customer's current position: the rows of the newest day of each kind, service by service, summed over channels,
 * with OneDrive counted together with SharePoint. A product that is missing on that day has left.
 *
 * <p>Source: product.md, section 3.
 */
public final class CurrentPosition {

    static final String SHAREPOINT = "SPO";
    static final String ONEDRIVE = "ODB";

    /** What a source said about a product's licences on a day, in one channel or summed over channels. */
    public record DeploymentFigure(String service, LocalDate day, String productId, long assigned, long sold) {}

    /** What a source said about a product's workload on a day, in one channel or summed over channels. */
    public record UsageFigure(String service, LocalDate day, String productId, WorkloadPosition workload) {

        /** Reads a workload, named by its code, from the columns {@code workload_code}, {@code active} and {@code entitled}. */
        static UsageFigure of(ResultSet row, String service, LocalDate day, String productId) throws SQLException {
            String workload = row.getString("workload_code");
            return new UsageFigure(
                    service,
                    day,
                    productId,
                    new WorkloadPosition(
                            workload, workload, row.getLong("entitled"), row.getLong("active"), null, false));
        }
    }

    /** A product's licences; {@code day} is the newest day among its rows. */
    public record Deployed(long assigned, long sold, LocalDate day) {}

    /** A product's use: sums over its workloads, which are in the order of their codes. */
    public record Used(List<WorkloadPosition> workloads, LocalDate day) {

        public long active() {
            return workloads.stream().mapToLong(WorkloadPosition::active).sum();
        }

        public long entitled() {
            return workloads.stream().mapToLong(WorkloadPosition::entitled).sum();
        }

        /** Licences passed on to other users; null when no workload says. */
        public @Nullable Long reassigned() {
            return workloads.stream().map(WorkloadPosition::reassigned).reduce(null, CurrentPosition::sumOfKnown);
        }

        public boolean isLowerBound() {
            return workloads.stream().anyMatch(WorkloadPosition::lowerBound);
        }
    }

    private CurrentPosition() {}

    /** The licences by product, of rows that may reach back any number of days. */
    public static SortedMap<String, Deployed> deployment(Collection<DeploymentFigure> figures) {
        SortedMap<String, Deployed> products = new TreeMap<>();
        for (DeploymentFigure figure : newest(figures, DeploymentFigure::service, DeploymentFigure::day)) {
            products.merge(
                    figure.productId(),
                    new Deployed(figure.assigned(), figure.sold(), figure.day()),
                    (one, other) -> new Deployed(
                            one.assigned() + other.assigned(),
                            one.sold() + other.sold(),
                            later(one.day(), other.day())));
        }
        return products;
    }

    /** The use by product, of rows that may reach back any number of days. */
    public static SortedMap<String, Used> usage(Collection<UsageFigure> figures) {
        SortedMap<String, List<UsageFigure>> rows = new TreeMap<>();
        for (UsageFigure figure : counted(newest(figures, UsageFigure::service, UsageFigure::day))) {
            rows.computeIfAbsent(figure.productId(), product -> new ArrayList<>())
                    .add(figure);
        }
        SortedMap<String, Used> products = new TreeMap<>();
        rows.forEach((product, ofProduct) -> products.put(
                product,
                new Used(
                        folded(ofProduct),
                        ofProduct.stream()
                                .map(UsageFigure::day)
                                .max(Comparator.naturalOrder())
                                .orElseThrow())));
        return products;
    }

    /** Leaves out usage of the whole organisation where usage by product counts, or the other way round. */
    private static List<UsageFigure> counted(List<UsageFigure> newest) {
        Map<String, LocalDate> days = new HashMap<>();
        newest.forEach(figure -> days.put(figure.service(), figure.day()));
        Set<String> leftOut = OrganisationUsage.leftOut(days);
        return leftOut.isEmpty()
                ? newest
                : newest.stream()
                        .filter(figure -> !leftOut.contains(figure.service()))
                        .toList();
    }

    /** The rows of the newest day of their service. */
    static <R> List<R> newest(Collection<R> rows, Function<R, String> service, Function<R, LocalDate> day) {
        Map<String, LocalDate> newest = new HashMap<>();
        rows.forEach(row -> newest.merge(service.apply(row), day.apply(row), CurrentPosition::later));
        return rows.stream()
                .filter(row -> day.apply(row).equals(newest.get(service.apply(row))))
                .toList();
    }

    /** Sums over channels first, then folds OneDrive into SharePoint: where both report, the larger counts stand. */
    private static List<WorkloadPosition> folded(List<UsageFigure> figures) {
        SortedMap<String, WorkloadPosition> workloads = new TreeMap<>();
        for (UsageFigure figure : figures) {
            workloads.merge(figure.workload().workloadCode(), figure.workload(), CurrentPosition::sum);
        }
        WorkloadPosition onedrive = workloads.remove(ONEDRIVE);
        if (onedrive != null) {
            workloads.put(SHAREPOINT, together(workloads.get(SHAREPOINT), onedrive));
        }
        return List.copyOf(workloads.values());
    }

    private static WorkloadPosition together(@Nullable WorkloadPosition sharepoint, WorkloadPosition onedrive) {
        if (sharepoint == null) {
            return new WorkloadPosition(
                    SHAREPOINT,
                    "SharePoint Online",
                    onedrive.entitled(),
                    onedrive.active(),
                    onedrive.reassigned(),
                    false);
        }
        return new WorkloadPosition(
                SHAREPOINT,
                sharepoint.workloadName(),
                Math.max(sharepoint.entitled(), onedrive.entitled()),
                Math.max(sharepoint.active(), onedrive.active()),
                larger(sharepoint.reassigned(), onedrive.reassigned()),
                true);
    }

    private static WorkloadPosition sum(WorkloadPosition one, WorkloadPosition other) {
        return new WorkloadPosition(
                one.workloadCode(),
                one.workloadName(),
                one.entitled() + other.entitled(),
                one.active() + other.active(),
                sumOfKnown(one.reassigned(), other.reassigned()),
                false);
    }

    private static @Nullable Long sumOfKnown(@Nullable Long one, @Nullable Long other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one + other;
    }

    private static @Nullable Long larger(@Nullable Long one, @Nullable Long other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return Math.max(one, other);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
