package io.seatwise.adoption.score;

import io.seatwise.adoption.CategoryScore;
import io.seatwise.adoption.ScoreCategory;
import io.seatwise.adoption.ScoreScheme;
import io.seatwise.customers.fact.DayFactImport;
import io.seatwise.customers.fact.DayFactKind;
import io.seatwise.ids.CustomerId;
import io.seatwise.imports.columns.Column;
import io.seatwise.imports.columns.ProblemCode;
import io.seatwise.imports.columns.SourceRow;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The file {@code adoption-score}: points and primary insight by customer, day, scheme and category. */
@Component
@Order(100)
class AdoptionScoreFileKind extends DayFactKind<AdoptionRow> {

    static final String NAME = "adoption-score";

    private static final long HIGHEST_MAXIMUM = 1000;

    private static final Column.Required<CustomerId> TENANT =
            Column.customer("customerTenantId").required();
    private static final Column.Required<LocalDate> DAY =
            Column.day("day").example("2026-10-31").required();
    private static final Column.Required<ScoreScheme> SCHEME =
            Column.code("scheme", List.of(ScoreScheme.values())).required();
    private static final Column.Required<ScoreCategory> CATEGORY = Column.code(
                    "category", List.of(ScoreCategory.values()))
            .example("COMMUNICATION")
            .required();
    private static final Column<BigDecimal> POINTS = Column.amount("points").example("62");
    private static final Column<Long> MAX_POINTS = Column.count("maxPoints").example("100");
    private static final Column<Long> NUMERATOR =
            Column.count("primaryNumerator").example("124");
    private static final Column<Long> DENOMINATOR =
            Column.count("primaryDenominator").example("200");
    private static final Column<BigDecimal> BENCHMARK = Column.percent("benchmarkPercent");

    AdoptionScoreFileKind(AdoptionFacts facts, DayFactImport imports) {
        super(NAME, facts, imports);
    }

    @Override
    public List<Column<?>> columns() {
        return List.of(TENANT, DAY, SCHEME, CATEGORY, POINTS, MAX_POINTS, NUMERATOR, DENOMINATOR, BENCHMARK);
    }

    @Override
    public AdoptionRow read(SourceRow row) {
        ScoreScheme scheme = row.get(SCHEME);
        if (!scheme.categories().contains(row.get(CATEGORY))) {
            row.fault(CATEGORY, ProblemCode.CONFLICT, "adoption.score.expected.category", scheme, scheme.categories());
        }
        int maxPoints = maxPoints(row);
        BigDecimal points = row.get(POINTS);
        if (points != null && points.compareTo(BigDecimal.valueOf(maxPoints)) > 0) {
            row.fault(POINTS, ProblemCode.CONFLICT, "imports.expected.atMost", MAX_POINTS, maxPoints);
        }
        Long numerator = row.get(NUMERATOR);
        Long denominator = row.get(DENOMINATOR);
        if (numerator != null && denominator != null && numerator > denominator) {
            row.fault(NUMERATOR, ProblemCode.CONFLICT, "imports.expected.atMost", DENOMINATOR, denominator);
        }
        return new AdoptionRow(
                row.get(TENANT),
                row.get(DAY),
                scheme,
                new AdoptionRow.Points(row.get(CATEGORY), points, maxPoints),
                new CategoryScore.PrimaryInsight(numerator, denominator),
                row.get(BENCHMARK));
    }

    /** A category is worth 100 points where the file does not say. */
    private static int maxPoints(SourceRow row) {
        Long given = row.get(MAX_POINTS);
        if (given == null) {
            return ScoreScheme.POINTS_PER_CATEGORY;
        }
        if (given == 0 || given > HIGHEST_MAXIMUM) {
            row.fault(MAX_POINTS, ProblemCode.CONFLICT, "imports.expected.between", 1, HIGHEST_MAXIMUM);
            return ScoreScheme.POINTS_PER_CATEGORY;
        }
        return given.intValue();
    }

    /** Rows deleted after an opt-out are taken in again with the file that brought them. */
    @Override
    public boolean mayBeAppliedAgain() {
        return true;
    }
}
