package io.seatwise.adoption;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** The guide's page about the Adoption Score says what the formulas do. */
class AdoptionScoreGuideTest {

    private static final Path GUIDE = Path.of("docs/guide/adoption-score.md");

    @Test
    void theTotalsOfTheGuideAreThoseOfTheFormula() throws IOException {
        List<String[]> rows = table("Communication");
        assertThat(rows).hasSize(3);
        for (String[] row : rows) {
            List<CategoryScore> categories = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                if (!row[i].equals("–")) {
                    categories.add(CategoryScore.of(
                            ScoreScheme.CLASSIC_800.categories().get(i),
                            new BigDecimal(row[i]),
                            Provenance.IMPORTED,
                            null,
                            null));
                }
            }
            ScoreTotal total = ScoreTotal.of(categories);
            assertThat(total.points() + " / " + total.maxPoints()).isEqualTo(row[8]);
            assertThat(total.percent()).isEqualTo(new BigDecimal(row[9]));
        }
    }

    @Test
    void theNetworkTablesOfTheGuideAreThoseOfTheFormula() throws IOException {
        check("Exchange, ms", 13, NetworkConnectivityScore::exchangePoints);
        check("SharePoint, MB/s", 12, NetworkConnectivityScore::sharePointPoints);
        check("Teams, mean opinion score (our reading)", 4, NetworkConnectivityScore::teamsPoints);
    }

    @Test
    void theSchemesOfTheGuideAreTheOnesShipped() throws IOException {
        List<String[]> rows = table("Scheme");
        assertThat(rows).hasSize(ScoreScheme.values().length);
        for (String[] row : rows) {
            ScoreScheme scheme = ScoreScheme.valueOf(row[0].replace("`", ""));
            assertThat(scheme.categories()).hasSize(Integer.parseInt(row[1]));
            assertThat(scheme.maxPoints()).isEqualTo(Integer.parseInt(row[2]));
            assertThat(scheme.publishedFrom()).hasToString(row[3]);
            assertThat(scheme.publishedTo() == null ? "–" : scheme.publishedTo().toString())
                    .isEqualTo(row[4]);
        }
    }

    @Test
    void everyProvenanceIsExplained() throws IOException {
        assertThat(table("Provenance").stream().map(row -> row[0].replace("`", "")))
                .containsExactlyElementsOf(
                        Arrays.stream(Provenance.values()).map(Enum::name).toList());
    }

    private static void check(String heading, int size, Function<BigDecimal, BigDecimal> formula) throws IOException {
        List<String[]> rows = table(heading);
        assertThat(rows).hasSize(size);
        for (String[] row : rows) {
            assertThat(formula.apply(new BigDecimal(row[0])))
                    .as("%s %s", heading, row[0])
                    .isEqualByComparingTo(row[1]);
        }
    }

    /** The rows of the table whose first column has this heading. */
    private static List<String[]> table(String heading) throws IOException {
        List<String> lines = Files.readAllLines(GUIDE);
        int start = 0;
        while (!lines.get(start).startsWith("| " + heading + " |")) {
            start++;
        }
        return lines.subList(start + 2, lines.size()).stream()
                .takeWhile(line -> line.startsWith("|"))
                .map(line -> Arrays.stream(line.substring(1, line.length() - 1).split("\\|"))
                        .map(String::strip)
                        .toArray(String[]::new))
                .toList();
    }
}
