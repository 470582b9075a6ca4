package io.seatwise.adoption.product;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatwise.adoption.LicenceRecord;
import io.seatwise.adoption.LicenceRecord.LicenceType;
import io.seatwise.adoption.LicenceRecord.Month;
import io.seatwise.adoption.LicenceScore;
import io.seatwise.adoption.LicenceScore.Component;
import io.seatwise.adoption.LicenceScore.RecencyRule;
import io.seatwise.imports.columns.Column;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The guide's page says what the code does: weights, examples, recency, reasons and columns. */
class ProductScoreGuideTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    private final List<String> lines = lines();

    @Test
    void theWeightsAreThoseOfTheCode() {
        for (LicenceType type : LicenceType.values()) {
            List<String> row = cells(line("| " + name(type) + " | ", 0));

            assertThat(row.subList(1, row.size()))
                    .containsExactlyElementsOf(Arrays.stream(Component.values())
                            .map(component -> component.weight(type))
                            .map(weight -> weight == 0 ? "–" : weight + " %")
                            .toList());
            assertThat(Arrays.stream(Component.values())
                            .mapToInt(component -> component.weight(type))
                            .sum())
                    .isEqualTo(100);
        }
        assertThat(cells(line("| Licence type", 0)))
                .containsExactly("Licence type", "Activity", "Assigned ratio", "Usage ratio", "Users", "Recency");
    }

    @Test
    void theExamplesAreWhatTheCodeComputes() {
        List<List<String>> examples = table("| Example |");

        assertThat(examples)
                .hasSize(4)
                .allSatisfy(row -> assertThat(Percents.of(LicenceScore.of(licence(row), TODAY, RecencyRule.DEFAULT)
                                .score()))
                        .as(row.getFirst())
                        .hasToString(row.getLast()));
    }

    @Test
    void recencyFallsAsTheTableSays() {
        List<List<String>> days = table("| Days since");

        assertThat(days)
                .hasSize(7)
                .allSatisfy(row -> assertThat(Percents.of(LicenceScore.recency(
                                TODAY.minusDays(Long.parseLong(row.getFirst())), TODAY, RecencyRule.DEFAULT)))
                        .as(row.getFirst())
                        .hasToString(row.getLast()));
    }

    @Test
    void everyReasonIsExplainedInTheOrderInWhichTheyApply() {
        assertThat(table("| Reason |").stream().map(row -> row.getFirst().replace("`", "")))
                .containsExactlyElementsOf(Arrays.stream(LicenceScore.Reason.values())
                        .map(Enum::name)
                        .toList());
    }

    @Test
    void theColumnsAreThoseOfTheFile() {
        ProductActivityFileKind kind = new ProductActivityFileKind(null, null);
        String names = line("**Product activity**", 0).replaceAll("\\([^)]*\\)", "");
        int place = 0;
        for (Column<?> column : kind.columns()) {
            int found = names.indexOf(column.isRequired() ? "**" + column.name() + "**" : column.name(), place);

            assertThat(found).as(column.name()).isPositive();
            place = found;
        }
    }

    private static LicenceRecord licence(List<String> row) {
        YearMonth latest = YearMonth.from(TODAY).minusMonths(1);
        Month before = new Month(number(row.get(3)), number(row.get(5)), null, null, null, null);
        Month now =
                new Month(number(row.get(2)), number(row.get(4)), number(row.get(6)), number(row.get(7)), null, null);
        Long days = number(row.get(8));
        return new LicenceRecord(
                new LicenceRecord.Identity(
                        "L", "", "P", LicenceType.valueOf(row.get(1).toUpperCase(Locale.ROOT))),
                Map.of(
                        latest,
                        now,
                        latest.minusMonths(1),
                        before,
                        latest.minusMonths(2),
                        before,
                        latest.minusMonths(3),
                        before),
                days == null ? null : TODAY.minusDays(days),
                new LicenceRecord.Contract(null, false));
    }

    private static @Nullable Long number(String cell) {
        return cell.equals("–") ? null : Long.valueOf(cell);
    }

    private static String name(LicenceType type) {
        return type == LicenceType.SEAT ? "Seat" : "Site";
    }

    private String line(String start, int after) {
        return lines.stream()
                .filter(line -> line.startsWith(start))
                .skip(after)
                .findFirst()
                .orElseThrow();
    }

    /** The rows of the table whose header begins so. */
    private List<List<String>> table(String header) {
        return lines.stream()
                .dropWhile(line -> !line.startsWith(header))
                .skip(2)
                .takeWhile(line -> line.startsWith("|"))
                .map(ProductScoreGuideTest::cells)
                .toList();
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.substring(1, line.lastIndexOf('|')).split("\\|"))
                .map(String::strip)
                .toList();
    }

    private static List<String> lines() {
        try {
            return Files.readAllLines(Path.of("docs/guide/product-score.md"));
        } catch (IOException exception) {
            throw new AssertionError(exception);
        }
    }
}
