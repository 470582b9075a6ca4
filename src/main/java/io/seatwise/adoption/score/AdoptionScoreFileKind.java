package io.seatwise.adoption.score;

import io.seatwise.access.PartnerScope;
import io.seatwise.adoption.ScoreCategory;
import io.seatwise.adoption.ScoreScheme;
import io.seatwise.adoption.fact.DayFactImport;
import io.seatwise.imports.Changes;
import io.seatwise.imports.Column;
import io.seatwise.imports.FileKind;
import io.seatwise.imports.ImportContext;
import io.seatwise.imports.ProblemCode;
import io.seatwise.imports.SourceRow;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The file {@code adoption-score}: points and primary insight by customer, day, scheme and category. */
@Component
@Order(100)
class AdoptionScoreFileKind implements FileKind<AdoptionRow> {

    static final String NAME = "adoption-score";

    private static final int LONGEST_CODE = 40;
    private static final long HIGHEST_MAXIMUM = 1000;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final AdoptionFacts facts;
    private final DayFactImport imports;

    AdoptionScoreFileKind(AdoptionFacts facts, DayFactImport imports) {
        this.facts = facts;
        this.imports = imports;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.required("customerTenantId", "5f2c1f1e-8a34-4a5c-9a4e-0d3f1c6b7a21"),
                Column.required("day", "2026-10-31"),
                Column.required("scheme", "CLASSIC_800"),
                Column.required("category", "COMMUNICATION"),
                Column.optional("points", "62"),
                Column.optional("maxPoints", "100"),
                Column.optional("primaryNumerator", "124"),
                Column.optional("primaryDenominator", "200"),
                Column.optional("benchmarkPercent", "58.5"));
    }

    @Override
    public @Nullable AdoptionRow read(SourceRow row) {
        UUID tenantId = row.requiredGuid("customerTenantId");
        LocalDate day = row.requiredDay("day");
        ScoreScheme scheme = code(row, "scheme", ScoreScheme.values());
        ScoreCategory category = code(row, "category", ScoreCategory.values());
        if (scheme != null && category != null && !scheme.categories().contains(category)) {
            row.fault(
                    "category",
                    ProblemCode.CONFLICT,
                    "Expected a category of " + scheme + ": " + scheme.categories() + ".");
        }
        int maxPoints = maxPoints(row);
        BigDecimal points = row.amount("points");
        if (points != null && points.compareTo(BigDecimal.valueOf(maxPoints)) > 0) {
            row.fault("points", ProblemCode.CONFLICT, "Expected at most " + maxPoints + " points.");
        }
        Long numerator = row.count("primaryNumerator");
        Long denominator = row.count("primaryDenominator");
        if (numerator != null && denominator != null && numerator > denominator) {
            row.fault(
                    "primaryNumerator",
                    ProblemCode.CONFLICT,
                    "Expected at most the primaryDenominator, " + denominator + ".");
        }
        BigDecimal benchmark = row.amount("benchmarkPercent");
        if (benchmark != null && benchmark.compareTo(HUNDRED) > 0) {
            row.fault("benchmarkPercent", ProblemCode.CONFLICT, "Expected 0 to 100 percent.");
        }
        return tenantId == null || day == null || scheme == null || category == null
                ? null
                : new AdoptionRow(
                        tenantId, day, scheme, category, points, maxPoints, numerator, denominator, benchmark);
    }

    /** A category is worth 100 points where the file does not say. */
    private static int maxPoints(SourceRow row) {
        Long given = row.count("maxPoints");
        if (given == null) {
            return ScoreScheme.POINTS_PER_CATEGORY;
        }
        if (given == 0 || given > HIGHEST_MAXIMUM) {
            row.fault("maxPoints", ProblemCode.CONFLICT, "Expected 1 to " + HIGHEST_MAXIMUM + " points.");
            return ScoreScheme.POINTS_PER_CATEGORY;
        }
        return given.intValue();
    }

    private static <E extends Enum<E>> @Nullable E code(SourceRow row, String column, E[] codes) {
        String given = row.requiredText(column, LONGEST_CODE);
        if (given == null) {
            return null;
        }
        E known = Arrays.stream(codes)
                .filter(code -> code.name().equalsIgnoreCase(given))
                .findFirst()
                .orElse(null);
        if (known == null) {
            row.fault(column, ProblemCode.CONFLICT, "Expected one of " + Arrays.toString(codes) + ".");
        }
        return known;
    }

    @Override
    public Object key(AdoptionRow row) {
        return row.key();
    }

    /** What was deleted after an opt-out is to be taken in again with the file that brought it. */
    @Override
    public boolean mayBeAppliedAgain() {
        return true;
    }

    @Override
    public Session<AdoptionRow> open(PartnerScope scope, ImportContext context) {
        return imports.open(facts, scope, context);
    }

    @Override
    public Changes undo(PartnerScope scope, ImportContext context) {
        return imports.undo(facts, scope, context);
    }
}
